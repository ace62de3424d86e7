import { addDays, civilDate, daysInMonth, partsOf, type CivilDate } from './civil-date';

/** How exactly a date is known. Nothing is guessed: a month is a month, not its first day. */
export type Precision = 'day' | 'month' | 'year' | 'about';

/**
 * When something happened, as exactly as anybody can say: some day from `from` to `to`, both included. `about` is a
 * day somebody remembers roughly (a fortnight either side).
 */
export interface VagueDate {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly precision: Precision;
}

const ABOUT_DAYS = 14;

/** A day known exactly. */
export const onDay = (day: CivilDate): VagueDate => ({ from: day, to: day, precision: 'day' });

/** Some day in a month (1 to 12) of a year. */
export function inMonth(year: number, month: number): VagueDate {
  const prefix = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  return {
    from: civilDate(`${prefix}-01`),
    to: civilDate(`${prefix}-${daysInMonth(year, month)}`),
    precision: 'month',
  };
}

/** Some day in a year. */
export function inYear(year: number): VagueDate {
  return { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`), precision: 'year' };
}

/** Around a day: a fortnight either side. */
export const about = (day: CivilDate): VagueDate => ({
  from: addDays(day, -ABOUT_DAYS),
  to: addDays(day, ABOUT_DAYS),
  precision: 'about',
});

/** The day to sort by: the middle of an `about`, otherwise the earliest day it can have been. */
export const sortDay = (date: VagueDate): CivilDate =>
  date.precision === 'about' ? addDays(date.from, ABOUT_DAYS) : date.from;

/** Whether it had certainly or possibly happened by the end of `day`. */
export const hasBegunBy = (date: VagueDate, day: CivilDate): boolean => sortDay(date) <= day;

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** A day in words: 4 March 2026. */
export function dayInWords(day: CivilDate): string {
  const { year, month, day: number } = partsOf(day);
  return `${number} ${monthName(month)} ${year}`;
}

/** A vague date in words: 4 March 2026; March 2026; 2026; about 4 March 2026. */
export function vagueInWords(date: VagueDate): string {
  const { year, month } = partsOf(date.from);
  switch (date.precision) {
    case 'day':
      return dayInWords(date.from);
    case 'month':
      return `${monthName(month)} ${year}`;
    case 'year':
      return String(year);
    case 'about':
      return `about ${dayInWords(sortDay(date))}`;
  }
}
