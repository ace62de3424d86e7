import { addDays, partsOf, type CivilDate } from '#libs/domain/kernel';

/** A collection year runs from 1 April to 31 March and is called by the year in which it ends. */
export const yearStart = (year: number): CivilDate => `${year - 1}-04-01` as CivilDate;
export const yearEnd = (year: number): CivilDate => `${year}-03-31` as CivilDate;

/** The collection year a day falls in. */
export function collectionYearOf(day: CivilDate): number {
  const { year, month } = partsOf(day);
  return month >= 4 ? year + 1 : year;
}

/** Years of returns for a request: whole years up to the last 31 March, then the part-year that has begun, if any. */
export function returnYearsFor(years: number, endsOn: CivilDate): number[] {
  const current = collectionYearOf(endsOn);
  const lastWhole = endsOn === yearEnd(current) ? current : current - 1;
  const whole = Array.from({ length: years }, (_, i) => lastWhole - years + 1 + i);
  return lastWhole === current ? whole : [...whole, current];
}

/** The last day a return speaks of: 31 March, or today in a year that is not over. */
export function lastDayOf(year: number, endsOn: CivilDate): CivilDate {
  const end = yearEnd(year);
  return end < endsOn ? end : endsOn;
}

/** The day on which a return is read in: 1 May after a year that is over, today for the part-year. */
export function readInOn(year: number, endsOn: CivilDate): CivilDate {
  const day = addDays(yearEnd(year), 31);
  return day < endsOn ? day : endsOn;
}
