import { sortDay, type CivilDate } from '../../kernel';
import { inForceOn } from '../dated';
import type { RelationshipsState } from '../state';
import type { Allocation, WorkerRole } from './state';

/** The worker in a role on a day: the latest allocated who had not ended; undefined when none is recorded. */
export function workerOn(state: RelationshipsState, role: WorkerRole, day: CivilDate): Allocation | undefined {
  const there = Object.values(state.allocations).filter(
    (a) => a.role === role && (a.ended === null || sortDay(a.ended) > day),
  );
  return inForceOn(there, day);
}

/** How often another worker took over a role, from the day after `from` to `to`. The first allocation is not a change. */
export function workerChangesBetween(
  state: RelationshipsState,
  role: WorkerRole,
  from: CivilDate,
  to: CivilDate,
): readonly Allocation[] {
  const inOrder = Object.values(state.allocations)
    .filter((a) => a.role === role)
    .sort((a, b) => sortDay(a.from).localeCompare(sortDay(b.from)));
  return inOrder.filter((allocation, index) => {
    const before = inOrder[index - 1];
    const day = sortDay(allocation.from);
    return before !== undefined && before.workerRef !== allocation.workerRef && day > from && day <= to;
  });
}
