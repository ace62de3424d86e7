import type { FactorRule, ForPerson } from '../subject';
import { know, miss } from '../tally';

/**
 * F5. This move itself separates brothers or sisters who live together today. Asked only where they will not be under
 * one roof afterwards. Source: research/domain 5.1 (Siblings in Care, 2023), 5.2.
 */
export const separated: FactorRule<ForPerson> = {
  id: 'F5',
  input: 'living-together',
  about: 'relationship',
  weigh: ({ rules, person }, tally) => {
    if (person.facts.relationshipClass !== 'sibling') return;
    const points = rules.factors.F5.separated;
    if (person.facts.livesTogether === 'unknown') miss(tally, points);
    else know(tally, person.facts.livesTogether === 'yes' ? points : 0);
  },
  sentence: () => 'They live together now, and this move would separate them.',
  missing: ({ person }) => `whether ${person.facts.name} lives with them now`,
};
