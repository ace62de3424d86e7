import type { CivilDate } from '../../kernel';
import { closuresOn, hadEnded, keptIdOf, mergedPeople, type RelationshipsState } from '../../relationships';

/** Whether somebody named in a plan can still be counted on, as far as the record says. */
export type StandingInPlan = 'there' | 'ended' | 'restricted' | 'not-shown';

export interface PersonInPlan {
  readonly relationshipId: string;
  /** Null when the reader may not read of them, or nobody recorded them. */
  readonly name: string | null;
  readonly standing: StandingInPlan;
}

/** How somebody named in a plan stands on a day. Records that were merged are read as the one that stands for them. */
export function standingInPlan(relationshipId: string, state: RelationshipsState, day: CivilDate): PersonInPlan {
  const person = mergedPeople(state).relationships[keptIdOf(state.mergedInto, relationshipId)];
  if (person === undefined) return { relationshipId, name: null, standing: 'not-shown' };
  const found = { relationshipId: person.relationshipId, name: person.personName };
  if (closuresOn(person, day).length > 0) return { ...found, standing: 'restricted' };
  return { ...found, standing: hadEnded(person, day) ? 'ended' : 'there' };
}
