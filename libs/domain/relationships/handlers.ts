import type { RelationshipsEvent } from './events';
import type { Relationship, RelationshipsState } from './state';

export type DataOf<T extends RelationshipsEvent['type']> = Extract<RelationshipsEvent, { type: T }>['data'];

/** What folding needs beside the data: where the event stands in its stream, and who recorded it. */
export interface Told {
  readonly revision: number;
  readonly actor: string;
}

/** How each of some event types changes the state: a part of the context gives a table of those it declares. */
export type Handlers<T extends RelationshipsEvent['type']> = {
  readonly [K in T]: (state: RelationshipsState, data: DataOf<K>, told: Told) => RelationshipsState;
};

/** Changes one relationship; an event about a relationship that was never recorded changes nothing. */
export function change(
  state: RelationshipsState,
  relationshipId: string,
  to: (relationship: Relationship) => Partial<Relationship>,
): RelationshipsState {
  const relationship = state.relationships[relationshipId];
  if (relationship === undefined) return state;
  const changed = { ...relationship, ...to(relationship) };
  return { ...state, relationships: { ...state.relationships, [relationshipId]: changed } };
}
