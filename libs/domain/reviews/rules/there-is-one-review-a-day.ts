import type { CivilDate, Reason } from '../../kernel';
import type { ReviewsState } from '../state';

/**
 * Two records of one day would be one review twice. What a return says was held that day is the same review, so it is no
 * reason against recording the rest of it.
 */
export function thereIsOneReviewADay(
  { reviews }: ReviewsState,
  { reviewId, on }: { readonly reviewId: string; readonly on: CivilDate },
): Reason | undefined {
  const other = Object.values(reviews).find((review) => {
    if (review.reviewId === reviewId) return false;
    return review.meeting === null
      ? review.calledOff === null && review.arrangement?.on === on
      : review.meeting.on === on;
  });
  if (other === undefined) return undefined;
  return { code: 'another-that-day', message: 'There is a review on this day already. Open that one', field: 'on' };
}
