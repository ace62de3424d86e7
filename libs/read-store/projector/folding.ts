import { decode, definitionOf } from '#libs/event-catalogue';
import { BEGINNING, type Position, type RecordedEvent } from '#libs/ports';
import { youngPersonOfStream } from '#libs/projections';
import type { ProgressStore } from '../store/progress-store';
import type { Batch, ParkedNote, PersonChange, Slot } from '../store/slot';
import type { Breather } from './breather';
import { StateCache } from './state-cache';

/** A state that is not written yet, and the first event that changed it. */
interface Pending {
  readonly state: unknown;
  readonly since: Pick<RecordedEvent, 'position' | 'type'>;
}

/** Why somebody's events could not be read, without anything of what they hold. */
export const whyOf = (error: unknown): string => (error instanceof Error ? error.name : 'not readable');

/**
 * One list being folded: the states that have changed since the last commit, and those kept in memory so that a person
 * seen again is not read again. Nothing here is durable: after a failed commit, drop it and make another from the slot.
 */
export class Folding {
  readonly #types: ReadonlySet<string>;
  readonly #cache = new StateCache();
  readonly #parked: Set<string>;
  #pending = new Map<string, Pending>();
  #park: ParkedNote[] = [];
  #slot: Slot;
  #to: Position;

  constructor(slot: Slot, parked: Iterable<string>) {
    this.#slot = slot;
    this.#to = slot.position;
    this.#types = new Set(slot.projection.types);
    this.#parked = new Set(parked);
  }

  /** Where this list stands as committed. */
  get slot(): Slot {
    return this.#slot;
  }

  /** How far it has been folded, committed or not. */
  get folded(): Position {
    return this.#to;
  }

  /** People whose rows are waiting to be written. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** Folds a page: reads the states it needs at once, then one event after another. */
  async fold(
    events: readonly RecordedEvent[],
    next: Position,
    store: ProgressStore,
    breather: Breather,
  ): Promise<void> {
    const wanted = events.filter((event) => this.#wants(event));
    const stored = await this.#stored(wanted, store);
    for (const event of wanted) {
      this.#foldOne(event, stored);
      if (breather.isDue()) await breather.pause();
    }
    if (next > this.#to) this.#to = next;
  }

  /** What to commit; undefined when the log has brought nothing since the last commit. */
  batch(): Batch | undefined {
    if (this.#to === this.#slot.position) return undefined;
    const changes: PersonChange[] = [];
    for (const [youngPersonId, pending] of this.#pending) {
      const rows = this.#rowsOf(youngPersonId, pending);
      if (rows !== undefined) changes.push({ youngPersonId, state: pending.state, rows });
    }
    return { slot: this.#slot, to: this.#to, changes, park: this.#park, unpark: [] };
  }

  /** After the batch was committed: it is the new ground. */
  committed(): void {
    for (const [youngPersonId, { state }] of this.#pending) this.#cache.set(youngPersonId, state);
    this.#pending = new Map();
    this.#park = [];
    this.#slot = { ...this.#slot, position: this.#to };
  }

  #wants(event: RecordedEvent): boolean {
    if (event.position <= this.#to || !this.#types.has(event.type)) return false;
    return !this.#parked.has(youngPersonOfStream(event.stream));
  }

  /** States of a page's people as they stand in memory or in the store, gathered before any is folded. */
  async #stored(events: readonly RecordedEvent[], store: ProgressStore): Promise<ReadonlyMap<string, unknown>> {
    const states = new Map<string, unknown>();
    const missing: string[] = [];
    for (const event of events) {
      const id = youngPersonOfStream(event.stream);
      if (states.has(id) || this.#pending.has(id)) continue;
      states.set(id, this.#cache.get(id));
      if (!this.#cache.has(id)) missing.push(id);
    }
    // Nothing is stored before the first commit: a rebuild has nothing to read.
    if (missing.length === 0 || this.#slot.position === BEGINNING) return states;
    for (const [id, state] of await store.states(this.#slot, missing)) states.set(id, state);
    return states;
  }

  #foldOne(event: RecordedEvent, stored: ReadonlyMap<string, unknown>): void {
    const id = youngPersonOfStream(event.stream);
    if (this.#parked.has(id)) return;
    const { projection } = this.#slot;
    const pending = this.#pending.get(id);
    const before = pending?.state ?? stored.get(id) ?? projection.initial;
    try {
      const state = projection.evolve(before, decode(event));
      if (state !== before) this.#pending.set(id, { state, since: pending?.since ?? event });
    } catch (error) {
      this.#parkPerson(id, event, whyOf(error));
    }
  }

  #rowsOf(youngPersonId: string, pending: Pending): PersonChange['rows'] | undefined {
    try {
      return this.#slot.projection.rows(youngPersonId, pending.state);
    } catch (error) {
      this.#pending.delete(youngPersonId);
      this.#parkPerson(youngPersonId, pending.since, whyOf(error));
      return undefined;
    }
  }

  // What was folded before the event that cannot be read stays: only what follows waits.
  #parkPerson(youngPersonId: string, event: Pick<RecordedEvent, 'position' | 'type'>, why: string): void {
    this.#parked.add(youngPersonId);
    this.#park.push({ youngPersonId, position: event.position, eventType: event.type, why });
  }
}

/** Types in these events that this version does not know: nothing is folded from them, and whoever operates is told. */
export const unknownTypes = (events: readonly RecordedEvent[]): readonly string[] => [
  ...new Set(events.map((event) => event.type).filter((type) => definitionOf(type) === undefined)),
];
