import type { FactorRule, ForYoungPerson } from '../subject';
import { know, miss } from '../tally';
import { counted } from '../words';

/** F12. Changes of carer in the last two years. Source: research/domain 5.1, 5.2. */
export const carerChanges: FactorRule<ForYoungPerson> = {
  id: 'F12',
  input: 'carer-changes',
  about: 'young-person',
  weigh: ({ facts, rules }, tally) => {
    const { each, pointsMax } = rules.factors.F12;
    if (facts.carerChanges24Months === 'unknown') miss(tally, pointsMax);
    else know(tally, Math.min(each * facts.carerChanges24Months, pointsMax));
  },
  sentence: ({ facts }) => `There ${were(Number(facts.carerChanges24Months))} in the last two years.`,
  missing: () => 'how many changes of carer there were in the last two years',
};

const were = (n: number): string =>
  n === 1 ? 'was already 1 change of carer' : `were already ${counted(n, 'change')} of carer`;
