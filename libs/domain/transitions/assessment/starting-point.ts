import type { BaseRate } from '#libs/domain/rulebook/severance-rules';
import type { YesNoUnknown } from '#libs/domain/kernel';
import type { Subject } from './subject';
import { employmentOutcome } from './support-outcome';

/** Whether a worker's role comes to an end under this option. */
function roleEnds(on: Subject): YesNoUnknown {
  const { sameHome, leavesCare } = on.home.facts;
  const job = employmentOutcome(on);
  if (!sameHome || leavesCare === 'yes' || job === 'ends') return 'yes';
  return leavesCare === 'unknown' || job === 'unknown' ? 'unknown' : 'no';
}

const isWorker = (on: Subject): boolean => on.person.facts.relationshipClass === 'professional-role-ending';

/**
 * Where a relationship starts from. A worker whose role may or may not end starts where one does whose role goes on:
 * what is unknown adds nothing, and widens the range (`startCouldRise`).
 */
export const startingPoint = (on: Subject): BaseRate =>
  isWorker(on) && roleEnds(on) !== 'yes'
    ? on.rules.baseWhileRoleGoesOn
    : on.rules.baseRates[on.person.facts.relationshipClass];

/** Log-odds by which the start would be higher if what is unknown about the role turned out at its worst. */
export function startCouldRise(on: Subject): number {
  if (!isWorker(on) || roleEnds(on) !== 'unknown') return 0;
  return Math.max(0, on.rules.baseRates['professional-role-ending'].logOdds - on.rules.baseWhileRoleGoesOn.logOdds);
}
