import type { FactorRule, ForOption } from '../subject';
import { know, knowInPart, miss } from '../tally';

/** F2. Out of the authority's area, and more if at a distance (CPPCR 2010 reg 11). Source: research/domain 5.1, 5.2. */
export const outOfArea: FactorRule<ForOption> = {
  id: 'F2',
  input: 'area',
  about: 'option',
  weigh: ({ rules, home }, tally) => {
    const { outOfArea: out, atADistance } = rules.factors.F2;
    switch (home.facts.area) {
      case 'inside':
        return know(tally, 0);
      case 'adjoining':
        return know(tally, out);
      case 'at-a-distance':
        return know(tally, out + atADistance);
      case 'outside':
        return knowInPart(tally, out, atADistance);
      case 'unknown':
        return miss(tally, out + atADistance);
    }
  },
  sentence: ({ home }) =>
    home.facts.area === 'at-a-distance'
      ? 'The new home is outside the authority’s area, and not in an area next to it.'
      : 'The new home is outside the authority’s area.',
  missing: ({ home }) =>
    home.facts.area === 'outside'
      ? 'whether the new home is in an area next to the authority’s'
      : 'whether the new home is in the authority’s area',
};
