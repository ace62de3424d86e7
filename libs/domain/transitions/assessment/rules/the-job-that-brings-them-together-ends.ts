import { employmentOutcome } from '../support-outcome';
import type { FactorRule, Subject } from '../subject';

/**
 * F10. Somebody's job is what brings them together, and it ends. Its missing side is told by F7, which asks about every
 * support, so here it only widens the range. Source: research/domain 5.1, 5.2.
 */
export const jobEnds: FactorRule<Subject> = {
  id: 'F10',
  input: 'supports',
  about: 'relationship',
  weigh: (on, tally) => {
    const { employmentEnds } = on.rules.factors.F10;
    const outcome = employmentOutcome(on);
    if (outcome === 'ends') tally.points += employmentEnds;
    else if (outcome === 'unknown') tally.more += employmentEnds;
  },
  sentence: () => 'A job is what brings them together, and it would end.',
  missing: () => '',
};
