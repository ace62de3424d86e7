import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import { isInForce } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { DescribeRelationship, RecordWish, SayLovingAndLasting } from './inputs';
import { anAdvocatesWordSaysWhyTheYoungPersonCouldNot } from './rules/an-advocates-word-says-why-the-young-person-could-not';
import { aWishForSomethingElseSaysWhat } from './rules/a-wish-for-something-else-says-what';
import { theYoungPersonsOwnWordNeedsNoAdvocate } from './rules/the-young-persons-own-word-needs-no-advocate';

type Decided = Decision<RelationshipsEvent>;

/** What a relationship is like, in the young person's view or a worker's: two views, each with its own day. */
export function describeRelationship(
  input: DescribeRelationship,
  state: RelationshipsState,
  facts: BaseFacts,
): Decided {
  const { relationshipId, view, quality, words, occurred } = input;
  const inView = state.relationships[relationshipId]?.descriptions.filter((one) => one.view === view) ?? [];
  if (isInForce(inView, occurred, (one) => one.quality === quality && one.words === words)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(relationshipId, state),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'RelationshipDescribed', data: input }]);
}

/** What the young person wants with somebody. A wish is theirs: nobody else's leave is needed for it to be recorded. */
export function recordWish(input: RecordWish, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (known?.wishes.some(({ wishId }) => wishId === input.wishId)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    aWishForSomethingElseSaysWhat(input.wish, input.words),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'WishRecorded', data: input }]);
}

/** Whether the young person calls a relationship loving and lasting, with what supports it. */
export function sayLovingAndLasting(input: SayLovingAndLasting, state: RelationshipsState, facts: BaseFacts): Decided {
  const { relationshipId, occurred, ...said } = input;
  const bySpeaker =
    state.relationships[relationshipId]?.lovingAndLasting.filter((one) => one.saidBy === said.saidBy) ?? [];
  if (isInForce(bySpeaker, occurred, (one) => SAYINGS.every((what) => one[what] === said[what]))) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(relationshipId, state),
    anAdvocatesWordSaysWhyTheYoungPersonCouldNot(said.saidBy, said.whyAnAdvocate),
    theYoungPersonsOwnWordNeedsNoAdvocate(said.saidBy, said.whyAnAdvocate),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'LovingAndLastingSaid', data: input }]);
}

const SAYINGS = ['answer', 'whyAnAdvocate', 'otherSaysSo', 'outlastsRole', 'words'] as const;
