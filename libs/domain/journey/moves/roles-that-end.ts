import { addDays, civilDate, onDay, type CivilDate, type DomainEvent } from '../../kernel';
import {
  allRelationships, hadBegun, hadEnded, roleOn, type Relationship, type RelationshipRole, type RelationshipsState, type RoleSpell,
} from '../../relationships'; // prettier-ignore

/** What somebody becomes who was there because of the home that ended. The relationship goes on. */
const BECOMES: Readonly<Partial<Record<RelationshipRole, RelationshipRole>>> = {
  'foster-carer': 'former-foster-carer',
  'kinship-carer': 'former-kinship-carer',
  'residential-key-worker': 'former-key-worker',
};

/** Somebody whose role ends with the home, and what they become. */
export interface RoleThatEnds {
  readonly relationshipId: string;
  readonly name: string;
  readonly role: RelationshipRole;
  readonly becomes: RelationshipRole;
  readonly spell: RoleSpell;
}

/** The home that is left: on which day, and who of it goes along or lives where they move to. */
export interface HomeLeft {
  readonly on: CivilDate;
  readonly livesThere: readonly string[];
}

const END_OF_RECORD = civilDate('9999-12-31');

/**
 * Carers and key workers of the home that is left. Not whoever lives where the young person moves to, nor whoever became a
 * carer on that day or later: that is the next home's; nor whose role was changed by hand already.
 */
export const rolesThatEnd = (state: RelationshipsState, { on, livesThere }: HomeLeft): readonly RoleThatEnds[] =>
  allRelationships(state)
    .filter(({ relationshipId }) => !livesThere.includes(relationshipId))
    .flatMap((relationship) => roleThatEnds(relationship, on) ?? []);

function roleThatEnds(relationship: Relationship, on: CivilDate): RoleThatEnds | undefined {
  const dayBefore = addDays(on, -1);
  if (!hadBegun(relationship, dayBefore) || hadEnded(relationship, on)) return undefined;
  const spell = roleOn(relationship, dayBefore);
  const becomes = BECOMES[spell.role];
  if (becomes === undefined || roleOn(relationship, END_OF_RECORD) !== spell) return undefined;
  const { relationshipId, personName: name } = relationship;
  return { relationshipId, name, role: spell.role, becomes, spell };
}

/** The same as events: whom they work for is not changed by the move. */
export const roleEvents = (state: RelationshipsState, left: HomeLeft): readonly DomainEvent[] =>
  rolesThatEnd(state, left).map(({ relationshipId, becomes, spell }) => ({
    type: 'RoleChanged',
    data: {
      relationshipId,
      role: becomes,
      employer: spell.employer,
      ...(spell.provider === null ? {} : { provider: spell.provider }),
      reason: 'The young person moved to another home',
      occurred: onDay(left.on),
    },
  }));
