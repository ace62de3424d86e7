import type { Reason } from '../../kernel';
import { nothingOf } from '../state';

/** Only what was arranged, and was not held, is called off; what was recorded by mistake is taken back. */
export function aReviewThatWasHeldIsNotCalledOff(review = nothingOf('')): Reason | undefined {
  const { meeting, arrangement } = review;
  if (meeting === null && arrangement !== null) return undefined;
  const message =
    meeting === null ? 'This review is not on record' : 'This review was held. Take it back if that is a mistake';
  return { code: 'not-to-be-called-off', message, field: 'reviewId' };
}
