import {
  dayInWords,
  daysBetween,
  isCivilDate,
  vagueInWords,
  type CivilDate,
  type VagueDate,
} from '#libs/domain/kernel';
import type { Environment } from 'nunjucks';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const monthOf = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });

export const NOT_RECORDED = 'not recorded';

/** A day in words, 4 March 2026; a day that is not there is said to be not recorded, never left blank. */
export const dayWords = (date: string | null | undefined): string =>
  date !== null && date !== undefined && isCivilDate(date) ? dayInWords(date) : NOT_RECORDED;

/** A vague date in words: 4 March 2026, March 2026, 2026, about 4 March 2026. */
export const vagueWords = (date: VagueDate | null | undefined): string =>
  date === null || date === undefined ? NOT_RECORDED : vagueInWords(date);

/** A moment in London, 4 March 2026 at 14:05, from ISO 8601. */
export function momentWords(instant: string | null | undefined): string {
  if (instant === null || instant === undefined || Number.isNaN(Date.parse(instant))) return NOT_RECORDED;
  const parts = new Map(london.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const date = `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
  return `${date} at ${parts.get('hour')}:${parts.get('minute')}`;
}

/** A month in words, March 2026, from any day in it. */
export const monthWords = (date: string): string =>
  isCivilDate(date) ? monthOf.format(new Date(`${date}T00:00:00Z`)) : NOT_RECORDED;

/** How long ago or ahead a day is, seen from `today`: today, yesterday, 12 days ago, in 3 days. */
export function daysFrom(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 0 ? `${pluralise(days, 'day')} ago` : `in ${pluralise(-days, 'day')}`;
}

/** A number with its noun: 1 day, 2 days, 2 people. */
export const pluralise = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** The first letter a capital, the rest as it is. */
export const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The filters every template can use; `mojDate` and `date` are the names the MOJ components ask for. */
export function registerFilters(environment: Environment): void {
  const dayOrMoment = (text: string): string => (isCivilDate(text) ? dayWords(text) : momentWords(text));
  const all = {
    day: dayWords,
    vague: vagueWords,
    moment: momentWords,
    month: monthWords,
    daysFrom,
    pluralise,
    sentenceCase,
    mojDate: dayOrMoment,
    date: dayOrMoment,
  };
  for (const [name, filter] of Object.entries(all)) environment.addFilter(name, filter);
}
