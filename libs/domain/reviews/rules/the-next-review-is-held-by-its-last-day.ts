import { addDays, addMonths, type CivilDate } from '../../kernel';

// Four weeks of working days. A bank holiday would move the law's day later, so this one is never too late.
const FIRST_REVIEW_DAYS = 28;

/**
 * The last day for the next review of the care plan: the first within 20 working days of coming into care (28 days here,
 * never later), the second within 3 calendar months of the first, every later one within 6. A move does not restart the
 * count; a new period of care does. Source: Care Planning, Placement and Case Review (England) Regulations 2010, reg 33.
 */
export function nextReviewBy(careBegan: CivilDate, reviewDays: readonly CivilDate[]): CivilDate {
  const counted = reviewDays.filter((day) => day >= careBegan).sort();
  const last = counted.at(-1);
  if (last === undefined) return addDays(careBegan, FIRST_REVIEW_DAYS);
  return addMonths(last, counted.length === 1 ? 3 : 6);
}
