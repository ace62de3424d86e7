import type { OptionFacts, SupportFacts, SupportKind, SupportOutcome } from './facts';
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

type ByKind = (home: Home, isWorker: boolean) => SupportOutcome;

const kept: ByKind = () => 'kept';

/** What can go on only where the young person stays, or where something else holds as well. */
const unlessMoving =
  (afterMove: (option: OptionFacts) => SupportOutcome): ByKind =>
  ({ facts }) =>
    facts.sameHome ? 'kept' : afterMove(facts);

const BY_KIND: Readonly<Record<SupportKind, ByKind>> = {
  'court-order': kept,
  phone: kept,
  school: ofSchool,
  employer: ofEmployer,
  placement: unlessMoving(() => 'ends'),
  area: unlessMoving(ofArea),
  service: unlessMoving(({ area }) => (area === 'inside' ? 'kept' : 'unknown')),
  'person-who-arranges': unlessMoving(({ sameCarer }) => (sameCarer === 'yes' ? 'kept' : 'unknown')),
  transport: unlessMoving(() => 'unknown'),
};

/** What follows from the kind alone, for people who will not live with the young person. */
const outcomeByKind = (kind: SupportKind, home: Home, isWorker: boolean): SupportOutcome =>
  BY_KIND[kind](home, isWorker);

function ofSchool({ facts }: Home): SupportOutcome {
  if (facts.school === 'changed') return 'ends';
  return facts.school === 'unknown' && !facts.sameHome ? 'unknown' : 'kept';
}

/** The job of a worker whose role ends with the move ends with it; any other job has to be asked about. */
function ofEmployer({ facts }: Home, isWorker: boolean): SupportOutcome {
  if (facts.sameHome) return facts.leavesCare === 'no' ? 'kept' : 'unknown';
  return isWorker ? 'ends' : 'unknown';
}

function ofArea({ area }: OptionFacts): SupportOutcome {
  if (area === 'unknown') return 'unknown';
  return area === 'inside' ? 'kept' : 'ends';
}

/** The outcome of the job that brings them together; 'kept' where no job does. */
export function employmentOutcome(on: Subject): SupportOutcome {
  const { supports } = on.person.facts;
  if (supports === 'not-recorded') return 'kept';
  const outcomes = supports.filter(({ kind }) => kind === 'employer').map((support) => supportOutcome(support, on));
  if (outcomes.includes('ends')) return 'ends';
  return outcomes.includes('unknown') ? 'unknown' : 'kept';
}
