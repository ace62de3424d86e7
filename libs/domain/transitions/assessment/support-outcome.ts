import type { SupportFacts, SupportOutcome } from './facts';
import type { Subject } from './subject';

/**
 * Whether something that keeps two people in touch goes on under an option: as it was answered, and otherwise what
 * follows from its kind. What does not follow is unknown, and is asked.
 */
export function supportOutcome(support: SupportFacts, on: Subject): SupportOutcome {
  const answers = on.effects?.supports;
  if (answers !== undefined) {
    for (const answer of answers) if (answer.supportId === support.id) return answer.outcome;
  }
  return byAge(support, on) ?? byKind(support, on);
}

/** Ends at an age that is reached when the option begins. */
function byAge({ endsAtAge }: SupportFacts, { home }: Subject): SupportOutcome | undefined {
  if (endsAtAge === undefined) return undefined;
  if (home.facts.ageThen === 'unknown') return 'unknown';
  return home.facts.ageThen >= endsAtAge ? 'ends' : undefined;
}

function byKind({ kind }: SupportFacts, on: Subject): SupportOutcome {
  if (kind === 'court-order' || kind === 'phone') return 'kept';
  if (kind === 'school') return ofSchool(on);
  if (kind === 'employer') return ofEmployer(on);
  if (on.home.facts.sameHome) return 'kept';
  if (kind === 'placement') return carersComeToo(on) ? 'kept' : 'ends';
  if (kind === 'area') return ofArea(on);
  if (kind === 'service') return on.home.facts.area === 'inside' ? 'kept' : 'unknown';
  return kind === 'person-who-arranges' && on.home.facts.sameCarer === 'yes' ? 'kept' : 'unknown';
}

/** The present carers look after the young person in the new home, and this is one of them. */
const carersComeToo = ({ person, home }: Subject): boolean =>
  person.facts.isCurrentCarer && home.facts.sameCarer === 'yes';

function ofSchool({ home }: Subject): SupportOutcome {
  const { school, sameHome } = home.facts;
  if (school === 'changed') return 'ends';
  return school === 'unknown' && !sameHome ? 'unknown' : 'kept';
}

/** A job at the present home ends with the move; any other job has to be asked about. */
function ofEmployer({ person, home }: Subject): SupportOutcome {
  const { sameHome, leavesCare } = home.facts;
  if (sameHome) return leavesCare === 'no' ? 'kept' : 'unknown';
  return person.facts.relationshipClass === 'professional-role-ending' ? 'ends' : 'unknown';
}

function ofArea({ home }: Subject): SupportOutcome {
  if (home.facts.area === 'unknown') return 'unknown';
  return home.facts.area === 'inside' ? 'kept' : 'ends';
}

/** The outcome of the job that brings them together; 'kept' where no job does. */
export function employmentOutcome(on: Subject): SupportOutcome {
  const { supports } = on.person.facts;
  if (supports === 'not-recorded') return 'kept';
  let outcome: SupportOutcome = 'kept';
  for (const support of supports) {
    if (support.kind !== 'employer') continue;
    const each = supportOutcome(support, on);
    if (each === 'ends') return 'ends';
    if (each === 'unknown') outcome = 'unknown';
  }
  return outcome;
}
