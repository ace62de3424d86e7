import { addMonths, civilDate, type CivilDate } from '../../kernel';
import type { LeavingCareStatus } from '../vocabulary';
import type { Care } from './care';
import { dayComplete } from './rules/thirteen-weeks-from-the-14th-birthday-are-91-days';
import { judgeOn, type Readings } from './status-on';

/** A time under one category: [from, until). */
export interface LeavingCareSpell {
  readonly status: LeavingCareStatus;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

const LAWS_BEGAN: readonly CivilDate[] = ['2011-04-01', '2018-04-01'].map(civilDate);
const MONTHS_WITH_FAMILY = 6;

interface Stretch {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}
const bounds = (stretches: readonly Stretch[]): readonly (CivilDate | null)[] =>
  stretches.flatMap(({ from, until }) => [from, until]);

/** Six months from every day they may count from: an agreement, an end of care, the 16th birthday. */
const sixMonthsFrom = ({ history, intervals, birthdays }: Care): readonly CivilDate[] =>
  [...history.withFamily.map(({ from }) => from), ...intervals.map(({ until }) => until), birthdays.at16].map((from) =>
    addMonths(from, MONTHS_WITH_FAMILY),
  );

/** Every day on which the category may change: no rule looks at any other. */
function turningDays(care: Care): readonly (CivilDate | null)[] {
  const { history, intervals, birthdays } = care;
  const sixMonths = history.withFamily.length === 0 ? [] : sixMonthsFrom(care);
  const facts = [history.withFamily, history.stays, history.education, history.supportAsked, history.unaccounted];
  return [
    birthdays.at16,
    birthdays.at18,
    birthdays.at21,
    birthdays.at25,
    birthdays.qualifyingEnds,
    ...LAWS_BEGAN,
    ...bounds(history.stretches),
    ...bounds(intervals),
    ...facts.flatMap(bounds),
    ...sixMonths,
    dayComplete(care),
  ];
}

/** The days on which the category may change, from the 14th to the 25th birthday, in order. */
function turnsOf({ without, with: filled }: Readings, until: CivilDate): readonly CivilDate[] {
  const { at14, at25 } = without.birthdays;
  const more = filled === without ? [] : turningDays(filled);
  return [...new Set([at14, ...turningDays(without), ...more])]
    .filter((day) => day !== null)
    .filter((day) => day >= at14 && day <= at25 && day < until)
    .sort();
}

/**
 * The categories over time, from the 14th birthday up to `until`, reckoned forward as if what is recorded went on. Without a date
 * of birth one spell that is not known, from the first care on record; none where there is none.
 */
export function spellsUntil(
  readings: Readings | null,
  until: CivilDate,
  firstCare: CivilDate | null,
): readonly LeavingCareSpell[] {
  if (readings === null)
    return firstCare === null || firstCare >= until ? [] : [{ status: 'unknown', from: firstCare, until }];
  const turns = turnsOf(readings, until);
  const spells: LeavingCareSpell[] = [];
  for (const [at, from] of turns.entries()) {
    const { status } = judgeOn(readings, from);
    const last = spells.at(-1);
    const ends = turns[at + 1] ?? until;
    if (last?.status === status) spells[spells.length - 1] = { ...last, until: ends };
    else spells.push({ status, from, until: ends });
  }
  return spells;
}

/** The spell that holds on a day; undefined before the 14th birthday. */
export const spellOn = (spells: readonly LeavingCareSpell[], day: CivilDate): LeavingCareSpell | undefined =>
  spells.find(({ from, until }) => from <= day && day < until);
