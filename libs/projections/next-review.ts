import { addDays, addMonths, isCivilDate } from '#libs/domain/kernel';

// Four weeks of working days. A bank holiday would move the law's day later, so this one is never too late.
const FIRST_REVIEW_DAYS = 28;

/**
 * The last day for the next review of the care plan. The first is within 20 working days of coming into care (worked out
 * here as 28 days, which is never later); the second within 3 calendar months of the first; every later one within 6.
 * A move does not restart the count, a new period of care does. Source: Care Planning, Placement and Case Review
 * (England) Regulations 2010, reg 33(1) and (2); research/domain 2.4.
 */
export function nextReviewBy(careBegan: string, reviewsHeld: readonly string[]): string | null {
  const counted = reviewsHeld.filter((day) => day >= careBegan).sort();
  const last = counted.at(-1);
  if (last !== undefined && isCivilDate(last)) return addMonths(last, counted.length === 1 ? 3 : 6);
  return isCivilDate(careBegan) ? addDays(careBegan, FIRST_REVIEW_DAYS) : null;
}
