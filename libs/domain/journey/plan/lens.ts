import type { DomainEvent, Lens, Recorded } from '../../kernel';
import { planLens, type PathwayPlansEvent, type PathwayPlansState } from '../../pathway-plans';
import { relationshipsLens, type RelationshipsState } from '../../relationships';

/** What is looked at when a plan names people: the plan, and who they are. */
export interface PlanningAhead {
  readonly plans: PathwayPlansState;
  readonly people: RelationshipsState;
}

const PLAN_TYPES: readonly string[] = planLens.types;
/** Of the people, only who they are and whether they may be named: how close they are does not clash with a plan. */
const PEOPLE_TYPES: readonly string[] = [
  'RelationshipRecorded', 'RelationshipCorrected', 'RelationshipEnded', 'RelationshipReopened', 'RestrictionImposed',
  'RestrictionReviewed', 'RestrictionLifted', 'RelationshipsMerged', 'RelationshipsMergeUndone',
]; // prettier-ignore

function evolve(state: PlanningAhead, event: Recorded<DomainEvent>): PlanningAhead {
  if (!PLAN_TYPES.includes(event.type)) return { ...state, people: relationshipsLens.evolve(state.people, event) };
  return { ...state, plans: planLens.evolve(state.plans, event as Recorded<PathwayPlansEvent>) };
}

export const planAndPeopleLens: Lens<PlanningAhead> = {
  name: 'plan-and-people',
  types: [...PLAN_TYPES, ...PEOPLE_TYPES],
  initial: { plans: planLens.initial, people: relationshipsLens.initial },
  evolve,
};
