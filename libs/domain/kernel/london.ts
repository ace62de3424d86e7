import { addDays, civilDate, daysInMonth, partsOf, type CivilDate } from './civil-date';

// Recorded time is kept in UTC and read as a day in London. British Summer Time runs from 01:00 UTC on the last Sunday of
// March to 01:00 UTC on the last Sunday of October (Summer Time Order 2002).

const two = (n: number): string => String(n).padStart(2, '0');

function lastSunday(year: number, month: number): CivilDate {
  const last = civilDate(`${year}-${two(month)}-${daysInMonth(year, month)}`);
  return addDays(last, -new Date(`${last}T00:00:00Z`).getUTCDay());
}

/** The day in London at an instant (ISO 8601, UTC). */
export function londonDay(instant: string): CivilDate {
  const day = instant.slice(0, 10) as CivilDate;
  const { year } = partsOf(day);
  const summer = instant >= `${lastSunday(year, 3)}T01:00` && instant < `${lastSunday(year, 10)}T01:00`;
  return summer && instant.slice(11, 13) === '23' ? addDays(day, 1) : day;
}

/** The last instant of a day in London (ISO 8601, UTC). */
export function endOfLondonDay(day: CivilDate): string {
  const { year } = partsOf(day);
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  return `${day}T${summer ? '22' : '23'}:59:59.999Z`;
}
