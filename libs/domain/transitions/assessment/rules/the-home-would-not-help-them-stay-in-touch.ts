import type { FactorRule, ForEffects, Subject } from '../subject';
import { know, miss } from '../tally';

/**
 * F9. The people running the home would not help. In the present home nobody needs to ask again, so there it counts
 * only when the answer is known. Source: research/domain 5.1 (Keep Connected, 2016), 5.2.
 */
export const homeDoesNotHelp: FactorRule<ForEffects, Subject> = {
  id: 'F9',
  input: 'home-helps',
  about: 'relationship',
  weigh: ({ rules, home, effects }, tally) => {
    const { notSupportive } = rules.factors.F9;
    const helps = effects?.homeHelps ?? 'unknown';
    if (helps !== 'unknown') know(tally, helps === 'no' ? notSupportive : 0);
    else if (!home.facts.sameHome) miss(tally, notSupportive);
  },
  sentence: ({ home }) =>
    home.facts.sameHome
      ? 'The people running the home do not help them stay in touch.'
      : 'The people running the new home would not help them stay in touch.',
  missing: ({ person }) => `whether the new home would help them stay in touch with ${person.facts.name}`,
};
