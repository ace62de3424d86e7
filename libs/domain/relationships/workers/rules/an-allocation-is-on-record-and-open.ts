import type { Reason } from '../../../kernel';
import type { Allocation } from '../state';

/** Only a worker who is on record and has not ended can be ended; another date is a correction. */
export function anAllocationIsOnRecordAndOpen(allocation: Allocation | undefined): Reason | undefined {
  if (allocation === undefined) {
    return { code: 'no-such-allocation', message: 'There is no such worker on record', field: 'allocation' };
  }
  if (allocation.ended === null) return undefined;
  const message = 'The end of this worker’s time is already recorded';
  return { code: 'already-ended', message, field: 'allocation' };
}
