import { emptyLedger, standing, withFact, type DomainEvent, type Ledger, type Lens, type Recorded } from '../../kernel';
import { positionsEvents } from '../../pathway-plans';
import { placementsEvents } from '../../placements';
import { profileEvents } from '../../profile';
import { relationshipsJourneyEvents } from '../../relationships';
import { reviewsEvents } from '../../reviews';
import type { Claim, FactData } from './claims';

/** A fact that stands, and the latest return that says so. */
export interface KnownFact {
  readonly factId: string;
  readonly said: Claim;
  /** Null when a worker recorded it. */
  readonly year: number | null;
}

/** Everything known of a young person that a return could say something about. */
export interface KnownFacts {
  readonly registered: boolean;
  readonly facts: Ledger<KnownFact>;
}

export const nothingKnown: KnownFacts = { registered: false, facts: emptyLedger() };

const workers = relationshipsJourneyEvents
  .map((definition) => definition.type)
  .filter((type) => type === 'WorkerAllocated' || type === 'WorkerAllocationEnded');
const types: readonly string[] = [
  ...[...profileEvents, ...placementsEvents, ...reviewsEvents, ...positionsEvents].map((d) => d.type),
  ...workers,
];

/** Folds one event. Total: an event without a fact of its own changes nothing here. */
export function evolveKnownFacts(state: KnownFacts, event: DomainEvent): KnownFacts {
  if (event.type === 'YoungPersonRegistered') return { ...state, registered: true };
  if (event.type === 'FactsConfirmed') return confirmed(state, event.data as Confirmation);
  const { factId, returnYear } = event.data as Partial<FactData>;
  if (factId === undefined) return state;
  const known = { factId, said: event as Claim, year: returnYear ?? null };
  return { ...state, facts: withFact(state.facts, known) };
}

interface Confirmation {
  readonly returnYear: number;
  readonly facts: readonly string[];
}

function confirmed(state: KnownFacts, { returnYear, facts }: Confirmation): KnownFacts {
  const stands = standing(state.facts);
  const raised = facts.flatMap((factId) => {
    const known = stands.get(factId);
    return known === undefined || known.year === null ? [] : [{ ...known, year: Math.max(known.year, returnYear) }];
  });
  return { ...state, facts: raised.reduce((ledger, fact) => withFact(ledger, fact), state.facts) };
}

/** What reconciling a return looks at: every fact of every context that a return can speak of. */
export const knownFactsLens: Lens<KnownFacts> = {
  name: 'known-facts',
  types,
  initial: nothingKnown,
  evolve: (state, event: Recorded<DomainEvent>) => evolveKnownFacts(state, event),
};
