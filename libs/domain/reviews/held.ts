import { sortDay, standing, type CivilDate, type VagueDate } from '../kernel';
import type { HeldFact, ReviewsState } from './state';

/** A review of the care plan. */
export interface Review {
  readonly factId: string;
  readonly day: CivilDate;
  readonly occurred: VagueDate;
  /** REVIEW_CODE, PN0 to PN7. */
  readonly participation: string;
}

/** What a review held on a day is called within one young person's record. */
export const reviewFactId = (day: CivilDate): string => `review:${day}`;

/** Whether a fact says that a review was held; otherwise that was taken back. */
export const isHeld = (fact: HeldFact): fact is Extract<HeldFact, { participation: string }> => 'participation' in fact;

/** Reviews on record, by day. A return may name days still to come: ask for those up to a day. */
export const reviewsHeld = (state: ReviewsState): readonly Review[] =>
  [...standing(state.held).values()]
    .filter(isHeld)
    .map(({ factId, occurred, participation }) => ({ factId, day: sortDay(occurred), occurred, participation }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** The last review held by a day; undefined when none is recorded. */
export const lastReview = (state: ReviewsState, on: CivilDate): Review | undefined =>
  reviewsHeld(state).findLast(({ day }) => day <= on);
