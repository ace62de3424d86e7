import type { Reason } from '../../kernel';
import type { FollowUpReviewDecision } from '../inputs';

/** "Not done" alone helps nobody at the next review. */
export function whatWasNotDoneSaysWhy({ outcome, words }: FollowUpReviewDecision): Reason | undefined {
  if (outcome === 'done' || words !== null) return undefined;
  return { code: 'not-done-without-why', message: 'Say why it was not done', field: 'words' };
}
