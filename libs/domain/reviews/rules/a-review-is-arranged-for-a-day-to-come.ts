import type { CivilDate, Reason } from '../../kernel';

/** A day that has been cannot be arranged; what was held then is recorded as held. */
export function aReviewIsArrangedForADayToCome(on: CivilDate, today: CivilDate): Reason | undefined {
  if (on >= today) return undefined;
  return {
    code: 'day-has-been',
    message: 'The day must be today or later. Record a review that was held as held',
    field: 'on',
  };
}
