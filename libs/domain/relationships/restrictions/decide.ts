import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../../kernel';
import { sameDate } from '../dated';
import type { RelationshipsEvent } from '../events';
import { isNotOnRecord } from '../not-on-record';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { Relationship, RelationshipsState } from '../state';
import type { ImposeRestriction, LiftRestriction, ReviewRestriction } from './inputs';
import { aBlanketPolicyIsNotAReasonToRestrict } from './rules/a-blanket-policy-is-not-a-reason-to-restrict';
import { aRestrictionIsReviewed } from './rules/a-restriction-is-reviewed';
import { aRestrictionSaysWhatTheYoungPersonThinks } from './rules/a-restriction-says-what-the-young-person-thinks';
import { onlyARestrictionInForceIsReviewed } from './rules/only-a-restriction-in-force-is-reviewed';
import { theWordsOfARestrictionAreAboutThisPerson } from './rules/the-words-of-a-restriction-are-about-this-person';
import type { Restriction } from './state';

type Decided = Decision<RelationshipsEvent>;

const theOne = (known: Relationship | undefined, restrictionId: string): Restriction | undefined =>
  known?.restrictions.find((restriction) => restriction.restrictionId === restrictionId);

/** What every restriction owes the young person, when it begins and each time it is looked at. */
const owed = (input: ImposeRestriction | ReviewRestriction, { today }: BaseFacts): readonly (Reason | undefined)[] => [
  aRestrictionSaysWhatTheYoungPersonThinks(input.youngPersonsView, input.viewNotAsked),
  aRestrictionIsReviewed(input.reviewOn, today),
  whatHappenedIsNotInTheFuture(input.occurred, today),
];

/** Why they were not asked is left out of the record when they were. */
const withView = <T extends { readonly viewNotAsked: string | null }>({ viewNotAsked, ...rest }: T) => ({
  ...rest,
  ...(viewNotAsked === null ? {} : { viewNotAsked }),
});

/** A relationship is restricted, for a reason that is this young person's, until a day on which it is looked at again. */
export function imposeRestriction(input: ImposeRestriction, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (theOne(known, input.restrictionId) !== undefined) return accept();
  const { reasonClass, ...rest } = withView(input);
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    aBlanketPolicyIsNotAReasonToRestrict(reasonClass),
    theWordsOfARestrictionAreAboutThisPerson(input.because, 'because'),
    theWordsOfARestrictionAreAboutThisPerson(input.legalBasis, 'legalBasis'),
    ...owed(input, facts),
  );
  if (reasonClass === 'policy') return acceptUnless(reasons, []);
  return acceptUnless(reasons, [{ type: 'RestrictionImposed', data: { ...rest, reasonClass } }]);
}

/** A restriction was looked at and is still necessary, until another day on which it is looked at. */
export function reviewRestriction(input: ReviewRestriction, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const restriction = theOne(known, input.restrictionId);
  if (restriction?.reviews.some((one) => sameDate(one.from, input.occurred) && one.reviewOn === input.reviewOn)) {
    return accept();
  }
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    restriction === undefined ? isNotOnRecord('restriction', known) : undefined,
    onlyARestrictionInForceIsReviewed(restriction),
    theWordsOfARestrictionAreAboutThisPerson(input.reason, 'reason'),
    anEndDoesNotComeBeforeItsStart(restriction?.from ?? null, input.occurred),
    ...owed(input, facts),
  );
  return acceptUnless(reasons, [{ type: 'RestrictionReviewed', data: withView(input) }]);
}

/** A restriction was lifted. */
export function liftRestriction(input: LiftRestriction, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const restriction = theOne(known, input.restrictionId);
  if (restriction !== undefined && restriction.lifted !== null) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    restriction === undefined ? isNotOnRecord('restriction', known) : undefined,
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(restriction?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'RestrictionLifted', data: input }]);
}
