import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../kernel';
import type { ReviewsEvent } from './events';
import type { RecordWordsAtReview, TakeBackWordsAtReview } from './inputs';
import { aChangeSaysWhy } from './rules/a-change-says-why';
import { aDecisionIsOnRecord } from './rules/a-decision-is-on-record';
import { aReviewWasHeld } from './rules/a-review-was-held';
import { wordsAreOnRecord } from './rules/words-are-on-record';
import { saysTheSame } from './same';
import { recordIn, type ReviewsState, type WordsAtReview } from './state';

/** What the young person said at the review, or with what they disagree, in their own words. */
export function recordWordsAtReview(
  input: RecordWordsAtReview,
  state: ReviewsState,
  facts: BaseFacts,
): Decision<ReviewsEvent> {
  const review = recordIn(state, input.reviewId);
  const before = review.words[input.wordsId];
  const { wordsId, kind, words, saidBy, decisionId, reason } = input;
  if (isSaidSo(before, { wordsId, kind, words, saidBy, decisionId })) return accept();
  const reasons = failing(
    aReviewWasHeld(review.meeting),
    decisionId === null ? undefined : aDecisionIsOnRecord(review.decisions[decisionId]),
    aChangeSaysWhy(before, reason),
  );
  const data = { ...input, occurred: onDay(review.meeting?.on ?? facts.today) };
  return acceptUnless(reasons, [{ type: 'WordsAtReviewRecorded', data }]);
}

function isSaidSo(before: WordsAtReview | undefined, now: Omit<WordsAtReview, 'on'>): boolean {
  if (before === undefined) return false;
  const { on: _when, ...said } = before;
  return saysTheSame(said, now);
}

/** They no longer want it said, or it was recorded by mistake. */
export function takeBackWordsAtReview(
  input: TakeBackWordsAtReview,
  state: ReviewsState,
  facts: BaseFacts,
): Decision<ReviewsEvent> {
  const known = state.reviews[input.reviewId]?.words[input.wordsId];
  const data = { ...input, occurred: onDay(facts.today) };
  return acceptUnless(failing(wordsAreOnRecord(known)), [{ type: 'WordsAtReviewTakenBack', data }]);
}
