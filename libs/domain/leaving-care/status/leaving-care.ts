import { addDays, dayInWords, type CivilDate } from '../../kernel';
import type { LeavingCareStatus } from '../vocabulary';
import { leavingCareStatusInWords } from '../vocabulary';
import { STATUTORY_RULES, type CareHistory, type LeavingCareRules } from './care-history';
import { daySumOf, type DaySum } from './day-sum';
import type { Missing } from './missing';
import { spellOn, spellsUntil, type LeavingCareSpell } from './spells';
import { judgeOn, readingsOf } from './status-on';

/** The rule that decided: the file it stands in, its source, and whether that was read in the text of the law. */
export interface DecidedBy {
  readonly rule: string;
  readonly source: string;
  readonly checked: boolean;
}

/** Somebody's category on a day, why, and the sum it rests on. JSON-serialisable. */
export interface LeavingCare {
  readonly on: CivilDate;
  /** What the service has set, by which this was worked out. */
  readonly rules: LeavingCareRules;
  readonly status: LeavingCareStatus;
  /** Since when, as known: the first day of this category; null before the 14th birthday or without a date of birth. */
  readonly since: CivilDate | null;
  /** False where it is not known what they were just before: then it was since that day or earlier. */
  readonly sinceIsCertain: boolean;
  readonly why: readonly string[];
  readonly decidedBy: DecidedBy | null;
  /** What is not recorded and would settle it; empty when the category is known. */
  readonly missing: readonly Missing[];
  /** Null without a date of birth. */
  readonly sum: DaySum | null;
  /** The category that follows if what is recorded goes on; null when none does, or it is not known. */
  readonly next: { readonly status: LeavingCareStatus; readonly from: CivilDate } | null;
}

/** Far enough ahead that every category has run out. */
const AHEAD_DAYS = 36525;

/** First day in care on record; null when there is none. */
const firstCareOf = ({ stretches }: CareHistory): CivilDate | null =>
  stretches.reduce<CivilDate | null>((first, { from }) => (first === null || from < first ? from : first), null);

/** The categories over time up to `until`, half-open, reckoned forward as if what is recorded went on. */
export const spellsFrom = (
  history: CareHistory,
  until: CivilDate,
  rules: LeavingCareRules = STATUTORY_RULES,
): readonly LeavingCareSpell[] => spellsUntil(readingsOf(history, rules), until, firstCareOf(history));

/** Since when, and what follows. Before the 14th birthday nothing has begun, and what follows is the next category of all. */
function placeIn(
  spells: readonly LeavingCareSpell[],
  day: CivilDate,
): Pick<LeavingCare, 'since' | 'sinceIsCertain' | 'next'> {
  const spell = spellOn(spells, day);
  const at = spell === undefined ? -1 : spells.indexOf(spell);
  const next = spells.slice(at + 1).find(({ status }) => at !== -1 || status !== 'none');
  return {
    since: spell?.from ?? null,
    sinceIsCertain: spells[at - 1]?.status !== 'unknown',
    next: next === undefined ? null : { status: next.status, from: next.from },
  };
}

/** The category on a day with everything it rests on. */
export function leavingCareFrom(
  history: CareHistory,
  day: CivilDate,
  rules: LeavingCareRules = STATUTORY_RULES,
): LeavingCare {
  const readings = readingsOf(history, rules);
  const { status, rule, why, missing } = judgeOn(readings, day);
  const spells = spellsUntil(readings, addDays(day, AHEAD_DAYS), firstCareOf(history));
  return {
    on: day,
    rules,
    status,
    ...placeIn(spells, day),
    why,
    decidedBy: rule === null ? null : { rule: rule.id, source: rule.law.source, checked: rule.law.checked },
    missing,
    sum: readings === null ? null : daySumOf(readings.without, day),
  };
}

/** The sum and the category in one line: "70 of 91 days on the 16th birthday; eligible from 31 May 2025". */
export function sumInWords({ sum, status, since }: Pick<LeavingCare, 'sum' | 'status' | 'since'>): string | null {
  if (sum === null) return null;
  const named = NOT_NAMED.includes(status) ? null : leavingCareStatusInWords(status).toLowerCase();
  const from = since === null ? '' : ` from ${dayInWords(since)}`;
  return [daysInShort(sum), named === null ? [] : `${named}${from}`].flat().join('; ');
}

const NOT_NAMED: readonly LeavingCareStatus[] = ['none', 'unknown'];

/** "70 of 91 days on the 16th birthday"; "412 days on the 16th birthday, 91 are needed". */
function daysInShort({ atLeast, upTo, sixteenth, daysBySixteenth, days, needed }: DaySum): string {
  const reached = upTo >= sixteenth;
  const count = reached ? daysBySixteenth : days;
  const when = reached ? 'on the 16th birthday' : 'so far';
  const so = `${atLeast ? 'at least ' : ''}${count}`;
  return count < needed ? `${so} of ${needed} days ${when}` : `${so} days ${when}, ${needed} are needed`;
}
