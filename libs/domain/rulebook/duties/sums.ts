import { addDays, addMonths, birthdayAt, dayInWords, partsOf, type CivilDate } from '#libs/domain/kernel';
import { addWorkingDays, BANK_HOLIDAYS, isWorkingDay } from '#libs/domain/rulebook/working-days';
import type { Sum } from './duty';

const DAYS_A_WEEK = 7;

/** A length of time in the units the law uses. */
export interface Span {
  readonly count: number;
  readonly unit: 'working-days' | 'days' | 'weeks' | 'months';
}

export const workingDays = (count: number): Span => ({ count, unit: 'working-days' });
export const days = (count: number): Span => ({ count, unit: 'days' });
export const weeks = (count: number): Span => ({ count, unit: 'weeks' });
export const months = (count: number): Span => ({ count, unit: 'months' });

/** A span in words: 20 working days; 1 week. */
export function spanInWords({ count, unit }: Span): string {
  const plural = unit.replace('-', ' ');
  return `${count} ${count === 1 ? plural.slice(0, -1) : plural}`;
}

/** The last day of a span that starts on a day; unknown where the table of bank holidays does not reach. */
export function lastDayOf(from: CivilDate, { count, unit }: Span): CivilDate | 'unknown' {
  if (unit === 'working-days') return addWorkingDays(from, count);
  if (unit === 'months') return addMonths(from, count);
  return addDays(from, unit === 'weeks' ? count * DAYS_A_WEEK : count);
}

/** Works out a day from another and says how: "first review: 12 December 2025 + 20 working days (…) = 14 January 2026". */
export function reckon(what: string, from: CivilDate, span: Span): Sum {
  const due = lastDayOf(from, span);
  const start = `${what}: ${dayInWords(from)} + ${spanInWords(span)}`;
  if (due === 'unknown') return { due, sum: `${start}: not known, because ${outsideTheTable(from)}` };
  return { due, sum: `${start}${aside(from, due, span)} = ${dayInWords(due)}` };
}

function aside(from: CivilDate, due: CivilDate, { unit }: Span): string {
  if (unit === 'working-days') return notCounted(from, due);
  const isLastOfMonth = unit === 'months' && partsOf(due).day < partsOf(from).day;
  return isLastOfMonth ? ' (that month has no such day, so its last)' : '';
}

const outsideTheTable = (from: CivilDate): string =>
  from < BANK_HOLIDAYS.from
    ? `the table of bank holidays begins on ${dayInWords(BANK_HOLIDAYS.from)}`
    : `the table of bank holidays ends on ${dayInWords(BANK_HOLIDAYS.to)}`;

const HOLIDAYS = [...BANK_HOLIDAYS.days].sort();
const CHRISTMAS_FROM = '12-25';
const NEW_YEAR_TO = '01-04';
const EASTER_TO = '04-30';

function holidayInWords(day: CivilDate): string {
  const inYear = day.slice(5);
  if (inYear >= CHRISTMAS_FROM) return 'Christmas';
  if (inYear <= NEW_YEAR_TO) return 'New Year';
  if (inYear <= EASTER_TO) return 'Easter';
  return `the bank holiday on ${dayInWords(day)}`;
}

function notCounted(from: CivilDate, due: CivilDate): string {
  const crossed = HOLIDAYS.filter((day) => day > from && day <= due);
  const names = [...new Set(crossed.map(holidayInWords))];
  if (names.length === 0) return '';
  const last = names.at(-1) ?? '';
  const list = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  return ` (${list} ${names.length === 1 ? 'does' : 'do'} not count)`;
}

const MONTHS_A_YEAR = 12;

/** The day on which an age in months is reached: from the birthday before it. */
export const atMonths = (born: CivilDate, age: number): CivilDate =>
  addMonths(birthdayAt(born, Math.floor(age / MONTHS_A_YEAR)), age % MONTHS_A_YEAR);

/**
 * The day on which to warn: the deadline itself, or the working day before it when nobody works on that day. The deadline
 * stays where it is. Where the bank holidays are not known a weekday is taken to be one. Research: domain 2.1.
 */
export function warnOn(due: CivilDate): CivilDate {
  let at = due;
  while (isWorkingDay(at) === false) at = addDays(at, -1);
  return at;
}
