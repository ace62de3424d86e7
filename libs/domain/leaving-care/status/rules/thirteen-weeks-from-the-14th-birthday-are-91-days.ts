import { addDays, daysBetween, later, type CivilDate } from '../../../kernel';
import type { Care } from '../care';

/**
 * Thirteen weeks of being looked after, in one period or several, of which only days from the 14th birthday count. Short breaks
 * are left out (CPPCR reg 40(2)), and a change of authority does not start the sum again. Source: Children Act 1989 Schedule 2
 * para 19B(2)(b); CPPCR 2010 reg 40. In days: 13 weeks are 91 (the test of the national validator, rule 1001).
 */
export const DAYS_NEEDED = 91;

export function hasThirteenWeeks(care: Care, day: CivilDate): boolean {
  const complete = dayComplete(care);
  return complete !== null && complete <= day;
}

/**
 * The first day on which 91 days are complete: the day after the 91st. Reckoned forward where care goes on; null when the
 * care on record never comes to 91 days.
 */
export function dayComplete(care: Care): CivilDate | null {
  const known = completed.get(care);
  if (known !== undefined) return known.on;
  const on = completeOn(care);
  completed.set(care, { on });
  return on;
}

// A reading never changes, so the day is worked out once.
const completed = new WeakMap<Care, { readonly on: CivilDate | null }>();

function completeOn({ intervals, birthdays }: Care): CivilDate | null {
  let before = 0;
  for (const { from, until } of intervals) {
    const start = later(from, birthdays.at14);
    const days = Math.max(0, daysBetween(start, until));
    if (before + days >= DAYS_NEEDED) return addDays(start, DAYS_NEEDED - before);
    before += days;
  }
  return null;
}
