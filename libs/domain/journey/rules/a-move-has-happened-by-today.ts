import type { CivilDate, Reason } from '../../kernel';

/** The day of a move is recorded when it has come. */
export function aMoveHasHappenedByToday(on: CivilDate, today: CivilDate): Reason | undefined {
  if (on <= today) return undefined;
  return { code: 'in-the-future', message: 'The day of the move must be today or in the past', field: 'on' };
}
