import type { Reason } from '../../../kernel';
import type { LinkPerson } from '../state';

/** A hand-over is between two people: where nobody held the links before, there is none to tell of. */
export function aHandOverToldOfHasSomebodyBefore(
  handover: string | null,
  before: LinkPerson | undefined,
): Reason | undefined {
  if (handover === null || before !== undefined) return undefined;
  const message = 'Nobody was recorded as the link person before, so there is no hand-over to tell of';
  return { code: 'nobody-handed-over', message, field: 'handover' };
}
