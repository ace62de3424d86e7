import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import { sameDate } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { EndRelationship } from './inputs';
import { aRelationshipEndsOnce } from './rules/a-relationship-ends-once';

type Decided = Decision<RelationshipsEvent>;

/** A relationship ended by choice, for safety, by death. That it lapsed is worked out, not recorded. */
export function endRelationship(input: EndRelationship, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const standing = known?.standing;
  if (standing?.kind === 'ended' && standing.how === input.how && sameDate(standing.on, input.occurred))
    return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    aRelationshipEndsOnce(known),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(known?.since ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'RelationshipEnded', data: input }]);
}
