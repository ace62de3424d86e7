import { change, type DataOf, type Handlers, type Told } from '../handlers';
import type { Relationship, RelationshipsState } from '../state';

function recorded(
  state: RelationshipsState,
  data: DataOf<'RelationshipRecorded'>,
  { revision }: Told,
): RelationshipsState {
  if (state.relationships[data.relationshipId] !== undefined) return state;
  const { role, occurred: from, employer = null, provider = null } = data;
  const relationship: Relationship = {
    relationshipId: data.relationshipId,
    personName: data.personName,
    toldBy: data.toldBy,
    ownWords: data.ownWords ?? null,
    since: data.occurred,
    recordedRevision: revision,
    roles: [{ role, employer, provider, from, reason: null, revision }],
    closeness: [],
    descriptions: [],
    wishes: [],
    lovingAndLasting: [],
    whereabouts: [],
    supports: [],
    contactAgreements: [],
    restrictions: [],
    ruptures: [],
    repairs: [],
    pauses: [],
    bonds: [],
    reunionPlans: [],
    standing: { kind: 'going-on', before: [] },
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

function mergeUndone(state: RelationshipsState, { mergedId }: DataOf<'RelationshipsMergeUndone'>): RelationshipsState {
  const { [mergedId]: _apart, ...mergedInto } = state.mergedInto;
  return { ...state, mergedInto };
}

type Person =
  | 'RelationshipRecorded'
  | 'RelationshipCorrected'
  | 'RoleChanged'
  | 'WhereaboutsRecorded'
  | 'RelationshipsMerged'
  | 'RelationshipsMergeUndone';

export const personHandlers: Handlers<Person> = {
  RelationshipRecorded: recorded,
  RelationshipCorrected: (state, data) => change(state, data.relationshipId, (r) => corrected(r, data)),
  RoleChanged: (state, { relationshipId, occurred, provider = null, ...spell }, { revision }) =>
    change(state, relationshipId, (r) => ({ roles: [...r.roles, { ...spell, provider, from: occurred, revision }] })),
  WhereaboutsRecorded: (state, { relationshipId, occurred, postcode }, { revision }) =>
    change(state, relationshipId, (r) => ({
      whereabouts: [...r.whereabouts, { postcode, from: occurred, revision }],
    })),
  RelationshipsMerged: (state, { keptId, mergedId }) => ({
    ...state,
    mergedInto: { ...state.mergedInto, [mergedId]: keptId },
  }),
  RelationshipsMergeUndone: mergeUndone,
};
