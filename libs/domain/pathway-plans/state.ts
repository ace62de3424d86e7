import { emptyLedger, type Ledger } from '../kernel';
import type { Assessments } from './assessment/state';
import type { Help } from './help/state';
import { emptyPlan, type Plan } from './plan/state';
import type { PositionsEvent } from './positions/events';
import type { PlanVersion } from './versions/state';

/** What was assessed, planned and given, and where a care leaver has been year by year. */
export interface PathwayPlansState {
  readonly positions: Ledger<PositionsEvent['data']>;
  readonly assessments: Assessments;
  /** The plan as it stands, whether or not a version was made of it. */
  readonly plan: Plan;
  readonly help: Help;
  /** The first one first. */
  readonly versions: readonly PlanVersion[];
}

export const noPathwayPlans: PathwayPlansState = {
  positions: emptyLedger(),
  assessments: {},
  plan: emptyPlan,
  help: {},
  versions: [],
};
