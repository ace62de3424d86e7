import { hasBegunBy, type CivilDate } from '../../kernel';
import type { TransitionsState } from '../state';
import type { PromiseOnRecord } from './state';

/** Promises that had been made by a day, in the order in which they were recorded. */
export const promisesBy = ({ promises }: TransitionsState, day: CivilDate): readonly PromiseOnRecord[] =>
  Object.values(promises)
    .filter(({ on }) => hasBegunBy(on, day))
    .map((promise) => asOn(promise, day));

/** A promise with what had been said of it by a day. */
const asOn = (promise: PromiseOnRecord, day: CivilDate): PromiseOnRecord => ({
  ...promise,
  end: promise.end !== null && hasBegunBy(promise.end.on, day) ? promise.end : null,
  disputes: promise.disputes.filter(({ on }) => hasBegunBy(on, day)),
});
