import { KINDS_OF_HOME } from '#libs/domain/rulebook/severance-rules';
import type { FactorRule, ForOption } from '../subject';
import { know, miss } from '../tally';
import { homeInWords } from '../words';

/** F6. The kind of home they would move to. Source: research/domain 5.1 (Siblings in Care, 2023), 5.2. */
export const kindOfHome: FactorRule<ForOption> = {
  id: 'F6',
  input: 'kind-of-home',
  about: 'option',
  weigh: ({ rules, home }, tally) => {
    const weights = rules.factors.F6;
    const kind = home.facts.kindOfHome;
    if (kind === 'unknown') {
      miss(tally, Math.max(...KINDS_OF_HOME.map((each) => (each === 'unknown' ? 0 : weights[each]))));
    } else know(tally, weights[kind]);
  },
  sentence: ({ home }) => `The move is to ${homeInWords(home.facts.kindOfHome)}, where fewer people keep in touch.`,
  missing: () => 'what kind of home it is',
};
