import type { Reason } from '../../kernel';
import type { ReviewRecord } from '../state';

/** Only what was arranged, and was not held, is called off; what was recorded by mistake is taken back. */
export function aReviewThatWasHeldIsNotCalledOff(review: ReviewRecord | undefined): Reason | undefined {
  const message =
    review?.meeting != null
      ? 'This review was held. Take it back if that is a mistake'
      : review?.arrangement == null
        ? 'This review is not on record'
        : undefined;
  return message === undefined ? undefined : { code: 'not-to-be-called-off', message, field: 'reviewId' };
}
