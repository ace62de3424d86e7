import { mergedPeople } from '../person/merged';
import type { Relationship, RelationshipsState } from '../state';
import type { Bond } from './state';

/** What another young person's record says of one link to this one: no more of it is looked at when a link is decided on. */
export interface SaidElsewhere {
  readonly bondId: string;
  readonly said: 'suggested' | 'confirmed' | 'declined';
  readonly withdrawn: boolean;
}

/** What a decision about a link must know beside its own record. Gathered from the other records. */
export interface BondFacts {
  /** Whose record it is. */
  readonly youngPersonId: string;
  /** What other records say of links to this one, by the other young person. One who is not on record is not in it. */
  readonly elsewhere: Readonly<Record<string, readonly SaidElsewhere[]>>;
}

/**
 * Where the link between two records stands: asked and not answered, confirmed by both, declined by the other, or
 * withdrawn in this record or in the other one.
 */
export type LinkState = 'waiting' | 'confirmed' | 'declined' | 'withdrawn-here' | 'withdrawn-there';

/** A link as one record holds it, with the relationship it is about. Two records of one person count as one. */
export interface LinkHere {
  readonly bond: Bond;
  readonly relationship: Relationship;
}

/** Every link a record has ever had, in the order of recording. */
export const linksHere = (state: RelationshipsState): readonly LinkHere[] =>
  Object.values(mergedPeople(state).relationships)
    .flatMap((relationship) => relationship.bonds.map((bond) => ({ bond, relationship })))
    .sort((a, b) => a.bond.revision - b.bond.revision);

/** What a record says of its links to one other young person. */
export function saidOf(state: RelationshipsState, otherYoungPersonId: string): readonly SaidElsewhere[] {
  const links = linksHere(state)
    .filter(({ bond }) => bond.otherYoungPersonId === otherYoungPersonId)
    .map(({ bond: { bondId, said, withdrawn } }) => ({ bondId, said, withdrawn: withdrawn !== null }));
  const declined = Object.entries(state.declinedBonds)
    .filter(([, bond]) => bond.otherYoungPersonId === otherYoungPersonId)
    .map(([bondId]) => ({ bondId, said: 'declined' as const, withdrawn: false }));
  return [...links, ...declined];
}

/** Whether this record has answered a question of another: confirmed it, even if withdrawn since, or declined it. */
export const isAnswered = (state: RelationshipsState, bondId: string): boolean =>
  state.declinedBonds[bondId] !== undefined || linksHere(state).some(({ bond }) => bond.bondId === bondId);

/** Where a link stands, by what both records say of it. */
export function linkState(bond: Bond, elsewhere: readonly SaidElsewhere[]): LinkState {
  if (bond.withdrawn !== null) return 'withdrawn-here';
  const there = elsewhere.find(({ bondId }) => bondId === bond.bondId);
  if (there === undefined) return bond.said === 'suggested' ? 'waiting' : 'withdrawn-there';
  if (there.withdrawn) return 'withdrawn-there';
  return there.said === 'declined' ? 'declined' : 'confirmed';
}

/** Whether a link holds or waits for its answer. */
export const isLive = (state: LinkState): boolean => state === 'waiting' || state === 'confirmed';

/** The links of a record that hold or wait for an answer. */
export const liveLinks = (state: RelationshipsState, { elsewhere }: BondFacts): readonly LinkHere[] =>
  linksHere(state).filter(({ bond }) => isLive(linkState(bond, elsewhere[bond.otherYoungPersonId] ?? [])));
