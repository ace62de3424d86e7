import { emptyLedger, withFact, type Ledger, type Lens, type Recorded } from '../kernel';
import { reviewsEvents, type ReviewsEvent } from './events';

type ReviewFact = ReviewsEvent['data'];

/** Every review of one young person's care plan, in the order of recording. */
export interface ReviewsState {
  readonly held: Ledger<ReviewFact>;
}

export const noReviews: ReviewsState = { held: emptyLedger() };

/** Folds one event. Total. */
export const evolveReviews = (state: ReviewsState, event: ReviewsEvent): ReviewsState => ({
  held: withFact(state.held, event.data),
});

/** Everything a decision about reviews looks at. */
export const reviewsLens: Lens<ReviewsState, ReviewsEvent> = {
  name: 'reviews',
  types: reviewsEvents.map((definition) => definition.type),
  initial: noReviews,
  evolve: (state, event: Recorded<ReviewsEvent>) => evolveReviews(state, event),
};
