import type { DomainEvent, Lens, Recorded } from '../kernel';
import { relationshipsJourneyEvents, type RelationshipsEvent } from './events';
import { initialRelationships, type Allocation, type Relationship, type RelationshipsState } from './state';

type DataOf<T extends RelationshipsEvent['type']> = Extract<RelationshipsEvent, { type: T }>['data'];
type Handlers = {
  readonly [T in RelationshipsEvent['type']]: (
    state: RelationshipsState,
    data: DataOf<T>,
    revision: number,
  ) => RelationshipsState;
};

/** Changes one relationship; an event about a relationship that was never recorded changes nothing. */
function change(
  state: RelationshipsState,
  relationshipId: string,
  to: (relationship: Relationship) => Partial<Relationship>,
): RelationshipsState {
  const relationship = state.relationships[relationshipId];
  if (relationship === undefined) return state;
  const changed = { ...relationship, ...to(relationship) };
  return { ...state, relationships: { ...state.relationships, [relationshipId]: changed } };
}

function recorded(
  state: RelationshipsState,
  data: DataOf<'RelationshipRecorded'>,
  revision: number,
): RelationshipsState {
  if (state.relationships[data.relationshipId] !== undefined) return state;
  const relationship: Relationship = {
    relationshipId: data.relationshipId,
    personName: data.personName,
    toldBy: data.toldBy,
    ownWords: data.ownWords ?? null,
    since: data.occurred,
    recordedRevision: revision,
    roles: [{ role: data.role, employer: null, from: data.occurred, reason: null, revision }],
    closeness: [],
    whereabouts: [],
    supports: [],
    contactAgreements: [],
    restrictions: [],
    standing: { kind: 'going-on' },
  };
  return { ...state, relationships: { ...state.relationships, [data.relationshipId]: relationship } };
}

/** Puts right the name, the beginning, and the role recorded last, which is the one that a form shows. */
function corrected(relationship: Relationship, data: DataOf<'RelationshipCorrected'>): Partial<Relationship> {
  const roles = relationship.roles.map((spell, index) => ({
    ...spell,
    from: index === 0 ? data.occurred : spell.from,
    role: index === relationship.roles.length - 1 ? data.role : spell.role,
  }));
  return { personName: data.personName, since: data.occurred, roles };
}

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

const HANDLERS: Handlers = {
  RelationshipRecorded: recorded,
  RelationshipCorrected: (state, data) => change(state, data.relationshipId, (r) => corrected(r, data)),
  RoleChanged: (state, { relationshipId, occurred, ...spell }, revision) =>
    change(state, relationshipId, (r) => ({ roles: [...r.roles, { ...spell, from: occurred, revision }] })),
  ClosenessPlaced: (state, { relationshipId, occurred, ...placed }, revision) =>
    change(state, relationshipId, (r) => ({ closeness: [...r.closeness, { ...placed, from: occurred, revision }] })),
  WhereaboutsRecorded: (state, { relationshipId, occurred, postcode }, revision) =>
    change(state, relationshipId, (r) => ({
      whereabouts: [...r.whereabouts, { postcode, from: occurred, revision }],
    })),
  SupportRecorded: (state, { relationshipId, occurred, ...support }, revision) =>
    change(state, relationshipId, (r) => ({
      supports: [...r.supports, { ...support, from: occurred, ended: null, revision }],
    })),
  SupportEnded: (state, data) =>
    change(state, data.relationshipId, (r) => ({
      supports: r.supports.map((support) =>
        support.supportId === data.supportId
          ? { ...support, ended: { on: data.occurred, reason: data.reason } }
          : support,
      ),
    })),
  ContactAgreed: (state, { relationshipId, occurred, ...agreement }, revision) =>
    change(state, relationshipId, (r) => ({
      contactAgreements: [...r.contactAgreements, { ...agreement, from: occurred, revision }],
    })),
  RestrictionImposed: (state, { relationshipId, occurred, ...restriction }, revision) =>
    change(state, relationshipId, (r) => ({
      restrictions: [...r.restrictions, { ...restriction, from: occurred, lifted: null, revision }],
    })),
  RestrictionLifted: (state, data) =>
    change(state, data.relationshipId, (r) => ({
      restrictions: r.restrictions.map((restriction) =>
        restriction.restrictionId === data.restrictionId
          ? { ...restriction, lifted: { on: data.occurred, reason: data.reason } }
          : restriction,
      ),
    })),
  RelationshipEnded: (state, data, revision) =>
    change(state, data.relationshipId, () => ({
      standing: { kind: 'ended', how: data.how, on: data.occurred, revision },
    })),
  WorkerAllocated: allocated,
  WorkerAllocationEnded: allocationEnded,
};

/** Folds one event. Total: the table above must name every type or it does not compile. */
function evolveRelationships(state: RelationshipsState, event: Recorded<RelationshipsEvent>): RelationshipsState {
  const handler = HANDLERS[event.type] as (s: RelationshipsState, d: unknown, r: number) => RelationshipsState;
  return handler(state, event.data, event.meta.revision);
}

/** The one fact of another context this lens reads, by its name in the log: contexts never import each other. */
export const PREFERRED_NAME = 'PreferredNameRecorded';

function evolve(state: RelationshipsState, event: Recorded<DomainEvent>): RelationshipsState {
  if (event.type === PREFERRED_NAME) {
    return { ...state, youngPersonName: (event.data as { readonly name: string }).name };
  }
  return evolveRelationships(state, event as Recorded<RelationshipsEvent>);
}

/** Everything a decision about people who matter looks at. */
export const relationshipsLens: Lens<RelationshipsState> = {
  name: 'relationships',
  types: [...relationshipsJourneyEvents.map((definition) => definition.type), PREFERRED_NAME],
  initial: initialRelationships,
  evolve,
};
