import { addDays, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { BANK_HOLIDAYS } from './bank-holidays';

const SUNDAY = 0;
const SATURDAY = 6;

const isWeekend = (day: CivilDate): boolean => [SUNDAY, SATURDAY].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const isInTable = (day: CivilDate): boolean => day >= BANK_HOLIDAYS.from && day <= BANK_HOLIDAYS.to;

/** Whether a day counts as a working day; unknown where the table of bank holidays does not reach. */
export function isWorkingDay(day: CivilDate): boolean | 'unknown' {
  if (isWeekend(day)) return false;
  return isInTable(day) ? !BANK_HOLIDAYS.days.has(day) : 'unknown';
}

/**
 * The last day "within n working days of" a day: the day itself is not counted. Unknown where the table of bank holidays
 * does not reach. Source of the reckoning: research/domain 2.1.
 */
export function addWorkingDays(day: CivilDate, count: number): CivilDate | 'unknown' {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    const counts = isWorkingDay(at);
    if (counts === 'unknown') return 'unknown';
    if (counts) left -= 1;
  }
  return at;
}

/** Working days after `from`, up to and with `to`; none when `to` is not later. Unknown where the table does not reach. */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number | 'unknown' {
  const [first, last] = [weekdayFrom(addDays(from, 1), 1), weekdayFrom(to, -1)];
  if (first > last) return 0;
  if (!isInTable(first) || !isInTable(last)) return 'unknown';
  const holidays = HOLIDAYS.filter((day) => day >= first && day <= last).length;
  return weekdaysBetween(first, last) - holidays;
}

const HOLIDAYS = [...BANK_HOLIDAYS.days];
const DAYS_A_WEEK = 7;
const WEEKDAYS_A_WEEK = 5;

/** The day itself when it is a weekday, otherwise the next one in that direction. */
function weekdayFrom(day: CivilDate, step: 1 | -1): CivilDate {
  let at = day;
  while (isWeekend(at)) at = addDays(at, step);
  return at;
}

/** Weekdays from one weekday to another, both counted. */
function weekdaysBetween(first: CivilDate, last: CivilDate): number {
  const weeks = Math.floor(daysBetween(first, last) / DAYS_A_WEEK);
  let count = weeks * WEEKDAYS_A_WEEK;
  for (let at = addDays(first, weeks * DAYS_A_WEEK); at <= last; at = addDays(at, 1)) if (!isWeekend(at)) count += 1;
  return count;
}
