import { withFact, type EventDefinition, type Recorded } from '../kernel';
import { assessmentEvents, type AssessmentEvent } from './assessment/events';
import { evolveAssessments } from './assessment/evolve';
import type { PathwayPlansEvent } from './events';
import { helpEvents, type HelpEvent } from './help/events';
import { evolveHelp } from './help/evolve';
import { planEvents, type PlanEvent } from './plan/events';
import { evolvePlan } from './plan/evolve';
import type { PathwayPlansState } from './state';
import { versionsEvents, type VersionsEvent } from './versions/events';
import { evolveVersions } from './versions/evolve';

const typesOf = (definitions: readonly EventDefinition[]): ReadonlySet<string> =>
  new Set(definitions.map(({ type }) => type));
const ASSESSMENT = typesOf(assessmentEvents);
const PLAN = typesOf(planEvents);
const HELP = typesOf(helpEvents);
const VERSIONS = typesOf(versionsEvents);

/** Folds one event. Total. */
export function evolvePathwayPlans(state: PathwayPlansState, event: Recorded<PathwayPlansEvent>): PathwayPlansState {
  const { type } = event;
  if (type === 'CareLeaverPositionRecorded') return { ...state, positions: withFact(state.positions, event.data) };
  if (ASSESSMENT.has(type)) {
    return { ...state, assessments: evolveAssessments(state.assessments, event as Recorded<AssessmentEvent>) };
  }
  if (PLAN.has(type)) return { ...state, plan: evolvePlan(state.plan, event as Recorded<PlanEvent>) };
  if (HELP.has(type)) return { ...state, help: evolveHelp(state.help, event as Recorded<HelpEvent>) };
  if (!VERSIONS.has(type)) return state;
  return { ...state, versions: evolveVersions(state, event as Recorded<VersionsEvent>) };
}
