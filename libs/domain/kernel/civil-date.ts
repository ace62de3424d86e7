/**
 * Civil dates: a day in the calendar of England and Wales, with no time and no zone. Written `YYYY-MM-DD`, so that
 * text order is date order. All arithmetic is on days, never on clocks.
 */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const toMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10) as CivilDate;
const two = (n: number): string => String(n).padStart(2, '0');

/** Whether the text is a day that exists (30 February does not). */
export function isCivilDate(text: string): text is CivilDate {
  const parts = SHAPE.exec(text);
  if (parts === null) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && fromMs(ms) === text;
}

/** The civil date written in `text`; throws on anything else. For literals and trusted text only. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a date that exists: ${JSON.stringify(text)}`);
  return text;
}

/** The day `days` after `date` (before it, when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => fromMs(toMs(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((toMs(to) - toMs(from)) / DAY_MS);

/** Year, month (1 to 12) and day of the month (1 to 31). */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Days in a month (1 to 12) of a year. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The corresponding date `months` later: the same day number, or the last day of that month where it does not exist
 * (30 November + 3 months = 28 February). Research: domain 2.1.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(day, daysInMonth(toYear, toMonth)))}` as CivilDate;
}

/**
 * The day on which `age` is attained: the start of that birthday. Someone born on 29 February attains an age on
 * 1 March in other years. Research: domain 2.1 (the sector's validator says 28 February; one day apart).
 */
export function birthdayAt(born: CivilDate, age: number): CivilDate {
  const { year, month, day } = partsOf(born);
  const toYear = year + age;
  if (month === 2 && day === 29 && daysInMonth(toYear, 2) === 28) return `${toYear}-03-01` as CivilDate;
  return `${toYear}-${two(month)}-${two(day)}` as CivilDate;
}

/** Age in whole years on a day; negative before birth. */
export function ageOn(born: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, YEAR)) - Number(born.slice(0, YEAR));
  // As text, months and days are in the order of the calendar, and 29 February comes after every 28th and before every 1 March.
  return on.slice(YEAR) >= born.slice(YEAR) ? years : years - 1;
}

/** Characters of the year in a civil date. */
const YEAR = 4;

/** The earlier of two days. */
export const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a <= b ? a : b);

/** The later of two days. */
export const later = (a: CivilDate, b: CivilDate): CivilDate => (a >= b ? a : b);
