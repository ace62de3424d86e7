import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { isNotOnRecord } from '../not-on-record';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { nothingHappensBetweenThemBeforeTheyMet } from '../rules/nothing-happens-between-them-before-they-met';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { Relationship, RelationshipsState } from '../state';
import type { AgreePause, EndPause } from './inputs';
import { aBreakIsAgreedOnceAtATime } from './rules/a-break-is-agreed-once-at-a-time';
import { aBreakIsLookedAtAgain } from './rules/a-break-is-looked-at-again';
import type { Pause } from './state';

type Decided = Decision<RelationshipsEvent>;

/**
 * A break is agreed, until it is ended. Not a rupture, not an ending, and never without a day on which it is looked at.
 * One that was looked at and goes on is ended by the next, in one step.
 */
export function agreePause(input: AgreePause, state: RelationshipsState, facts: BaseFacts): Decided {
  const { insteadOf, ...pause } = input;
  const known = state.relationships[input.relationshipId];
  if (known?.pauses.some(({ pauseId }) => pauseId === input.pauseId)) return accept();
  const before = known?.pauses.find(({ pauseId, ended }) => pauseId === insteadOf && ended === null);
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    insteadOf !== null && before === undefined ? isNotOnRecord('pause', known) : undefined,
    aBreakIsLookedAtAgain(input.reviewOn, facts.today),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    ...whereItFalls(input, known, before),
  );
  return acceptUnless(reasons, [
    ...(before === undefined ? [] : [goesOnAs(before.pauseId, pause)]),
    { type: 'PauseAgreed', data: pause },
  ]);
}

/** A break falls into the time in which they know each other, and into no other break. */
const whereItFalls = (
  { occurred }: AgreePause,
  known: Relationship | undefined,
  before: Pause | undefined,
): readonly (Reason | undefined)[] => [
  aBreakIsAgreedOnceAtATime(known, occurred, before?.pauseId),
  nothingHappensBetweenThemBeforeTheyMet(known, occurred),
  anEndDoesNotComeBeforeItsStart(before?.from ?? null, occurred),
  nothingBeginsAfterARelationshipHasEnded(known, occurred),
];

const goesOnAs = (
  pauseId: string,
  { relationshipId, occurred }: Pick<AgreePause, 'relationshipId' | 'occurred'>,
): RelationshipsEvent => ({
  type: 'PauseEnded',
  data: { pauseId, relationshipId, reason: 'Looked at again: the break goes on', occurred },
});

/** The break is over. */
export function endPause(input: EndPause, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const pause = known?.pauses.find(({ pauseId }) => pauseId === input.pauseId);
  if (pause !== undefined && pause.ended !== null) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    pause === undefined ? isNotOnRecord('pause', known) : undefined,
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(pause?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'PauseEnded', data: input }]);
}
