import { later, type CivilDate } from '../../kernel';
import { periodsOfCare } from '../../placements';
import { nextReviewBy, reviewsHeld } from '../../reviews';
import type { Journey } from '../state';

/** Since when a review looks back; null where neither an earlier review nor the beginning of care is on record. */
export interface LookBack {
  readonly day: CivilDate;
  readonly since: 'last-review' | 'came-into-care';
}

const periodOn = ({ placements }: Journey, day: CivilDate) =>
  periodsOfCare(placements).findLast(({ start, until }) => start <= day && (until === null || day < until));

/** Since the last review of this period of care, or since it began. A review on the day itself is the one at hand. */
export function lookBackFrom(journey: Journey, day: CivilDate): LookBack | null {
  const began = periodOn(journey, day)?.start;
  const last = reviewsHeld(journey.reviews)
    .map((review) => review.day)
    .findLast((on) => on < day);
  if (last !== undefined && (began === undefined || last >= began)) return { day: last, since: 'last-review' };
  return began === undefined ? null : { day: began, since: 'came-into-care' };
}

/** By when the next review is held, as seen on a day, and the last one before it; null when they are not looked after. */
export interface NextReview {
  readonly by: CivilDate;
  readonly last: CivilDate | null;
  readonly careBegan: CivilDate;
  /** How many were held in this period of care. */
  readonly held: number;
}

/** The next review of the care plan. Source: Care Planning Regulations 2010, reg 33; a move does not restart the count. */
export function nextReviewOf(journey: Journey, day: CivilDate): NextReview | null {
  const began = periodOn(journey, day)?.start;
  if (began === undefined) return null;
  const held = reviewsHeld(journey.reviews)
    .map((review) => review.day)
    .filter((on) => on <= day && on >= began);
  return {
    by: nextReviewBy(began, held),
    last: held.length === 0 ? null : held.reduce(later),
    careBegan: began,
    held: held.length,
  };
}
