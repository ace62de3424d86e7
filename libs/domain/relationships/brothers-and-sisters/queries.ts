import type { CivilDate } from '../../kernel';
import { hadBegun } from '../course/queries';
import { inForceOn } from '../dated';
import { allRelationships, roleOn } from '../person/queries';
import type { Relationship, RelationshipsState } from '../state';
import { isBrotherOrSister } from './brother-or-sister';
import type { ReunionPlan } from './state';

/** What is planned about living together on a day; undefined when nothing was recorded by then. */
export const reunionPlanOn = (relationship: Relationship, day: CivilDate): ReunionPlan | undefined =>
  inForceOn(relationship.reunionPlans, day);

/** The brothers and sisters on record on a day, in the order of recording. */
export const brothersAndSistersOn = (state: RelationshipsState, day: CivilDate): readonly Relationship[] =>
  allRelationships(state).filter(
    (relationship) => hadBegun(relationship, day) && isBrotherOrSister(roleOn(relationship, day).role),
  );
