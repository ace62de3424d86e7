import type { Lens } from '../kernel';
import { reviewsEvents, type ReviewsEvent } from './events';
import { evolveReviews } from './evolve';
import { noReviews, type ReviewsState } from './state';

const lens = (name: string, types: readonly ReviewsEvent['type'][]): Lens<ReviewsState, ReviewsEvent> => ({
  name,
  types,
  initial: noReviews,
  evolve: evolveReviews,
});

const HELD = ['ReviewHeld', 'ReviewTakenBack', 'ReviewMeetingRecorded'] as const;

/** Everything recorded of reviews. */
export const reviewsLens = lens(
  'reviews',
  reviewsEvents.map(({ type }) => type),
);

// One person writes what is said of relationships while another writes decisions: they do not clash.

/** That reviews are arranged and held. */
export const meetingLens = lens('review-meeting', [...HELD, 'ReviewArranged', 'ReviewCalledOff']);

/** What was said of the relationships on the agenda. */
export const agendaLens = lens('review-agenda', [...HELD, 'RelationshipReviewed']);

/** What was decided and what became of it. */
export const decisionsLens = lens('review-decisions', [
  ...HELD, 'RelationshipReviewed', 'ReviewDecisionMade', 'ReviewDecisionTakenBack', 'ReviewDecisionFollowedUp',
]); // prettier-ignore

/** What the young person said. */
export const wordsLens = lens('review-words', [
  ...HELD, 'ReviewDecisionMade', 'ReviewDecisionTakenBack', 'WordsAtReviewRecorded', 'WordsAtReviewTakenBack',
]); // prettier-ignore
