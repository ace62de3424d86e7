import type { FactorRule, ForOption } from '../subject';
import { know, knowInPart, miss } from '../tally';

const isSixteenOrSeventeen = (age: number): boolean => age === 16 || age === 17;

/** F15. Turning 18 or leaving care, and more when that is at 16 or 17. Source: research/domain 5.1, 5.2. */
export const leavingCare: FactorRule<ForOption> = {
  id: 'F15',
  input: 'leaving-care',
  about: 'option',
  weigh: ({ rules, home }, tally) => {
    const { leaving, atSixteenOrSeventeen } = rules.factors.F15;
    const early =
      home.facts.ageThen === 'unknown' || isSixteenOrSeventeen(home.facts.ageThen) ? atSixteenOrSeventeen : 0;
    if (home.facts.leavesCare === 'no') return know(tally, 0);
    if (home.facts.leavesCare === 'unknown') return miss(tally, leaving + early);
    return home.facts.ageThen === 'unknown' ? knowInPart(tally, leaving, early) : know(tally, leaving + early);
  },
  sentence: ({ home }) =>
    home.facts.ageThen !== 'unknown' && isSixteenOrSeventeen(home.facts.ageThen)
      ? `It comes with leaving care, at ${home.facts.ageThen}.`
      : 'It comes with turning 18 or leaving care.',
  missing: ({ home }) =>
    home.facts.leavesCare === 'unknown' ? 'whether this comes with leaving care' : 'how old the young person is',
};
