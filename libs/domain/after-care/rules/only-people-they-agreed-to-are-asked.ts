import type { Reason } from '../../kernel';

/** Their network is theirs: only people they agreed may be asked are asked after them. */
export function onlyPeopleTheyAgreedToAreAsked(
  asked: readonly string[],
  agreed: readonly string[],
): Reason | undefined {
  if (asked.every((id) => agreed.includes(id))) return undefined;
  return {
    code: 'not-agreed',
    message: 'Only people the young person agreed may be asked can be recorded as asked',
    field: 'asked',
  };
}
