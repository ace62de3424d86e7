import type { CivilDate, Reason } from '../../kernel';
import type { Meeting } from '../state';

/** What a review decides is still to be done when it is decided. */
export function aNextStepComesAfterTheReview(
  by: CivilDate | undefined,
  meeting: Meeting | null | undefined,
): Reason | undefined {
  if (by === undefined || meeting === null || meeting === undefined || by >= meeting.on) return undefined;
  return { code: 'before-the-review', message: 'The day must be that of the review or later', field: 'by' };
}
