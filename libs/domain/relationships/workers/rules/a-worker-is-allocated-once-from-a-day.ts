import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';
import type { Allocation } from '../state';

/** One worker in a role from a day: a second is either a slip or another day. */
export function aWorkerIsAllocatedOnceFromADay(
  allocation: Pick<Allocation, 'factId' | 'workerRef'>,
  state: RelationshipsState,
): Reason | undefined {
  const known = state.allocations[allocation.factId];
  if (known === undefined || known.workerRef === allocation.workerRef) return undefined;
  const message = 'Another worker is already recorded in this role from that day';
  return { code: 'already-allocated', message, field: 'occurred' };
}
