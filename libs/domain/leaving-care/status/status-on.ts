import { addDays, type CivilDate } from '../../kernel';
import type { LeavingCareStatus } from '../vocabulary';
import { careFrom, inCareDuring, lastEndedBy, type Care, type CareInterval } from './care';
import { STATUTORY_RULES, type CareHistory, type CareStretch, type LeavingCareRules } from './care-history';
import type { StatusRule } from './judging';
import {
  ageInQuestion, careOrder, guardianshipInForce, NO_CARE_ON_RECORD, NO_DATE_OF_BIRTH, unaccountedInWords, type Missing,
} from './missing'; // prettier-ignore
import { STATUS_RULES } from './rules';
import { endedInSpecialGuardianship } from './rules/qualifying-is-a-special-guardianship-from-care';
import { careWasUnderAnOrder, detainedSince } from './rules/relevant-was-detained-or-in-hospital-at-16';

/** What the rules say of one day. */
export interface Judged {
  readonly status: LeavingCareStatus;
  /** The rule that decided; null when it is not known. */
  readonly rule: StatusRule | null;
  /** Why, in sentences. */
  readonly why: readonly string[];
  /** What is not recorded and would settle it; empty when it is known. */
  readonly missing: readonly Missing[];
}

/** A history read both ways: with nothing that nobody accounts for in care, and with all of it. Null without a date of birth. */
export interface Readings {
  readonly without: Care;
  readonly with: Care;
}

const asCare = ({ from, until }: { from: CivilDate; until: CivilDate | null }): CareStretch => ({
  from,
  until,
  kind: 'care',
  legalStatus: '',
  authority: null,
  rec: null,
});

export function readingsOf(history: CareHistory, rules: LeavingCareRules = STATUTORY_RULES): Readings | null {
  const { born } = history;
  if (born === null) return null;
  const without = careFrom(history, born, rules);
  if (history.unaccounted.length === 0) return { without, with: without };
  const filled = history.unaccounted.map(({ from, until }) => asCare({ from: from ?? born, until }));
  return {
    without,
    with: careFrom({ ...history, stretches: [...history.stretches, ...filled] }, born, rules),
  };
}

function firstThatHolds(care: Care, day: CivilDate): Judged {
  for (const rule of STATUS_RULES) {
    const why = rule.speaks(care, day);
    if (why !== undefined) return { status: rule.status, rule, why, missing: [] };
  }
  return { status: 'none', rule: null, why: [], missing: [] };
}

const unknown = (...missing: readonly Missing[]): Judged => ({
  status: 'unknown',
  rule: null,
  why: missing.map(({ sentence }) => sentence),
  missing,
});

/** Facts on record that contradict each other or leave open what the category hangs on. */
function leftOpen(care: Care, day: CivilDate, judged: Judged): Missing | undefined {
  if (day < care.birthdays.at16 || day >= care.birthdays.at25) return undefined;
  if (nothingOnRecord(care)) return NO_CARE_ON_RECORD;
  const last = inCareDuring(care, day) === undefined ? lastEndedBy(care, day) : undefined;
  return last === undefined ? undefined : leftOpenAfter(last, care, day, judged);
}

/** The same, after the last time in care. */
function leftOpenAfter(last: CareInterval, care: Care, day: CivilDate, judged: Judged): Missing | undefined {
  if (last.rec === 'E15') return ageInQuestion(last.until);
  if (detainedSince(care, day) !== null && careWasUnderAnOrder(care)) return careOrder(last.until);
  return judged.status === 'none' ? guardianshipInDoubt(care, day, last) : undefined;
}

const nothingOnRecord = ({ history }: Care): boolean =>
  history.stretches.length === 0 && history.unaccounted.length === 0;

/** An order of special guardianship before the last time in care: nobody recorded whether it is still in force. */
function guardianshipInDoubt(care: Care, day: CivilDate, last: CareInterval): Missing | undefined {
  const made = care.intervals.find((interval) => interval.until <= day && endedInSpecialGuardianship(interval));
  if (made === undefined || made === last || day >= care.birthdays.qualifyingEnds) return undefined;
  return guardianshipInForce(made.until);
}

/** The days nobody accounts for that can bear on a day: from the 14th birthday up to the day itself. */
const bearingOn = ({ history, birthdays }: Care, day: CivilDate): readonly Missing[] =>
  history.unaccounted
    .filter(({ from, until }) => (from === null || from <= day) && (until === null || until > birthdays.at14))
    .map(({ why, from, until }) =>
      unaccountedInWords({ why, from, until: until !== null && until > addDays(day, 1) ? null : until }),
    );

/**
 * The category on a day and why. Where days in care are not accounted for, the history is read both ways; only where both
 * readings give the same is it known.
 */
export function judgeOn(readings: Readings | null, day: CivilDate): Judged {
  if (readings === null) return unknown(NO_DATE_OF_BIRTH);
  const without = firstThatHolds(readings.without, day);
  const open = leftOpen(readings.without, day, without);
  if (open !== undefined) return unknown(open);
  if (readings.without.history.unaccounted.length === 0) return without;
  return firstThatHolds(readings.with, day).status === without.status
    ? without
    : unknown(...bearingOn(readings.without, day));
}
