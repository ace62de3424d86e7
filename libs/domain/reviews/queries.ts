import { sortDay, standing, type CivilDate, type VagueDate } from '../kernel';
import type { ReviewsState } from './state';

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

/** Reviews on record, by day. A return may name days still to come: ask for those up to a day. */
export const reviewsHeld = (state: ReviewsState): readonly Review[] =>
  [...standing(state.held).values()]
    .map(({ factId, occurred, participation }) => ({ factId, day: sortDay(occurred), occurred, participation }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** The last review held by a day; undefined when none is recorded. */
export const lastReview = (state: ReviewsState, on: CivilDate): Review | undefined =>
  reviewsHeld(state).findLast(({ day }) => day <= on);

const PARTICIPATION: ReadonlyMap<string, string> = new Map([
  ['PN0', 'too young to take part'],
  ['PN1', 'was there and spoke for themselves'],
  ['PN2', 'was there, an advocate spoke'],
  ['PN3', 'was there and used signs or symbols'],
  ['PN4', 'was there and did not say what they thought'],
  ['PN5', 'was not there, somebody spoke for them'],
  ['PN6', 'was not there, sent their views another way'],
  ['PN7', 'was not there and sent no views'],
]);

/** REVIEW_CODE in words (research/domain 3.3). */
export const participationInWords = (code: string): string =>
  code === '' ? 'not recorded' : (PARTICIPATION.get(code) ?? `code ${code}`);
