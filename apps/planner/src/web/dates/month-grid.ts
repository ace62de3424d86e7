import { addDays, addMonths, civilDate, dayInWords, isCivilDate, partsOf, type CivilDate } from '#libs/domain/kernel';
import { isWorkingDay } from '#libs/domain/rulebook/working-days';
import { monthWords } from '#libs/web-kit';
import type { Tag } from './words';

const DAYS_A_WEEK = 7;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The first day of the month asked for (2026-04); of the month of the day shown where none is, or it is none. */
export function monthAsked(query: unknown, day: CivilDate): CivilDate {
  const { month } = (query ?? {}) as { readonly month?: unknown };
  const first = typeof month === 'string' ? `${month}-01` : '';
  return isCivilDate(first) ? first : civilDate(`${day.slice(0, 7)}-01`);
}

/** Monday is 0. */
const weekdayOf = (day: CivilDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_A_WEEK;

/** Something that falls on a day; `href` where it leads somewhere, `of` whose it is where that is not plain. */
export interface InMonth {
  readonly on: CivilDate;
  readonly what: string;
  readonly tag: Tag;
  readonly href?: string;
  readonly of?: string;
}

/** The month, the day that is today on it, and where its neighbours are. */
export interface MonthAsked {
  readonly month: CivilDate;
  readonly today: CivilDate;
  readonly hrefFor: (month: string) => string;
}

const cellOf = (day: CivilDate, entries: readonly InMonth[], today: CivilDate): object => ({
  day,
  number: partsOf(day).day,
  inWords: `${WEEKDAYS[weekdayOf(day)] ?? ''} ${dayInWords(day)}`,
  isToday: day === today,
  isOff: isWorkingDay(day) === false,
  entries: entries.filter(({ on }) => on === day),
});

/** One month as weeks from Monday; on a phone the days that hold something, one under the other. */
export function monthGrid(entries: readonly InMonth[], { month, today, hrefFor }: MonthAsked): object {
  const next = addMonths(month, 1);
  const days: CivilDate[] = [];
  for (let at = month; at < next; at = addDays(at, 1)) days.push(at);
  const cells = days.map((day) => cellOf(day, entries, today));
  const padded = [...Array.from({ length: weekdayOf(month) }, () => null), ...cells];
  const weeks = Array.from({ length: Math.ceil(padded.length / DAYS_A_WEEK) }, (_, at) =>
    Array.from({ length: DAYS_A_WEEK }, (__, n) => padded[at * DAYS_A_WEEK + n] ?? null),
  );
  const href = (to: CivilDate): string => hrefFor(to.slice(0, 7));
  const before = addMonths(month, -1);
  return {
    heading: monthWords(month), weekdays: WEEKDAYS, weeks, count: entries.filter(({ on }) => days.includes(on)).length,
    previous: { href: href(before), text: monthWords(before) },
    next: { href: href(next), text: monthWords(next) },
  }; // prettier-ignore
}
