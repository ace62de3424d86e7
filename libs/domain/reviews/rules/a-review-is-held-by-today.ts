import type { CivilDate, Reason } from '../../kernel';

/** What was held was held by today; a review still to come is arranged. */
export function aReviewIsHeldByToday(on: CivilDate, today: CivilDate): Reason | undefined {
  if (on <= today) return undefined;
  return {
    code: 'in-the-future',
    message: 'A review that was held was held today or before. Arrange it instead',
    field: 'on',
  };
}
