import { change, type DataOf, type Handlers, type Told } from '../handlers';
import type { RelationshipsState } from '../state';
import type { Bond } from './state';

type Said = DataOf<'BondSuggested' | 'BondConfirmed'>;

const bond = ({ bondId, otherYoungPersonId, occurred }: Said, said: Bond['said'], told: Told): Bond => {
  const { revision, actor } = told;
  return { bondId, otherYoungPersonId, said, from: occurred, by: actor, withdrawn: null, revision };
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
  BondSuggested: (state, data, told) =>
    change(state, data.relationshipId, (r) => ({ bonds: [...r.bonds, bond(data, 'suggested', told)] })),
  BondConfirmed: (state, data, told) =>
    change(state, data.relationshipId, (r) => ({ bonds: [...r.bonds, bond(data, 'confirmed', told)] })),
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
