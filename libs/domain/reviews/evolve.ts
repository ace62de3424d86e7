import { withFact, type Recorded } from '../kernel';
import type { ReviewsEvent } from './events';
import { nothingOf, type Meeting, type ReviewRecord, type ReviewsState } from './state';

type Of<T extends ReviewsEvent['type']> = Recorded<Extract<ReviewsEvent, { type: T }>>;
type Keyed<T> = Readonly<Record<string, T>>;

const without = <T>(all: Keyed<T>, id: string): Keyed<T> => {
  const { [id]: _gone, ...rest } = all;
  return rest;
};

/** Folds one event. Total. */
export function evolveReviews(state: ReviewsState, event: Recorded<ReviewsEvent>): ReviewsState {
  switch (event.type) {
    case 'ReviewHeld':
      return { ...state, held: withFact(state.held, event.data) };
    case 'ReviewTakenBack':
      return takenBack({ ...state, held: withFact(state.held, event.data) }, event.data.reviewId);
    default: {
      const { reviewId } = event.data;
      const review = evolveReview(state.reviews[reviewId] ?? nothingOf(reviewId), event);
      return { ...state, reviews: { ...state.reviews, [reviewId]: review } };
    }
  }
}

/** It was not held: what was arranged stays, and what was recorded of it goes. */
function takenBack(state: ReviewsState, reviewId: string | null): ReviewsState {
  const review = reviewId === null ? undefined : state.reviews[reviewId];
  if (review === undefined) return state;
  const { arrangement, calledOff } = review;
  const left = { ...nothingOf(review.reviewId), arrangement, calledOff };
  return { ...state, reviews: { ...state.reviews, [review.reviewId]: left } };
}

type AboutOne = Exclude<ReviewsEvent['type'], 'ReviewHeld' | 'ReviewTakenBack'>;

function evolveReview(review: ReviewRecord, event: Of<AboutOne>): ReviewRecord {
  switch (event.type) {
    case 'ReviewArranged': {
      const { on, asked, place, early, whyEarly, occurred: arranged } = event.data;
      return { ...review, calledOff: null, arrangement: { on, asked, place, early, whyEarly, arranged } };
    }
    case 'ReviewCalledOff':
      return { ...review, calledOff: { reason: event.data.reason, on: event.data.occurred } };
    case 'ReviewMeetingRecorded':
      return { ...review, calledOff: null, meeting: meetingOf(review.meeting, event) };
    case 'RelationshipReviewed':
      return relationshipReviewed(review, event);
    case 'ReviewDecisionFollowedUp': {
      const { decisionId, outcome, words, occurred: on } = event.data;
      return { ...review, followUps: { ...review.followUps, [decisionId]: { outcome, words, on } } };
    }
    case 'ReviewDecisionMade':
    case 'ReviewDecisionTakenBack':
      return decided(review, event);
    case 'WordsAtReviewRecorded':
    case 'WordsAtReviewTakenBack':
      return said(review, event);
  }
}

function meetingOf(before: Meeting | null, { data, meta }: Of<'ReviewMeetingRecorded'>): Meeting {
  const { on, chairedBy, present, agenda } = data;
  const first = before ?? { agenda, recordedAt: meta.recordedAt };
  return { on, chairedBy, present, agenda: first.agenda, recordedAt: first.recordedAt };
}

/** Another step than before is not done yet, whatever became of that one. */
function relationshipReviewed(review: ReviewRecord, { data }: Of<'RelationshipReviewed'>): ReviewRecord {
  const { relationshipId, outcome, why, action, noActionNeeded, occurred: on } = data;
  const before = review.relationships[relationshipId]?.action ?? null;
  const isSameStep = before?.what === action?.what;
  return {
    ...review,
    followUps: isSameStep ? review.followUps : without(review.followUps, relationshipId),
    relationships: { ...review.relationships, [relationshipId]: { relationshipId, outcome, why, action, noActionNeeded, on } },
  };
} // prettier-ignore

function decided(review: ReviewRecord, event: Of<'ReviewDecisionMade' | 'ReviewDecisionTakenBack'>): ReviewRecord {
  if (event.type === 'ReviewDecisionTakenBack') {
    return { ...review, decisions: without(review.decisions, event.data.decisionId) };
  }
  const { decisionId, what, owner, by, occurred: on } = event.data;
  return { ...review, decisions: { ...review.decisions, [decisionId]: { decisionId, what, owner, by, on } } };
}

function said(review: ReviewRecord, event: Of<'WordsAtReviewRecorded' | 'WordsAtReviewTakenBack'>): ReviewRecord {
  if (event.type === 'WordsAtReviewTakenBack') {
    return { ...review, words: without(review.words, event.data.wordsId) };
  }
  const { wordsId, kind, words, saidBy, decisionId, occurred: on } = event.data;
  return { ...review, words: { ...review.words, [wordsId]: { wordsId, kind, words, saidBy, decisionId, on } } };
}
