import { civilDate, type DomainEvent, type Recorded } from '#libs/domain/kernel';
import {
  becameLookedAfter, carerChanged, ceasedLookedAfter, episodeEnded, homeOn, legalStatusChanged, noPlacements,
  periodsOfCare, placementChangedSameCarer, stabilityOf, temporaryAbsenceStarted, type BegunFact, type EndFact,
  type HomeOn, type PlacementsState, type Stability,
} from '#libs/domain/placements'; // prettier-ignore
import { withFact as withEntry } from '#libs/domain/kernel';
import { withFact, type Entry } from './facts';
import type { Fold } from './handlers';

/** A fact as its event told it. */
interface Told<Fact extends BegunFact | EndFact> {
  readonly kind: Fact['kind'];
  readonly data: Omit<Fact, 'kind'>;
}

/**
 * The placement facts that stand, as plain data that can be stored. What they mean is worked out by the placements
 * context from all of them at once, so corrections and returns in any order need nothing here.
 */
export interface CareState {
  readonly begun: readonly Entry<Told<BegunFact>>[];
  readonly ended: readonly Entry<Told<EndFact>>[];
}

export const NO_CARE: CareState = { begun: [], ended: [] };

const BEGINNINGS: readonly string[] = [
  becameLookedAfter, carerChanged, placementChangedSameCarer, legalStatusChanged, temporaryAbsenceStarted,
].map((definition) => definition.type); // prettier-ignore
const ENDINGS: ReadonlySet<string> = new Set([episodeEnded.type, ceasedLookedAfter.type]);

/** Folds episodes of care: of each fact, the event recorded last stands. */
export const careFold: Fold<CareState> = {
  types: [...BEGINNINGS, ...ENDINGS],
  evolve: (state, event: Recorded<DomainEvent>) => {
    const { factId } = event.data as { readonly factId: string };
    const told = { kind: event.type, data: event.data };
    return ENDINGS.has(event.type)
      ? { begun: state.begun, ended: withFact(state.ended, factId, told as Told<EndFact>) }
      : { begun: withFact(state.begun, factId, told as Told<BegunFact>), ended: state.ended };
  },
};

/** What stands, for the placements context to work out what it means. */
export function placementsOf(state: CareState): PlacementsState {
  let { begun, ended } = noPlacements;
  for (const [, { kind, data }] of state.begun) begun = withEntry(begun, { ...data, kind });
  for (const [, { kind, data }] of state.ended) ended = withEntry(ended, { ...data, kind });
  return { ...noPlacements, begun, ended };
}

// Rows have no clock: what is open at the end of everything recorded is what is so now.
const END_OF_RECORD = civilDate('9999-12-31');

/** Where somebody lives as far as is recorded, and since when this period of care goes on (null when it does not). */
export function careNow(state: CareState): { readonly home: HomeOn; readonly careBegan: string | null } {
  const placements = placementsOf(state);
  const period = periodsOfCare(placements).at(-1);
  const home = homeOn(placements, END_OF_RECORD);
  return { home, careBegan: home.inCare === 'yes' ? (period?.start ?? null) : null };
}

/** How often carers changed over all of somebody's episodes; undefined when there are none. */
export const stabilityNow = (state: CareState): Stability | undefined =>
  state.begun.length === 0 ? undefined : stabilityOf(placementsOf(state));
