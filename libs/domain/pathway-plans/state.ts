import { emptyLedger, withFact, type Ledger, type Lens, type Recorded } from '../kernel';
import { pathwayPlansEvents, type PathwayPlansEvent } from './events';

type PositionFact = PathwayPlansEvent['data'];

/** Where a care leaver has been, year by year, in the order of recording. */
export interface PathwayPlansState {
  readonly positions: Ledger<PositionFact>;
}

export const noPathwayPlans: PathwayPlansState = { positions: emptyLedger() };

/** Folds one event. Total. */
export const evolvePathwayPlans = (state: PathwayPlansState, event: PathwayPlansEvent): PathwayPlansState => ({
  positions: withFact(state.positions, event.data),
});

/** Everything a decision about a pathway plan looks at. */
export const pathwayPlansLens: Lens<PathwayPlansState, PathwayPlansEvent> = {
  name: 'pathway-plans',
  types: pathwayPlansEvents.map((definition) => definition.type),
  initial: noPathwayPlans,
  evolve: (state, event: Recorded<PathwayPlansEvent>) => evolvePathwayPlans(state, event),
};
