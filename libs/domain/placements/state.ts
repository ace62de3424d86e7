import { emptyLedger, withFact, type Ledger, type Lens, type Recorded } from '../kernel';
import { placementsEvents, type EpisodeBegun, type EpisodeEnd, type PlacementsEvent } from './events';

type DataOf<T extends PlacementsEvent['type']> = Extract<PlacementsEvent, { type: T }>['data'];

/** What an episode's beginning was recorded as. */
export type EpisodeKind = Exclude<
  PlacementsEvent['type'],
  'EpisodeEnded' | 'CeasedLookedAfter' | 'MissingStarted' | 'MissingEnded'
>;
export type BegunFact = EpisodeBegun & { readonly kind: EpisodeKind };
export type EndFact = EpisodeEnd & { readonly kind: 'EpisodeEnded' | 'CeasedLookedAfter' };

/** Every placement fact of one young person, in the order of recording. What stands is worked out by the queries. */
export interface PlacementsState {
  readonly begun: Ledger<BegunFact>;
  readonly ended: Ledger<EndFact>;
  readonly missing: Ledger<DataOf<'MissingStarted'>>;
  readonly missingEnded: Ledger<DataOf<'MissingEnded'>>;
}

export const noPlacements: PlacementsState = {
  begun: emptyLedger(),
  ended: emptyLedger(),
  missing: emptyLedger(),
  missingEnded: emptyLedger(),
};

/** Folds one event. Total. */
export function evolvePlacements(state: PlacementsState, event: PlacementsEvent): PlacementsState {
  switch (event.type) {
    case 'EpisodeEnded':
    case 'CeasedLookedAfter':
      return { ...state, ended: withFact(state.ended, { ...event.data, kind: event.type }) };
    case 'MissingStarted':
      return { ...state, missing: withFact(state.missing, event.data) };
    case 'MissingEnded':
      return { ...state, missingEnded: withFact(state.missingEnded, event.data) };
    default:
      return { ...state, begun: withFact(state.begun, { ...event.data, kind: event.type }) };
  }
}

/** Everything a decision about where a young person lives looks at. */
export const placementsLens: Lens<PlacementsState, PlacementsEvent> = {
  name: 'placements',
  types: placementsEvents.map((definition) => definition.type),
  initial: noPlacements,
  evolve: (state, event: Recorded<PlacementsEvent>) => evolvePlacements(state, event),
};
