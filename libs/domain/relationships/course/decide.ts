import { accept, acceptUnless, failing, type BaseFacts, type Decision, type VagueDate } from '../../kernel';
import { sameDate } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { Relationship, RelationshipsState } from '../state';
import type { EndRelationship, ReopenRelationship } from './inputs';
import { aRelationshipEndsOnce } from './rules/a-relationship-ends-once';
import { anEndingByDeathIsOnlyPutRight } from './rules/an-ending-by-death-is-only-put-right';
import { losingTouchIsWorkedOutNeverTyped } from './rules/losing-touch-is-worked-out-never-typed';
import { onlyWhatEndedGoesOnAgain } from './rules/only-what-ended-goes-on-again';

type Decided = Decision<RelationshipsEvent>;

/**
 * A relationship ended: by choice, for safety, by death. That it lapsed is worked out, not recorded. A break that was
 * agreed is over with it.
 */
export function endRelationship(input: EndRelationship, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const standing = known?.standing;
  if (standing?.kind === 'ended' && standing.how === input.how && sameDate(standing.on, input.occurred))
    return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    losingTouchIsWorkedOutNeverTyped(input.how),
    aRelationshipEndsOnce(known),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(known?.since ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'RelationshipEnded', data: input }, ...breaksThatEnd(known, input.occurred)]);
}

const breaksThatEnd = (known: Relationship | undefined, occurred: VagueDate): readonly RelationshipsEvent[] =>
  (known?.pauses ?? []).flatMap(({ pauseId, ended }) =>
    known === undefined || ended !== null
      ? []
      : [
          {
            type: 'PauseEnded' as const,
            data: { pauseId, relationshipId: known.relationshipId, reason: 'The relationship ended', occurred },
          },
        ],
  );

/** A relationship that had ended goes on again, or its ending was recorded by mistake. */
export function reopenRelationship(input: ReopenRelationship, state: RelationshipsState, facts: BaseFacts): Decided {
  const { relationshipId, reason, byMistake } = input;
  const known = state.relationships[relationshipId];
  const since = byMistake ? endedOn(known) : input.occurred;
  if (known?.standing.kind === 'going-on' && alreadyReopened(known, since)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(relationshipId, state),
    onlyWhatEndedGoesOnAgain(known),
    anEndingByDeathIsOnlyPutRight(known, byMistake),
    whatHappenedIsNotInTheFuture(since, facts.today),
    since === null ? undefined : anEndDoesNotComeBeforeItsStart(endedOn(known), since),
  );
  if (since === null) return acceptUnless(reasons, []);
  return acceptUnless(reasons, [{ type: 'RelationshipReopened', data: { relationshipId, reason, occurred: since } }]);
}

/** The day it is said to have ended; of one that goes on again, the day of the ending that was taken back last. */
const endedOn = (known: Relationship | undefined): VagueDate | null => {
  if (known === undefined) return null;
  return known.standing.kind === 'ended' ? known.standing.on : (known.standing.before.at(-1)?.on ?? null);
};

const alreadyReopened = ({ standing }: Relationship, since: VagueDate | null): boolean => {
  const last = standing.before.at(-1);
  return last !== undefined && sameDate(last.reopened, since);
};
