import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../kernel';
import type { ReviewsEvent } from './events';
import type { FollowUpReviewDecision, MakeReviewDecision, TakeBackReviewDecision } from './inputs';
import { aChangeSaysWhy } from './rules/a-change-says-why';
import { aDecisionIsOnRecord } from './rules/a-decision-is-on-record';
import { aNextStepComesAfterTheReview } from './rules/a-next-step-comes-after-the-review';
import { aReviewWasHeld } from './rules/a-review-was-held';
import { whatBecameOfItIsKnownByToday } from './rules/what-became-of-it-is-known-by-today';
import { whatWasNotDoneSaysWhy } from './rules/what-was-not-done-says-why';
import { saysTheSame } from './same';
import { recordIn, type ReviewsState } from './state';

type Decided = Decision<ReviewsEvent>;

/** A review decided that somebody does something by a day; or what was recorded of that is put right. */
export function makeReviewDecision(input: MakeReviewDecision, state: ReviewsState, facts: BaseFacts): Decided {
  const { meeting, decisions } = recordIn(state, input.reviewId);
  const before = decisions[input.decisionId];
  const { what, owner, by } = input;
  const said = before === undefined ? null : { what: before.what, owner: before.owner, by: before.by };
  if (saysTheSame(said, { what, owner, by })) return accept();
  const reasons = failing(
    aReviewWasHeld(meeting),
    aNextStepComesAfterTheReview(by, meeting),
    aChangeSaysWhy(before, input.reason),
  );
  const data = { ...input, occurred: onDay(meeting?.on ?? facts.today) };
  return acceptUnless(reasons, [{ type: 'ReviewDecisionMade', data }]);
}

/** What became of a decision, or of what was to be done about a relationship: done or not, and why not. */
export function followUpReviewDecision(input: FollowUpReviewDecision, state: ReviewsState, facts: BaseFacts): Decided {
  const review = recordIn(state, input.reviewId);
  const { decisionId, outcome, words, occurred: on } = input;
  if (saysTheSame(review.followUps[decisionId], { outcome, words, on })) return accept();
  const reasons = failing(
    aDecisionIsOnRecord(review.decisions[decisionId] ?? review.relationships[decisionId]?.action),
    whatWasNotDoneSaysWhy(input),
    whatBecameOfItIsKnownByToday(on, facts.today, review.meeting),
  );
  return acceptUnless(reasons, [{ type: 'ReviewDecisionFollowedUp', data: input }]);
}

/** A decision was recorded by mistake, or no longer holds. */
export function takeBackReviewDecision(input: TakeBackReviewDecision, state: ReviewsState, facts: BaseFacts): Decided {
  const known = state.reviews[input.reviewId]?.decisions[input.decisionId];
  const data = { ...input, occurred: onDay(facts.today) };
  return acceptUnless(failing(aDecisionIsOnRecord(known)), [{ type: 'ReviewDecisionTakenBack', data }]);
}
