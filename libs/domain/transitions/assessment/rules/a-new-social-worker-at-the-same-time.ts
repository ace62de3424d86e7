import type { FactorRule, ForYoungPerson } from '../subject';
import { know, miss } from '../tally';

/** F13. The social worker changes within 60 days of the move. Source: research/domain 5.1, 5.2. */
export const workerChanges: FactorRule<ForYoungPerson> = {
  id: 'F13',
  input: 'worker-change',
  about: 'young-person',
  weigh: ({ facts, rules }, tally) => {
    const { changed } = rules.factors.F13;
    if (facts.socialWorkerChanges60Days === 'unknown') miss(tally, changed);
    else know(tally, facts.socialWorkerChanges60Days === 'yes' ? changed : 0);
  },
  sentence: () => 'The social worker changes within two months of it.',
  missing: () => 'whether the social worker changes within two months of it',
};
