import { addMonths, dayInWords, type CivilDate } from '../../kernel';
import { openMoneyProblems } from '../../supports';
import type { CaseFlag } from '../case-flag';
import type { Journey } from '../state';
import { cliffsAhead } from './runway';
import { ENDINGS_TOGETHER_DAYS } from './together';
import type { Cliff } from './types';

/** A cliff is flagged from so many months before its first end: long enough to move something. */
export const CLIFF_FLAGGED_MONTHS = 6;
const NAMED_MAX = 5;

const named = (all: readonly string[]): string => {
  const more = all.length - NAMED_MAX;
  return [...all.slice(0, NAMED_MAX), ...(more > 0 ? [`${more} more`] : [])].join('; ');
};

/** A cliff in one sentence: how many, from when to when, which, and who is lost with them. */
export function cliffInWords({ ends, from, to, people }: Cliff): string {
  const when = from === to ? `on ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;
  const lost = people.length === 0 ? '' : ` Lost with them, or at risk: ${named(people.map(({ name }) => name))}.`;
  return `Support cliff: ${ends.length} things end within ${ENDINGS_TOGETHER_DAYS} days, ${when}: ${named(ends.map(({ what }) => what))}.${lost}`;
}

/** The cliffs that begin within the coming six months. */
export const cliffsSoon = (journey: Journey, day: CivilDate): readonly Cliff[] =>
  cliffsAhead(journey, day).filter(({ from }) => from <= addMonths(day, CLIFF_FLAGGED_MONTHS));

/** Flags about what ends: cliffs that begin within six months, and money problems that put something at risk. */
export const flagsOfRunway = (journey: Journey, day: CivilDate): readonly CaseFlag[] => [
  ...cliffsSoon(journey, day).map((cliff) => ({
    code: 'supports-end-together',
    severity: 'amber' as const,
    sentence: cliffInWords(cliff),
    relationshipIds: cliff.people.map(({ relationshipId }) => relationshipId),
  })),
  ...openMoneyProblems(journey.supports, day).map(({ what, threatens }) => ({
    code: 'money-problem',
    severity: 'amber' as const,
    sentence: `Money problem: ${what}. It puts at risk: ${threatens}.`,
    relationshipIds: [],
  })),
];
