import type { Reason } from '../../kernel';
import type { Meeting } from '../state';

/** What was said and decided at a review is recorded once it is on record that it was held, and who was there. */
export function aReviewWasHeld(meeting: Meeting | null | undefined): Reason | undefined {
  if (meeting !== null && meeting !== undefined) return undefined;
  return { code: 'not-held', message: 'First record that the review was held', field: 'reviewId' };
}
