import { daysBetween, earlier, later, type CivilDate } from '../../kernel';
import { daysFrom14, daysInCare, type Care } from './care';
import type { CareStretch } from './care-history';
import { dayComplete, DAYS_NEEDED } from './rules/thirteen-weeks-from-the-14th-birthday-are-91-days';

/** Why a stretch, or a part of it, adds nothing. */
export type NotCounted = 'short-breaks' | 'before-14' | 'counted-already' | 'after-18';

/** One stretch of care and the days it adds. */
export interface SumLine {
  readonly from: CivilDate;
  /** First day it no longer was; null while it goes on. */
  readonly until: CivilDate | null;
  readonly kind: CareStretch['kind'];
  readonly authority: string | null;
  readonly legalStatus: string;
  readonly rec: string | null;
  /** The part that counts: [countedFrom, countedUntil); null when none does. */
  readonly counted: { readonly from: CivilDate; readonly until: CivilDate } | null;
  readonly days: number;
  readonly running: number;
  /** Why days of it are left out; empty when all count. */
  readonly leftOut: readonly NotCounted[];
}

/** The sum the 13 weeks are held against, up to but not including a day. */
export interface DaySum {
  readonly upTo: CivilDate;
  /** The 14th birthday: what counts begins. */
  readonly countsFrom: CivilDate;
  readonly sixteenth: CivilDate;
  readonly lines: readonly SumLine[];
  readonly days: number;
  readonly needed: number;
  /** Days by the 16th birthday, or by `upTo` where that is earlier. */
  readonly daysBySixteenth: number;
  readonly daysSince16: number;
  /** The day on which the 91 are complete; reckoned forward where it lies after `upTo`; null when care on record never gets there. */
  readonly complete: CivilDate | null;
  /** True where days in care may be missing from the record: the sum is then the least it can be. */
  readonly atLeast: boolean;
  /** Born on 29 February: birthdays are taken to be 1 March in other years. */
  readonly bornOnLeapDay: boolean;
}

const EVER = '9999-12-31' as CivilDate;

/** A stretch as it was on a day: an end that came later had not come. */
const asItWas = (stretch: CareStretch, upTo: CivilDate): CareStretch =>
  stretch.until !== null && stretch.until > upTo ? { ...stretch, until: null, rec: null } : stretch;

/** Which part of a stretch is counted: from the 14th birthday to the 18th, to the day asked of, and no day twice. */
function lineOf(
  stretch: CareStretch,
  { birthdays }: Care,
  upTo: CivilDate,
  counted: CivilDate,
): Omit<SumLine, 'running'> {
  const { at14, at18 } = birthdays;
  const common = asItWas(stretch, upTo);
  const { from, until } = common;
  if (common.kind === 'short-breaks') return { ...common, counted: null, days: 0, leftOut: ['short-breaks'] };
  const start = later(later(from, at14), counted);
  const stop = earlier(earlier(until ?? EVER, at18), upTo);
  const days = Math.max(0, daysBetween(start, stop));
  const leftOut: readonly (NotCounted | false)[] = [
    from < at14 && 'before-14',
    later(from, at14) < earlier(counted, stop) && 'counted-already',
    earlier(until ?? EVER, upTo) > at18 && 'after-18',
  ];
  return {
    ...common,
    counted: days === 0 ? null : { from: start, until: stop },
    days,
    leftOut: leftOut.filter((why) => why !== false),
  };
}

const byFrom = (a: CareStretch, b: CareStretch): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

function linesOf(care: Care, upTo: CivilDate): readonly SumLine[] {
  let running = 0;
  let counted = care.birthdays.at14;
  const lines: SumLine[] = [];
  const begun = care.history.stretches.filter(({ from }) => from <= upTo);
  for (const stretch of [...begun].sort(byFrom)) {
    const line = lineOf(stretch, care, upTo, counted);
    running += line.days;
    if (line.counted !== null) counted = later(counted, line.counted.until);
    lines.push({ ...line, running });
  }
  return lines;
}

/** Whether days nobody accounts for lie between the 14th and the 18th birthday, before a day. */
const mayBeMore = ({ history, birthdays }: Care, upTo: CivilDate): boolean =>
  history.unaccounted.some(({ from, until }) => {
    const start = later(from ?? birthdays.at14, birthdays.at14);
    return start < earlier(until ?? upTo, earlier(upTo, birthdays.at18));
  });

/** The sum day by day: every stretch with the days it adds from the 14th birthday. */
export function daySumOf(care: Care, upTo: CivilDate): DaySum {
  const { at14, at16 } = care.birthdays;
  return {
    upTo,
    countsFrom: at14,
    sixteenth: at16,
    lines: linesOf(care, upTo),
    days: daysFrom14(care, upTo),
    needed: DAYS_NEEDED,
    daysBySixteenth: daysFrom14(care, earlier(upTo, at16)),
    daysSince16: daysInCare(care, at16, upTo),
    complete: dayComplete(care),
    atLeast: mayBeMore(care, upTo),
    bornOnLeapDay: care.born.slice(5) === '02-29',
  };
}
