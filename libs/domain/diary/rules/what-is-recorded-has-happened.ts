import type { CivilDate, Reason, VagueDate } from '../../kernel';

/** A visit, a plan, a notice or a conversation is recorded when it has taken place. */
export function whatIsRecordedHasHappened(occurred: VagueDate, today: CivilDate): Reason | undefined {
  if (occurred.from <= today) return undefined;
  return { code: 'in-the-future', message: 'The date must be today or in the past', field: 'occurred' };
}
