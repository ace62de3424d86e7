import { sortDay, type CivilDate, type Reason } from '../../../kernel';
import type { Allocation } from '../state';

/** How a worker handed over is told once an end is on record; before that nothing has been handed over. */
export function aHandOverIsOfAWorkerWhoLeft(allocation: Allocation | undefined, today: CivilDate): Reason | undefined {
  if (allocation === undefined) {
    return { code: 'no-such-allocation', message: 'There is no such worker on record', field: 'allocation' };
  }
  if (allocation.ended !== null && sortDay(allocation.ended) <= today) return undefined;
  const message = 'This worker has not left. Record the end of their time first';
  return { code: 'worker-has-not-left', message, field: 'allocation' };
}
