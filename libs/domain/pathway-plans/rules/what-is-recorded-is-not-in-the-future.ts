import type { CivilDate, Reason, VagueDate } from '../../kernel';

/** What was said, found or done is written down once it has been. What is meant to happen is a need or an action, with its own day. */
export function whatIsRecordedIsNotInTheFuture(occurred: VagueDate, today: CivilDate): Reason | undefined {
  if (occurred.from <= today) return undefined;
  return { code: 'in-the-future', message: 'The date must be today or in the past', field: 'occurred' };
}
