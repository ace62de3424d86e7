import type { FactorRule, ForYoungPerson } from '../subject';
import { know, miss } from '../tally';
import { counted } from '../words';

/** F29. Two or more other endings within 90 days. Source: research/domain 5.1, 5.2. */
export const endingsTogether: FactorRule<ForYoungPerson> = {
  id: 'F29',
  input: 'endings',
  about: 'young-person',
  weigh: ({ facts, rules }, tally) => {
    const { together, endingsMin } = rules.factors.F29;
    if (facts.otherEndings90Days === 'unknown') miss(tally, together);
    else know(tally, facts.otherEndings90Days >= endingsMin ? together : 0);
  },
  sentence: ({ facts }) =>
    `${counted(Number(facts.otherEndings90Days), 'other ending')} fall within three months of it.`,
  missing: () => 'whether other support ends within three months of it',
};
