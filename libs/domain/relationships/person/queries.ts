import type { CivilDate } from '../../kernel';
import { inForceOn } from '../dated';
import type { Relationship, RelationshipsState } from '../state';
import type { RoleSpell, Whereabouts } from './state';

/** Every relationship on record, in the order of recording. */
export const allRelationships = (state: RelationshipsState): readonly Relationship[] =>
  Object.values(state.relationships);

/** The role somebody had on a day. One is always known, because nobody is recorded without a role. */
export function roleOn(relationship: Relationship, day: CivilDate): RoleSpell {
  const spell = inForceOn(relationship.roles, day) ?? relationship.roles[0];
  if (spell === undefined) throw new Error('a relationship without a role was folded');
  return spell;
}

/** Where somebody lived on a day: undefined is not recorded; a null postcode is "nobody knows". */
export const whereaboutsOn = (relationship: Relationship, day: CivilDate): Whereabouts | undefined =>
  inForceOn(relationship.whereabouts, day);
