import type { FactorRule, ForEffects, Subject } from '../subject';
import { know, miss } from '../tally';

/** F22. An order or agreement about contact ends. Not asked where there is none. Source: research/domain 5.1, 5.2. */
export const orderEnds: FactorRule<ForEffects, Subject> = {
  id: 'F22',
  input: 'contact-order',
  about: 'relationship',
  weigh: ({ rules, effects }, tally) => {
    const { ends } = rules.factors.F22;
    const answer = effects?.contactOrderEnds;
    if (answer === undefined) return;
    if (answer === 'unknown') miss(tally, ends);
    else know(tally, answer === 'yes' ? ends : 0);
  },
  sentence: () => 'An order or agreement about seeing each other would end.',
  missing: ({ person }) => `whether the order or agreement about seeing ${person.facts.name} ends`,
};
