import type { CivilDate } from '../../kernel';
import { reviewsHeld } from '../../reviews';
import type { Journey } from '../state';
import { promisesOn, type PromiseStanding, type StandingPromise } from './standing';

/** A promise as a review looks at it: how it stands, and how it stood when it was last looked at. */
export interface PromiseAtReview extends StandingPromise {
  /** How it stood at the last review; null when it was made since, or when there was no review before. */
  readonly before: PromiseStanding | null;
  /** Made since the last review. */
  readonly isNew: boolean;
  /** It stands otherwise than it did. Never of a new one: it stood nowhere. */
  readonly hasChanged: boolean;
}

/** What became of everything promised, for the agenda of a review. */
export interface PromisesForReview {
  /** The last review before the day; null when none is on record, and everything promised is looked at. */
  readonly since: CivilDate | null;
  /** What asks for somebody first: broken, then partly, not recorded, not due yet, kept, released, replaced, no longer asked. */
  readonly promises: readonly PromiseAtReview[];
}

const ORDER: readonly PromiseStanding[] = [
  'broken', 'partly', 'not-recorded', 'not-due', 'kept', 'released', 'replaced', 'no-longer-asked',
]; // prettier-ignore
const OVER: readonly (PromiseStanding | null)[] = ['released', 'replaced'];

/**
 * Every promise that a review on a day should look at, with how it stood at the last one: kept, partly, broken, or released by
 * the young person since. What had ended by then is not looked at again. Pure; nothing is typed. Source: research/product 3.9.
 */
export function promisesForReview(journey: Journey, day: CivilDate): PromisesForReview {
  const since = lastReviewBefore(journey, day);
  const then = new Map<string, PromiseStanding>();
  if (since !== null)
    for (const { promise, standing } of promisesOn(journey, since)) then.set(promise.promiseId, standing);
  const promises = promisesOn(journey, day).map((one): PromiseAtReview => {
    const before = then.get(one.promise.promiseId) ?? null;
    return { ...one, before, isNew: before === null, hasChanged: before !== null && before !== one.standing };
  });
  const asked = promises.filter(({ before }) => !OVER.includes(before));
  return { since, promises: asked.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)) };
}

/** A review on the day itself is the one at hand. */
function lastReviewBefore({ reviews }: Journey, day: CivilDate): CivilDate | null {
  const days = reviewsHeld(reviews)
    .map((review) => review.day)
    .filter((on) => on < day);
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
}
