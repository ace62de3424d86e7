import type { RelationshipsEvent } from '#libs/domain/relationships';
import { dayOf, indexOfFact, withFact, type Entry } from './facts';
import { fromHandlers } from './handlers';
import { defineProjection, type Row } from './projection';

interface Begun {
  readonly workerRef: string;
  readonly role: string;
  readonly from: string;
}

/** Beginnings and ends apart: returns arrive in any order, so an end may come before its beginning. */
export interface AllocationsState {
  readonly begun: readonly Entry<Begun>[];
  /** Last day by the allocation that ended. */
  readonly ended: readonly Entry<string>[];
}

export const NO_ALLOCATIONS: AllocationsState = { begun: [], ended: [] };

type AllocationEvent = Extract<RelationshipsEvent, { type: 'WorkerAllocated' | 'WorkerAllocationEnded' }>;

export const allocationsFold = fromHandlers<AllocationsState, AllocationEvent>({
  WorkerAllocated: (state, data) => {
    const begun = { workerRef: data.workerRef, role: data.role, from: dayOf(data.occurred) ?? '' };
    return { ...state, begun: withFact(state.begun, data.factId, begun) };
  },
  WorkerAllocationEnded: (state, data) => ({
    ...state,
    ended: withFact(state.ended, data.allocation, dayOf(data.occurred) ?? ''),
  }),
});

const endOf = (state: AllocationsState, factId: string): string | null =>
  state.ended[indexOfFact(state.ended, factId)]?.[1] ?? null;

/** The worker in a role now and since when: of those with no end, the one who began last. */
export function workerNow(state: AllocationsState, role: string): Begun | undefined {
  let found: Begun | undefined;
  for (const [factId, begun] of state.begun) {
    if (begun.role !== role || endOf(state, factId) !== null) continue;
    if (found === undefined || begun.from >= found.from) found = begun;
  }
  return found;
}

const rowOf = (youngPersonId: string, state: AllocationsState, factId: string, begun: Begun): Row => ({
  youngPersonId,
  factId,
  workerRef: begun.workerRef,
  role: begun.role,
  from: begun.from,
  to: endOf(state, factId),
});

/** Who is allocated to whom, in which role, from when to when: whose young people are whose, and who may see what. */
export const allocations = defineProjection<AllocationsState>({
  name: 'allocations',
  version: 1,
  categories: ['journey'],
  initial: NO_ALLOCATIONS,
  ...allocationsFold,
  tables: {
    allocations: {
      columns: { youngPersonId: 'text', factId: 'text', workerRef: 'text', role: 'text', from: 'text', to: 'text' },
      key: ['youngPersonId', 'factId'],
      indexes: [['workerRef', 'role']],
    },
  },
  rows: (youngPersonId, state) => ({
    allocations: state.begun.map(([factId, begun]) => rowOf(youngPersonId, state, factId, begun)),
  }),
});
