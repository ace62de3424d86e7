import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { isNotOnRecord } from '../not-on-record';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { ImposeRestriction, LiftRestriction } from './inputs';
import { aBlanketPolicyIsNotAReasonToRestrict } from './rules/a-blanket-policy-is-not-a-reason-to-restrict';
import { aRestrictionIsReviewed } from './rules/a-restriction-is-reviewed';

type Decided = Decision<RelationshipsEvent>;

/** A relationship is restricted, for a reason that is this young person's, until a day on which it is looked at again. */
export function imposeRestriction(input: ImposeRestriction, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (known?.restrictions.some((restriction) => restriction.restrictionId === input.restrictionId)) return accept();
  const { reasonClass, ...rest } = input;
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    aBlanketPolicyIsNotAReasonToRestrict(reasonClass),
    aRestrictionIsReviewed(input.reviewOn, facts.today),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  if (reasonClass === 'policy') return acceptUnless(reasons, []);
  return acceptUnless(reasons, [{ type: 'RestrictionImposed', data: { ...rest, reasonClass } }]);
}

/** A restriction was lifted. */
export function liftRestriction(input: LiftRestriction, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const restriction = known?.restrictions.find((r) => r.restrictionId === input.restrictionId);
  if (restriction !== undefined && restriction.lifted !== null) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    restriction === undefined ? isNotOnRecord('restriction', known) : undefined,
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(restriction?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'RestrictionLifted', data: input }]);
}
