import type { CivilDate, Reason } from '../../../kernel';
import {
  closuresOn, isClosedToSharing, keptIdOf, mergedPeople, type Relationship, type RelationshipsState,
} from '../../../relationships'; // prettier-ignore

/** Whom a plan names: to see to something, to be called, as somebody a need is about or who is asked, or as whoever gave help. */
export interface NamedInPlan {
  readonly relationshipId: string;
  readonly as: 'owner' | 'caller' | 'about' | 'gave';
  /** The field that names them. */
  readonly field: string;
}

const isRestricted = (person: Relationship, today: CivilDate): boolean => closuresOn(person, today).length > 0;
/** Help that was given stays true whoever gave it. */
const isClosedTo: Readonly<Record<NamedInPlan['as'], (person: Relationship, today: CivilDate) => boolean>> = {
  owner: isRestricted,
  caller: isRestricted,
  about: isClosedToSharing,
  gave: () => false,
};

/**
 * A plan is printed and handed on. So it asks nobody who is restricted to see to anything or to be called, and a need is about
 * nobody with whom there must be no contact. Whoever is named is on record among the people who matter.
 */
export function whoeverIsNamedInAPlanMattersAndMayBeNamed(
  named: readonly NamedInPlan[],
  state: RelationshipsState,
  today: CivilDate,
): readonly Reason[] {
  const people = mergedPeople(state).relationships;
  return named.flatMap(({ relationshipId, as, field }): readonly Reason[] => {
    const person = people[keptIdOf(state.mergedInto, relationshipId)];
    if (person === undefined) {
      const message = 'This person is not recorded among the people who matter';
      return [{ code: 'person-not-on-record', message, field }];
    }
    if (!isClosedTo[as](person, today)) return [];
    const message = `${person.personName} cannot be named here: there is a restriction. Name somebody else`;
    return [{ code: 'person-restricted', message, field }];
  });
}
