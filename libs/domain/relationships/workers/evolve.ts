import type { DataOf, Handlers } from '../handlers';
import type { RelationshipsState } from '../state';
import type { Allocation } from './state';

const endSeenEarly = (state: RelationshipsState, factId: string): Pick<Allocation, 'endFactId' | 'ended'> => {
  const early = state.earlyEnds[factId];
  return early === undefined ? { endFactId: null, ended: null } : { endFactId: early.factId, ended: early.on };
};

function allocated(state: RelationshipsState, data: DataOf<'WorkerAllocated'>): RelationshipsState {
  const { factId, workerRef, role, reason, occurred } = data;
  const { endFactId, ended } = state.allocations[factId] ?? endSeenEarly(state, factId);
  const allocation: Allocation = { factId, workerRef, role, reason, from: occurred, endFactId, ended };
  return { ...state, allocations: { ...state.allocations, [factId]: allocation } };
}

function allocationEnded(state: RelationshipsState, data: DataOf<'WorkerAllocationEnded'>): RelationshipsState {
  const allocation = state.allocations[data.allocation];
  if (allocation === undefined) {
    const early = { factId: data.factId, on: data.occurred };
    return { ...state, earlyEnds: { ...state.earlyEnds, [data.allocation]: early } };
  }
  const ended = { ...allocation, endFactId: data.factId, ended: data.occurred };
  return { ...state, allocations: { ...state.allocations, [data.allocation]: ended } };
}

type Workers = 'WorkerAllocated' | 'WorkerAllocationEnded' | 'HandoverRecorded' | 'LinkPersonNamed' | 'LinkPersonEnded';

export const workersHandlers: Handlers<Workers> = {
  WorkerAllocated: allocated,
  WorkerAllocationEnded: allocationEnded,
  HandoverRecorded: (state, { allocation, occurred, ...handover }, { revision }) => ({
    ...state,
    handovers: { ...state.handovers, [allocation]: { ...handover, from: occurred, revision } },
  }),
  LinkPersonNamed: (state, { occurred, ...named }, { revision }) => ({
    ...state,
    linkPersons: [...state.linkPersons, { ...named, from: occurred, ended: null, revision }],
  }),
  LinkPersonEnded: (state, { linkId, occurred, reason }) => ({
    ...state,
    linkPersons: state.linkPersons.map((link) =>
      link.linkId === linkId ? { ...link, ended: { on: occurred, reason } } : link,
    ),
  }),
};
