import type { CivilDate } from '../../kernel';
import { dateOfBirth } from '../../profile';
import {
  allRelationships, hadBegun, hadEnded, isClosedToSharing, roleOn, type Relationship, type RelationshipRole,
} from '../../relationships'; // prettier-ignore
import type { Journey } from '../state';
import type { PersonLost } from './types';

/** A journey, and the day from which its ends are looked at. */
export interface Looking {
  readonly journey: Journey;
  readonly day: CivilDate;
  readonly born: CivilDate | null;
}

export const lookingFrom = (journey: Journey, day: CivilDate): Looking => ({
  journey,
  day,
  born: dateOfBirth(journey.profile),
});

/** Whoever may be lost: relationships that go on. What ends for somebody they must not meet anyway is no loss. */
export const goingOn = ({ journey, day }: Looking): readonly Relationship[] =>
  allRelationships(journey.relationships).filter(
    (one) => hadBegun(one, day) && !hadEnded(one, day) && !isClosedToSharing(one, day),
  );

export const personLost = ({ relationshipId, personName: name }: Relationship): PersonLost => ({
  relationshipId,
  name,
});

/** Whoever has one of these roles on the day. */
export const inRole = (looking: Looking, is: (role: RelationshipRole) => boolean): readonly Relationship[] =>
  goingOn(looking).filter((one) => is(roleOn(one, looking.day).role));

/** Each person once, by name. */
export function once(people: readonly PersonLost[]): readonly PersonLost[] {
  const byId = new Map(people.map((one) => [one.relationshipId, one] as const));
  return [...byId.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || a.relationshipId.localeCompare(b.relationshipId),
  );
}
