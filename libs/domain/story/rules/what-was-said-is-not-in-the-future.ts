import type { CivilDate, Reason, VagueDate } from '../../kernel';

/** What somebody said or agreed, they said by today. */
export function whatWasSaidIsNotInTheFuture(occurred: VagueDate, today: CivilDate): Reason | undefined {
  if (occurred.from <= today) return undefined;
  return { code: 'in-the-future', message: 'The date must be today or in the past', field: 'occurred' };
}
