import type { BaseRate } from '#libs/domain/rulebook/severance-rules';
import type { YesNoUnknown } from '#libs/domain/kernel';
import { UNDER_ONE_ROOF, type Situation } from './rule-lists';
import type { Subject } from './subject';
import { employmentOutcome } from './support-outcome';

/**
 * Whether a worker's role comes to an end under this option. Of somebody with whom the young person goes on living the
 * job is not asked about.
 */
function roleEnds(on: Subject, situation: Situation): YesNoUnknown {
  const { sameHome, leavesCare } = on.home.facts;
  const job = situation === UNDER_ONE_ROOF ? 'kept' : employmentOutcome(on);
  if (!sameHome || leavesCare === 'yes' || job === 'ends') return 'yes';
  return leavesCare === 'unknown' || job === 'unknown' ? 'unknown' : 'no';
}

const isWorker = (on: Subject): boolean => on.person.facts.relationshipClass === 'professional-role-ending';

/**
 * Where a relationship starts from. A worker whose role may or may not end starts where one does whose role goes on:
 * what is unknown adds nothing, and widens the range (`startCouldRise`).
 */
export const startingPoint = (on: Subject, situation: Situation): BaseRate =>
  isWorker(on) && roleEnds(on, situation) !== 'yes'
    ? on.rules.baseWhileRoleGoesOn
    : on.rules.baseRates[on.person.facts.relationshipClass];

/** Log-odds by which the start would be higher if what is unknown about the role turned out at its worst. */
export function startCouldRise(on: Subject, situation: Situation): number {
  if (!isWorker(on) || roleEnds(on, situation) !== 'unknown') return 0;
  return Math.max(0, on.rules.baseRates['professional-role-ending'].logOdds - on.rules.baseWhileRoleGoesOn.logOdds);
}
