import type { EventDefinition, Lens } from '../kernel';
import { assessmentEvents } from './assessment/events';
import { pathwayPlansEvents, type PathwayPlansEvent } from './events';
import { evolvePathwayPlans } from './evolve';
import { helpEvents } from './help/events';
import { planEvents } from './plan/events';
import { noPathwayPlans, type PathwayPlansState } from './state';
import { versionsEvents } from './versions/events';

// What each kind of asking looks at: somebody who writes into an assessment is not turned away because the plan was changed.

const lensOn = (
  name: string,
  definitions: readonly EventDefinition<PathwayPlansEvent['type']>[],
): Lens<PathwayPlansState, PathwayPlansEvent> => ({
  name,
  types: definitions.map(({ type }) => type),
  initial: noPathwayPlans,
  evolve: evolvePathwayPlans,
});

/** Everything there is about leaving care and the plan for it: what pages and reports read. */
export const pathwayPlansLens = lensOn('pathway-plans', pathwayPlansEvents);

/** What writing into an assessment looks at. */
export const assessmentLens = lensOn('needs-assessment', assessmentEvents);

/** What changing the plan looks at: needs, help and versions. */
export const planLens = lensOn('plan', [...planEvents, ...helpEvents, ...versionsEvents]);
