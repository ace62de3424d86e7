import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { isNotOnRecord } from '../not-on-record';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { EndSupport, RecordSupport } from './inputs';
import { aServiceEndsAtAnAgeFromOneToThirty } from './rules/a-service-ends-at-an-age-from-one-to-thirty';

type Decided = Decision<RelationshipsEvent>;

/** What keeps a relationship alive: recorded so that a move that ends it can be seen to. */
export function recordSupport(input: RecordSupport, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (known?.supports.some((support) => support.supportId === input.supportId)) return accept();
  const { endsOn, occurred } = input;
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    aServiceEndsAtAnAgeFromOneToThirty(input.endsAtAge),
    endsOn === null ? undefined : anEndDoesNotComeBeforeItsStart(occurred, onDay(endsOn), 'endsOn'),
    nothingBeginsAfterARelationshipHasEnded(known, occurred),
  );
  return acceptUnless(reasons, [{ type: 'SupportRecorded', data: input }]);
}

/** A support ended: the lifts stopped, the school closed its club. */
export function endSupport(input: EndSupport, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const support = known?.supports.find((s) => s.supportId === input.supportId);
  if (support !== undefined && support.ended !== null) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    support === undefined ? isNotOnRecord('support', known) : undefined,
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(support?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'SupportEnded', data: input }]);
}
