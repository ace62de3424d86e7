import { addDays, daysBetween, later, type CivilDate } from '../../kernel';

/** Contact counts as lapsed after this many days, or twice the agreed interval where that is longer. Source: research/domain 4.4. */
export const LAPSED_AFTER_DAYS_MIN = 90;
/** Severed when it has been lapsed for this many days. Source: research/domain 4.4. */
export const SEVERED_AFTER_LAPSED_DAYS = 365;
/** So many days before contact lapses somebody is told once more. */
export const LAST_DAYS = 14;

/** How late agreed contact may be before it is drifting: a fifth of the interval, rounded up (a fortnight gives 3 days). */
export const toleranceDays = (everyDays: number): number => Math.ceil(everyDays / 5);

/** Days that do not count: a break that was agreed, from its first day to the day before `until`; null while it goes on. */
export interface Stop {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** What was agreed, as far as lateness is measured by it. */
export interface AgreedRhythm {
  /** Null is "when they want to": then nothing is late. */
  readonly everyDays: number | null;
  /** Null when none was agreed: then a fifth of the interval. */
  readonly toleranceDays: number | null;
  readonly firstOn: CivilDate | null;
  readonly from: CivilDate;
}

/** What says when contact is due, late, lapsed and severed. Pages and lists read the same clock. */
export interface ContactClock {
  readonly lastContact: CivilDate | null;
  /** Where no contact is on record: since when it is known that there was none. Null when nobody wrote anything down. */
  readonly noneSince: CivilDate | null;
  /** When a relationship that had ended went on again: time before that does not count. */
  readonly goesOnSince: CivilDate | null;
  readonly agreed: AgreedRhythm | null;
  readonly stops: readonly Stop[];
}

/** The day by which they should be in touch again as agreed; null where no rhythm is agreed, or while a break goes on. */
export const dueOn = (clock: ContactClock): CivilDate | null => byRhythm(clock, () => 0);

/** The first day on which contact is later than what was agreed and tolerated. */
export const lateFrom = (clock: ContactClock): CivilDate | null =>
  byRhythm(clock, (everyDays, tolerated) => (tolerated ?? toleranceDays(everyDays)) + 1);

/** The first day on which contact counts as lapsed; null when it was never recorded (not known), or while a break goes on. */
export const lapsesOn = (clock: ContactClock): CivilDate | null => afterContact(clock, 0);

/** The first day on which the relationship counts as severed. */
export const seversOn = (clock: ContactClock): CivilDate | null => afterContact(clock, SEVERED_AFTER_LAPSED_DAYS);

/** An agreement newer than the last contact has its own first date to keep before anything can be late. */
function byRhythm(clock: ContactClock, extra: (everyDays: number, tolerated: number | null) => number) {
  const { agreed, stops } = clock;
  if (agreed === null || agreed.everyDays === null) return null;
  const { everyDays, firstOn, from } = agreed;
  const begins = firstOn === null ? from : addDays(firstOn, -everyDays);
  const start = latest(begins, clock.lastContact, clock.goesOnSince);
  return dayAfter(stops, start, everyDays + extra(everyDays, agreed.toleranceDays));
}

function afterContact(clock: ContactClock, extraDays: number): CivilDate | null {
  const since = clock.lastContact ?? clock.noneSince;
  if (since === null) return null;
  const lapsedAfter = Math.max(LAPSED_AFTER_DAYS_MIN, 2 * (clock.agreed?.everyDays ?? 0));
  return dayAfter(clock.stops, latest(since, clock.goesOnSince), lapsedAfter + 1 + extraDays);
}

const latest = (first: CivilDate, ...others: readonly (CivilDate | null)[]): CivilDate =>
  others.reduce<CivilDate>((last, day) => (day === null ? last : later(last, day)), first);

/** The day on which `days` days that count have gone by since `start`; null when a break that goes on comes first. */
export function dayAfter(stops: readonly Stop[], start: CivilDate, days: number): CivilDate | null {
  let last = start;
  let left = days;
  for (const { from, until } of [...stops].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const free = Math.max(0, daysBetween(last, from) - 1);
    if (free >= left) return addDays(last, left);
    if (until === null) return null;
    left -= free;
    last = later(last, addDays(until, -1));
  }
  return addDays(last, left);
}
