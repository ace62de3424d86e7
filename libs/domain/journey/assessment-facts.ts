import { addDays, addMonths, type CivilDate, type YesNoUnknown } from '../kernel';
import { carerChangesBetween, episodesOf, homeOn, type HomeOn } from '../placements';
import { ageOf, dateOfBirth } from '../profile';
import {
  allRelationships,
  hadBegun,
  isClosedToSharing,
  workerChangesBetween,
  type Relationship,
} from '../relationships';
import { moveOf, type MoveOption } from '../transitions';
import { kindOfHomeByPlace, type AssessmentFacts, type OptionFacts } from '../transitions/assessment';
import { optionFacts, type OptionContext } from './option-facts';
import { personFacts, type Gathering } from './person-facts';
import { ENDINGS_TOGETHER_DAYS } from './runway/together';
import type { Journey } from './state';
import { supportsEndingSoon } from './support-facts';

const WORKER_CHANGE_DAYS = 60;
const CARER_CHANGES_MONTHS = 24;

/** What the assessment is asked: everything known about the young person, and each option. */
export interface AssessmentAsk {
  readonly facts: AssessmentFacts;
  readonly options: readonly OptionFacts[];
}

/**
 * Gathers what is recorded for an assessment of a move on a day: of a move on record, or of options that nobody has
 * proposed yet. Undefined when there is no such move. Nothing is inferred that is not recorded: it stays unknown.
 */
export function assessmentFor(
  journey: Journey,
  ask: string | readonly MoveOption[],
  asked: Omit<Gathering, 'journey'>,
): AssessmentAsk | undefined {
  const options = typeof ask === 'string' ? moveOf(journey.transitions, ask)?.options : ask;
  if (options === undefined) return undefined;
  const { facts, context } = gatherFacts({ journey, ...asked });
  return { facts, options: options.map((option) => optionFacts(option, context)) };
}

/** What is recorded of a young person, and what options are judged against: the same for all of them. */
export function gatherFacts(gathering: Gathering): {
  readonly facts: AssessmentFacts;
  readonly context: OptionContext;
} {
  const { journey, on } = gathering;
  const home = homeOn(journey.placements, on);
  const relationships = allRelationships(journey.relationships).filter((relationship) => hadBegun(relationship, on));
  return { facts: factsOf(gathering, home, relationships), context: { gathering, home, relationships } };
}

function factsOf(gathering: Gathering, home: HomeOn, relationships: readonly Relationship[]): AssessmentFacts {
  const { journey, on, locate } = gathering;
  const postcode = home.inCare === 'yes' ? home.postcode : null;
  const moves = carerChangesBetween(journey.placements, addMonths(on, -CARER_CHANGES_MONTHS), addDays(on, 1));
  const isPlaced = episodesOf(journey.placements).length > 0;
  return {
    today: on,
    age: ageOf(journey.profile, on) ?? 'unknown',
    currentHome: {
      kind: home.inCare === 'yes' ? kindOfHomeByPlace(home.place) : 'unknown',
      grid: postcode === null ? 'unknown' : (locate(postcode) ?? 'unknown'),
    },
    carerChanges24Months: isPlaced ? moves.length : 'unknown',
    socialWorkerChanges60Days: workerChanges(journey, on),
    otherEndings90Days: otherEndings(gathering, relationships),
    relationships: relationships.flatMap((relationship) => personFacts(relationship, gathering) ?? []),
    evidence: { 'carer-changes': moves.map(({ factId }) => factId) },
  };
}

function workerChanges({ relationships }: Journey, on: CivilDate): YesNoUnknown {
  const isAnyKnown = Object.values(relationships.allocations).some(({ role }) => role === 'social-worker');
  if (!isAnyKnown) return 'unknown';
  const [from, to] = [addDays(on, -WORKER_CHANGE_DAYS), addDays(on, WORKER_CHANGE_DAYS)];
  return workerChangesBetween(relationships, 'social-worker', from, to).length > 0 ? 'yes' : 'no';
}

/** What ends for whoever must not be in touch anyway adds nothing to what is lost. */
function otherEndings({ journey, on }: Gathering, everybody: readonly Relationship[]): number | 'unknown' {
  const relationships = everybody.filter((relationship) => !isClosedToSharing(relationship, on));
  if (relationships.every(({ supports }) => supports.length === 0)) return 'unknown';
  return supportsEndingSoon(relationships, dateOfBirth(journey.profile), { on, days: ENDINGS_TOGETHER_DAYS });
}
