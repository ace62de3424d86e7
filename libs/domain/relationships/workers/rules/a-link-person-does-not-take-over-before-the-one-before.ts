import { sortDay, vagueInWords, type Reason, type VagueDate } from '../../../kernel';
import type { LinkPerson } from '../state';

/** One at a time, in order: the next begins no earlier than the one before did. */
export function aLinkPersonDoesNotTakeOverBeforeTheOneBefore(
  before: LinkPerson | undefined,
  occurred: VagueDate,
): Reason | undefined {
  const from = before?.from ?? null;
  if (from === null || sortDay(occurred) >= sortDay(from)) return undefined;
  const message = `There is one link person at a time, and the present one began: ${vagueInWords(from)}`;
  return { code: 'one-link-person-at-a-time', message, field: 'occurred' };
}
