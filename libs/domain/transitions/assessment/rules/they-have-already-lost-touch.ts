import type { FactorRule, ForPerson } from '../subject';
import { know, miss } from '../tally';
import { counted } from '../words';

/** Steps passed by contact that is this many times overdue. */
function lapsePoints(on: ForPerson, ratio: number): number {
  let points = 0;
  for (const step of on.rules.factors.F11) if (ratio > step.ratioAbove) points = step.points;
  return points;
}

/**
 * F11. Contact is already overdue against what was agreed. "Not recorded" is missing; "none found" is as overdue as can
 * be. Where nothing is agreed there is nothing to be late for. Source: research/domain 4.4, 5.1, 5.2.
 */
export const lapsed: FactorRule<ForPerson> = {
  id: 'F11',
  input: 'last-contact',
  about: 'relationship',
  weigh: (on, tally) => {
    const { livesTogether, plannedIntervalDays: every, daysSinceLastContact: since } = on.person.facts;
    if (livesTogether === 'yes') return;
    if (since === 'none-found') return know(tally, lapsePoints(on, Number.POSITIVE_INFINITY));
    if (every === 'none') return know(tally, 0);
    if (every === 'unknown' || since === 'not-recorded') return miss(tally, lapsePoints(on, Number.POSITIVE_INFINITY));
    return know(tally, lapsePoints(on, since / every));
  },
  sentence: ({ person }) => {
    const { daysSinceLastContact: since, plannedIntervalDays: every } = person.facts;
    if (typeof since !== 'number') return 'Somebody looked, and found that they have not been in touch.';
    const plan = typeof every === 'number' ? `; the agreement is every ${counted(every, 'day')}` : '';
    return `Last in touch ${counted(since, 'day')} ago${plan}.`;
  },
  missing: ({ person }) =>
    person.facts.daysSinceLastContact === 'not-recorded'
      ? `when they were last in touch with ${person.facts.name}`
      : `how often they have agreed to see ${person.facts.name}`,
};
