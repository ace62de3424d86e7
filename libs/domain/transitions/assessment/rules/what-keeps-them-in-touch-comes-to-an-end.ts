import { supportOutcome } from '../support-outcome';
import type { FactorRule, Subject } from '../subject';
import { know, knowInPart, miss } from '../tally';
import { listed } from '../words';

/** The supports that end under this option and are not replaced. */
export const endingSupports = (on: Subject) =>
  on.person.facts.supports === 'not-recorded'
    ? []
    : on.person.facts.supports.filter((support) => supportOutcome(support, on) === 'ends');

/** F7. The share of what keeps them in touch that ends and is not replaced. Source: research/domain 5.1, 5.2. */
export const supportsLost: FactorRule<Subject> = {
  id: 'F7',
  input: 'supports',
  about: 'relationship',
  weigh: (on, tally) => {
    const { allLost } = on.rules.factors.F7;
    const { supports } = on.person.facts;
    if (supports === 'not-recorded') return miss(tally, allLost);
    let ends = 0;
    let unknown = 0;
    for (const support of supports) {
      const outcome = supportOutcome(support, on);
      if (outcome === 'ends') ends += 1;
      else if (outcome === 'unknown') unknown += 1;
    }
    const each = supports.length === 0 ? 0 : allLost / supports.length;
    return unknown === 0 ? know(tally, each * ends) : knowInPart(tally, each * ends, each * unknown);
  },
  sentence: (on) => {
    const ending = endingSupports(on);
    const all = on.person.facts.supports.length;
    const which = listed(ending.map((support) => support.label));
    if (all === 1) return `The one thing that keeps them in touch would end: ${which}.`;
    return `Of the ${all} things that keep them in touch, ${ending.length} would end: ${which}.`;
  },
  missing: (on) => {
    const { supports, name } = on.person.facts;
    if (supports === 'not-recorded') return `what keeps them and ${name} in touch`;
    const open = supports.filter((support) => supportOutcome(support, on) === 'unknown');
    return `whether this goes on after the move: ${listed(open.map((support) => support.label))}`;
  },
  facts: (on) => endingSupports(on).map((support) => support.id),
};
