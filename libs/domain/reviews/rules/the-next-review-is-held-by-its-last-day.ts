import { addDays, addMonths, type CivilDate } from '../../kernel';
import { addWorkingDays } from '../../rulebook/working-days';

const FIRST_REVIEW_WORKING_DAYS = 20;
// Four weeks hold twenty weekdays: where bank holidays are not known, the day is never later than the law's.
const FIRST_REVIEW_DAYS_AT_LEAST = 28;

/**
 * The last day for the next review of the care plan: the first within 20 working days of coming into care, the second within
 * 3 calendar months of the first, every later one within 6. A move does not restart the count; a new period of care does.
 * Source: Care Planning, Placement and Case Review (England) Regulations 2010, reg 33.
 */
export function nextReviewBy(careBegan: CivilDate, reviewDays: readonly CivilDate[]): CivilDate {
  const counted = reviewDays.filter((day) => day >= careBegan).sort();
  const last = counted.at(-1);
  if (last === undefined) return firstReviewBy(careBegan);
  return addMonths(last, counted.length === 1 ? 3 : 6);
}

function firstReviewBy(careBegan: CivilDate): CivilDate {
  const by = addWorkingDays(careBegan, FIRST_REVIEW_WORKING_DAYS);
  return by === 'unknown' ? addDays(careBegan, FIRST_REVIEW_DAYS_AT_LEAST) : by;
}
