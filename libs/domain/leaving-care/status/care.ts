import { birthdayAt, daysBetween, earlier, later, type CivilDate } from '../../kernel';
import type { CareHistory, CareStretch, LeavingCareRules } from './care-history';

/** An unbroken time of being looked after, by whichever authority; never past the 18th birthday. Half-open. */
export interface CareInterval {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** REC that ended it; null when nobody said, and when it ended at 18 by age. */
  readonly rec: string | null;
  readonly legalStatus: string;
}

/** The days on which something changes by age alone. */
export interface Birthdays {
  readonly at14: CivilDate;
  readonly at16: CivilDate;
  readonly at18: CivilDate;
  readonly at21: CivilDate;
  readonly at25: CivilDate;
  readonly qualifyingEnds: CivilDate;
}

/** One reading of a history: with what nobody accounts for taken one way. What the rules ask. */
export interface Care {
  readonly born: CivilDate;
  readonly birthdays: Birthdays;
  readonly intervals: readonly CareInterval[];
  /** Whether any care or short break at all is on record. */
  readonly shortBreaks: readonly CareStretch[];
  readonly history: CareHistory;
  readonly rules: LeavingCareRules;
}

export function birthdaysOf(born: CivilDate, rules: LeavingCareRules): Birthdays {
  return {
    at14: birthdayAt(born, 14),
    at16: birthdayAt(born, 16),
    at18: birthdayAt(born, 18),
    at21: birthdayAt(born, 21),
    at25: birthdayAt(born, 25),
    qualifyingEnds: birthdayAt(born, rules.qualifyingUntilAge),
  };
}

/** Being looked after ends at 18 by age, whatever the record says (research/domain 2.5, C5). */
const clippedAt18 = (stretch: CareStretch, at18: CivilDate): CareInterval => {
  const { from, legalStatus } = stretch;
  const past = stretch.until === null || stretch.until >= at18;
  return { from, until: past ? at18 : (stretch.until ?? at18), rec: past ? null : stretch.rec, legalStatus };
};

const byFrom = (a: CareInterval, b: CareInterval): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

/** Overlapping and touching stretches are one time in care: how it ended is how the last of them ended. */
function joined(stretches: readonly CareStretch[], at18: CivilDate): readonly CareInterval[] {
  const intervals: CareInterval[] = [];
  const clipped = stretches.map((stretch) => clippedAt18(stretch, at18)).filter(({ from, until }) => from < until);
  for (const next of clipped.sort(byFrom)) {
    const last = intervals.at(-1);
    if (last === undefined || last.until < next.from) intervals.push(next);
    else if (next.until > last.until || (next.until === last.until && last.rec === null)) {
      intervals[intervals.length - 1] = { ...next, from: last.from };
    }
  }
  return intervals;
}

/** The history read one way. */
export const careFrom = (history: CareHistory, born: CivilDate, rules: LeavingCareRules): Care => {
  const birthdays = birthdaysOf(born, rules);
  const of = (kind: CareStretch['kind']): readonly CareStretch[] => history.stretches.filter((s) => s.kind === kind);
  return {
    born,
    birthdays,
    intervals: joined(of('care'), birthdays.at18),
    shortBreaks: of('short-breaks'),
    history,
    rules,
  };
};

/** The time in care that holds on a day; undefined when they are not looked after on it. */
export const inCareDuring = ({ intervals }: Care, day: CivilDate): CareInterval | undefined =>
  intervals.find(({ from, until }) => from <= day && day < until);

/** The last time in care that was over by a day. */
export const lastEndedBy = ({ intervals }: Care, day: CivilDate): CareInterval | undefined =>
  intervals.findLast(({ until }) => until <= day);

/** Days looked after from `from` up to but not including `to`; each day of the calendar is counted once. */
export function daysInCare({ intervals }: Care, from: CivilDate, to: CivilDate): number {
  if (from >= to) return 0;
  let days = 0;
  for (const interval of intervals) {
    if (interval.until <= from || interval.from >= to) continue;
    days += daysBetween(later(interval.from, from), earlier(interval.until, to));
  }
  return days;
}

/** Days looked after from the 14th birthday up to but not including a day: the sum that the 13 weeks are held against. */
export const daysFrom14 = (care: Care, day: CivilDate): number => daysInCare(care, care.birthdays.at14, day);
