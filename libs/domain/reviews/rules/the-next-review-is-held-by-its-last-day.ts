import { addDays, isCivilDate, type CivilDate } from '../../kernel';
import { nextReview } from '../../rulebook/duties';

// Four weeks hold twenty weekdays: where bank holidays are not known, the day is never later than the law's.
const FIRST_REVIEW_DAYS_AT_LEAST = 28;

/**
 * The last day for the next review of the care plan, by the rule of the rule book (`nextReview`), for lists that sort by a day:
 * where the rule does not know the day, one that is never later than it. A move does not restart the count; a new period of care does.
 */
export function nextReviewBy(careBegan: CivilDate, reviewDays: readonly CivilDate[]): CivilDate {
  const { due } = nextReview(careBegan, reviewDays.filter((day) => day >= careBegan).sort());
  return isCivilDate(due) ? due : addDays(careBegan, FIRST_REVIEW_DAYS_AT_LEAST);
}
