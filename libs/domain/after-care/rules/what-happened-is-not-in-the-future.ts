import type { CivilDate, Reason, VagueDate } from '../../kernel';

/** Contact, homes and activities are recorded when they have been; what is meant to happen belongs in the pathway plan. */
export function whatHappenedIsNotInTheFuture(occurred: VagueDate, today: CivilDate): Reason | undefined {
  if (occurred.from <= today) return undefined;
  return { code: 'in-the-future', message: 'The date must be today or in the past', field: 'occurred' };
}
