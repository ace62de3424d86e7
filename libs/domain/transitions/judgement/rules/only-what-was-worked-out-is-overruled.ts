import type { Reason } from '../../../kernel';
import type { SeenAtDecision } from '../../vocabulary';
import type { JudgedGroup } from '../vocabulary';

type Line = SeenAtDecision['options'][number]['lines'][number];

/** The line for one person under one option, as it is worked out now. */
export const lineOf = (
  seen: SeenAtDecision,
  { optionId, relationshipId }: { readonly optionId: string; readonly relationshipId: string },
): Line | undefined =>
  seen.options
    .find((option) => option.optionId === optionId)
    ?.lines.find((line) => line.relationshipId === relationshipId);

/** Safety comes first: who is not scored is not judged back in. What says the same as the assessment overrules nothing. */
export function onlyWhatWasWorkedOutIsOverruled(line: Line | undefined, group: JudgedGroup): Reason | undefined {
  if (line === undefined) {
    const message = 'This person is not in the assessment of this option';
    return { code: 'no-such-line', message, field: 'relationshipId' };
  }
  if (line.group === 'not-scored') {
    const message = 'This relationship has ended or is restricted, so it is not scored and cannot be judged otherwise';
    return { code: 'not-scored', message, field: 'relationshipId' };
  }
  if (line.group !== group) return undefined;
  return { code: 'says-the-same', message: 'This is what the assessment says already', field: 'group' };
}
