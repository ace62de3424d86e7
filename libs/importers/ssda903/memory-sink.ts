import type { DomainEvent } from '#libs/domain/kernel';
import { evolveKnownFacts, nothingKnown, reconcile, type KnownFacts } from '#libs/domain/journey/record-return';
import type { Registry, ReturnSink } from './ports';

/** A registry and a sink that keep everything in memory: for tests and benches, and a second opinion on the real one. */
export interface MemoryRecord {
  readonly registry: Registry;
  readonly sink: ReturnSink;
  /** Every event of each young person, by local identifier, in the order of recording. */
  eventsOf(localId: string): readonly DomainEvent[];
  localIds(): readonly string[];
}

export function memoryRecord(): MemoryRecord {
  const events = new Map<string, DomainEvent[]>();
  const known = new Map<string, KnownFacts>();
  const idOf = (localId: string): string => `id-of-${localId}`;
  const registry: Registry = {
    find: (localId) => (events.has(idOf(localId)) ? idOf(localId) : undefined),
    register(localId) {
      events.set(idOf(localId), []);
      return idOf(localId);
    },
    known: () => [...events.keys()].map((id) => id.slice('id-of-'.length)),
  };
  const sink: ReturnSink = {
    async preview(id, input) {
      return reconcile(input, known.get(id) ?? nothingKnown).report;
    },
    async apply(id, input) {
      const result = reconcile(input, known.get(id) ?? nothingKnown);
      const recorded = events.get(id) ?? [];
      for (const event of result.events) recorded.push(event);
      known.set(id, result.events.reduce(evolveKnownFacts, known.get(id) ?? nothingKnown));
      return result.report;
    },
  };
  return {
    registry,
    sink,
    eventsOf: (localId) => events.get(idOf(localId)) ?? [],
    localIds: () => [...registry.known()],
  };
}
