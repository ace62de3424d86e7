import { change, type DataOf, type Handlers } from '../handlers';
import type { RelationshipsState } from '../state';
import type { Bond } from './state';

const bond = (data: DataOf<'BondSuggested' | 'BondConfirmed'>, said: Bond['said'], revision: number): Bond => {
  const { bondId, otherYoungPersonId, occurred } = data;
  return { bondId, otherYoungPersonId, said, from: occurred, withdrawn: null, revision };
};

function withdrawn(state: RelationshipsState, data: DataOf<'BondWithdrawn'>): RelationshipsState {
  return change(state, data.relationshipId, ({ bonds }) => ({
    bonds: bonds.map((one) =>
      one.bondId === data.bondId ? { ...one, withdrawn: { on: data.occurred, reason: data.reason } } : one,
    ),
  }));
}

type BrothersAndSisters = 'BondSuggested' | 'BondConfirmed' | 'BondDeclined' | 'BondWithdrawn' | 'ReunionPlanRecorded';

export const brothersAndSistersHandlers: Handlers<BrothersAndSisters> = {
  BondSuggested: (state, data, { revision }) =>
    change(state, data.relationshipId, (r) => ({ bonds: [...r.bonds, bond(data, 'suggested', revision)] })),
  BondConfirmed: (state, data, { revision }) =>
    change(state, data.relationshipId, (r) => ({ bonds: [...r.bonds, bond(data, 'confirmed', revision)] })),
  BondDeclined: (state, { bondId, occurred, ...declined }, { revision }) => ({
    ...state,
    declinedBonds: { ...state.declinedBonds, [bondId]: { ...declined, from: occurred, revision } },
  }),
  BondWithdrawn: withdrawn,
  ReunionPlanRecorded: (state, { relationshipId, occurred, ...plan }, { revision }) =>
    change(state, relationshipId, (r) => ({
      reunionPlans: [...r.reunionPlans, { ...plan, from: occurred, revision }],
    })),
};
