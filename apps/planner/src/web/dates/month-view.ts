import { diaryOn, type DiaryEntry } from '#libs/domain/journey';
import { addDays, addMonths, civilDate, dayInWords, isCivilDate, partsOf, type CivilDate } from '#libs/domain/kernel';
import { isWorkingDay } from '#libs/domain/rulebook/working-days';
import { monthWords } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { stateTag } from './words';

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

interface InMonth {
  readonly day: CivilDate;
  readonly entries: readonly DiaryEntry[];
  readonly today: CivilDate;
}

function cellOf({ day, entries, today }: InMonth): object {
  return {
    day,
    number: partsOf(day).day,
    inWords: `${WEEKDAYS[weekdayOf(day)] ?? ''} ${dayInWords(day)}`,
    isToday: day === today,
    isOff: isWorkingDay(day) === false,
    entries: entries.filter(({ due }) => due === day).map((one) => ({ what: one.what, tag: stateTag(one.state) })),
  };
}

const SHOWN: readonly string[] = ['due', 'overdue', 'waived', 'done'];

/** One month of the diary: weeks from Monday; on a phone the days that hold something, one under the other. */
export function monthView(opened: OpenedCase, month: CivilDate): object {
  const { youngPersonId, question, answer } = opened;
  const entries = diaryOn(answer.journey, answer.day).filter(({ state }) => SHOWN.includes(state.kind));
  const next = addMonths(month, 1);
  const days: CivilDate[] = [];
  for (let at = month; at < next; at = addDays(at, 1)) days.push(at);
  const cells = days.map((day) => cellOf({ day, entries, today: answer.day }));
  const padded = [...Array.from({ length: weekdayOf(month) }, () => null), ...cells];
  const weeks = Array.from({ length: Math.ceil(padded.length / DAYS_A_WEEK) }, (_, at) =>
    Array.from({ length: DAYS_A_WEEK }, (__, n) => padded[at * DAYS_A_WEEK + n] ?? null),
  );
  const href = (to: CivilDate): string => paths.dates.month({ youngPersonId }, { ...question, month: to.slice(0, 7) });
  const inMonth = entries.filter(({ due }) => days.some((day) => day === due)).length;
  return {
    heading: monthWords(month), weekdays: WEEKDAYS, weeks, count: inMonth,
    previous: { href: href(addMonths(month, -1)), text: monthWords(addMonths(month, -1)) },
    next: { href: href(next), text: monthWords(next) },
  }; // prettier-ignore
}
