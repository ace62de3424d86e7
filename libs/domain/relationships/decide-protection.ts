import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision, type Reason } from '../kernel';
import type { AgreeContact, EndSupport, ImposeRestriction, LiftRestriction, RecordSupport } from './inputs';
import { isInForce } from './decide';
import type { RelationshipsEvent } from './events';
import { aBlanketPolicyIsNotAReasonToRestrict } from './rules/a-blanket-policy-is-not-a-reason-to-restrict';
import { aRelationshipIsOnRecord } from './rules/a-relationship-is-on-record';
import { aRestrictionIsReviewed } from './rules/a-restriction-is-reviewed';
import { aServiceEndsAtAnAgeFromOneToThirty } from './rules/a-service-ends-at-an-age-from-one-to-thirty';
import { agreedContactIsAtLeastOnceAYear } from './rules/agreed-contact-is-at-least-once-a-year';
import { anEndDoesNotComeBeforeItsStart } from './rules/an-end-does-not-come-before-its-start';
import { contactIsNotAgreedAgainstARestriction } from './rules/contact-is-not-agreed-against-a-restriction';
import { nothingBeginsAfterARelationshipHasEnded } from './rules/nothing-begins-after-a-relationship-has-ended';
import { whatHappenedIsNotInTheFuture } from './rules/what-happened-is-not-in-the-future';
import type { Relationship, RelationshipsState } from './state';

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
    support === undefined ? notOn('support', known) : undefined,
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(support?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'SupportEnded', data: input }]);
}

function notOn(what: 'support' | 'restriction', known: Relationship | undefined): Reason | undefined {
  if (known === undefined) return undefined;
  const message = `There is no such ${what} on record for ${known.personName}`;
  return { code: `no-such-${what}`, message, field: `${what}Id` };
}

/** How often they will see or talk to each other, who sees to it and from when. */
export function agreeContact(input: AgreeContact, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const { occurred, firstOn } = input;
  const agreements = known?.contactAgreements ?? [];
  const same = isInForce(
    agreements,
    occurred,
    (a) =>
      a.mode === input.mode &&
      a.everyDays === input.everyDays &&
      a.responsible === input.responsible &&
      a.firstOn === firstOn,
  );
  if (same) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    agreedContactIsAtLeastOnceAYear(input.everyDays),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    firstOn === null ? undefined : anEndDoesNotComeBeforeItsStart(occurred, onDay(firstOn), 'firstOn'),
    nothingBeginsAfterARelationshipHasEnded(known, occurred),
    contactIsNotAgreedAgainstARestriction(known, occurred),
  );
  return acceptUnless(reasons, [{ type: 'ContactAgreed', data: input }]);
}

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
    restriction === undefined ? notOn('restriction', known) : undefined,
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(restriction?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'RestrictionLifted', data: input }]);
}
