import type { SupportFacts, SupportKind, SupportOutcome } from './facts';
import type { Home, Subject } from './subject';

/**
 * Whether something that keeps two people in touch goes on under an option: as it was answered, and otherwise what
 * follows from its kind. What does not follow is unknown, and is asked.
 */
export function supportOutcome(support: SupportFacts, on: Subject): SupportOutcome {
  const answer = on.effects?.supports?.find(({ supportId }) => supportId === support.id);
  if (answer !== undefined) return answer.outcome;
  const isWorker = on.person.facts.relationshipClass === 'professional-role-ending';
  return byAge(support, on.home) ?? outcomeByKind(support.kind, on.home, isWorker);
}

/** Ends at an age that is reached when the option begins. */
function byAge({ endsAtAge }: SupportFacts, { facts }: Home): SupportOutcome | undefined {
  if (endsAtAge === undefined) return undefined;
  if (facts.ageThen === 'unknown') return 'unknown';
  return facts.ageThen >= endsAtAge ? 'ends' : undefined;
}

/** What follows from the kind alone, for people who will not live with the young person. */
export function outcomeByKind(kind: SupportKind, home: Home, isWorker: boolean): SupportOutcome {
  const { sameHome, sameCarer, area } = home.facts;
  if (kind === 'court-order' || kind === 'phone') return 'kept';
  if (kind === 'school') return ofSchool(home);
  if (kind === 'employer') return ofEmployer(home, isWorker);
  if (sameHome) return 'kept';
  if (kind === 'placement') return 'ends';
  if (kind === 'area') return ofArea(home);
  const goesOn = kind === 'service' ? area === 'inside' : kind === 'person-who-arranges' && sameCarer === 'yes';
  return goesOn ? 'kept' : 'unknown';
}

function ofSchool({ facts }: Home): SupportOutcome {
  if (facts.school === 'changed') return 'ends';
  return facts.school === 'unknown' && !facts.sameHome ? 'unknown' : 'kept';
}

/** The job of a worker whose role ends with the move ends with it; any other job has to be asked about. */
function ofEmployer({ facts }: Home, isWorker: boolean): SupportOutcome {
  if (facts.sameHome) return facts.leavesCare === 'no' ? 'kept' : 'unknown';
  return isWorker ? 'ends' : 'unknown';
}

function ofArea({ facts }: Home): SupportOutcome {
  if (facts.area === 'unknown') return 'unknown';
  return facts.area === 'inside' ? 'kept' : 'ends';
}

/** The outcome of the job that brings them together; 'kept' where no job does. */
export function employmentOutcome(on: Subject): SupportOutcome {
  const { supports } = on.person.facts;
  if (supports === 'not-recorded') return 'kept';
  const outcomes = supports.filter(({ kind }) => kind === 'employer').map((support) => supportOutcome(support, on));
  if (outcomes.includes('ends')) return 'ends';
  return outcomes.includes('unknown') ? 'unknown' : 'kept';
}
