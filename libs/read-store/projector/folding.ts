import { decodeUnfrozen } from '#libs/event-catalogue';
import { BEGINNING, landmarkAmong, type Landmark, type Position, type RecordedEvent } from '#libs/ports';
import { youngPersonOfStream } from '#libs/projections';
import type { ProgressStore } from '../store/progress-store';
import type { Batch, ParkedNote, PersonChange, Slot } from '../store/slot';
import type { Breather } from './breather';
import { StateCache } from './state-cache';

/** A state that is not written yet, and the first event that changed it. */
interface Pending {
  state: unknown;
  readonly since: Pick<RecordedEvent, 'position' | 'type'>;
}

interface Wanted {
  readonly event: RecordedEvent;
  readonly id: string;
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();

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
  #landmark: Landmark | undefined;

  constructor(slot: Slot, parked: Iterable<string>, landmark?: Landmark) {
    this.#slot = slot;
    this.#to = slot.position;
    this.#types = new Set(slot.projection.types);
    this.#parked = new Set(parked);
    this.#landmark = landmark;
  }

  /** Where this list stands as committed. */
  get slot(): Slot {
    return this.#slot;
  }

  get name(): string {
    return this.#slot.projection.name;
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
    const wanted = this.#wanted(events);
    const stored = await this.#stored(wanted, store);
    for (const { event, id } of wanted) {
      this.#foldOne(event, id, stored);
      if (breather.isDue()) await breather.pause();
    }
    if (next <= this.#to) return;
    const last = events.at(-1);
    if (last !== undefined && last.position > this.#to) this.#landmark = landmarkAmong(events);
    this.#to = next;
  }

  /** What to commit; undefined when the log has brought nothing since the last commit. */
  batch(): Batch | undefined {
    if (this.#to === this.#slot.position) return undefined;
    const changes: PersonChange[] = [];
    for (const [youngPersonId, pending] of this.#pending) {
      const rows = this.#rowsOf(youngPersonId, pending);
      if (rows !== undefined) changes.push({ youngPersonId, state: pending.state, rows });
    }
    return {
      slot: this.#slot,
      to: this.#to,
      landmark: this.#landmark,
      changes,
      park: this.#park,
      unpark: [],
    };
  }

  /** After the batch was committed: it is the new ground. */
  committed(): void {
    for (const [youngPersonId, { state }] of this.#pending) this.#cache.set(youngPersonId, state);
    this.#pending = new Map();
    this.#park = [];
    if (this.#to === this.#slot.position) return;
    this.#slot = { ...this.#slot, position: this.#to, commits: this.#slot.commits + 1 };
  }

  #wanted(events: readonly RecordedEvent[]): readonly Wanted[] {
    const wanted: Wanted[] = [];
    for (const event of events) {
      if (event.position <= this.#to || !this.#types.has(event.type)) continue;
      const id = youngPersonOfStream(event.stream);
      if (!this.#parked.has(id)) wanted.push({ event, id });
    }
    return wanted;
  }

  /** States of a page's people that are only in the store, read at once; all others are in memory. */
  async #stored(wanted: readonly Wanted[], store: ProgressStore): Promise<ReadonlyMap<string, unknown>> {
    // Nothing is stored before the first commit: a rebuild has nothing to read.
    if (this.#slot.position === BEGINNING) return NOTHING;
    const missing = new Set<string>();
    for (const { id } of wanted) if (!this.#pending.has(id) && !this.#cache.has(id)) missing.add(id);
    return missing.size === 0 ? NOTHING : store.states(this.#slot, [...missing]);
  }

  #foldOne(event: RecordedEvent, id: string, stored: ReadonlyMap<string, unknown>): void {
    if (this.#parked.has(id)) return;
    const { projection } = this.#slot;
    const pending = this.#pending.get(id);
    const before = pending === undefined ? this.#groundOf(id, stored) : pending.state;
    try {
      const state = projection.evolve(before, decodeUnfrozen(event));
      if (state !== before) this.#keep(id, event, state, pending);
    } catch (error) {
      this.#parkPerson(id, event, whyOf(error));
    }
  }

  #groundOf(id: string, stored: ReadonlyMap<string, unknown>): unknown {
    return this.#cache.get(id) ?? stored.get(id) ?? this.#slot.projection.initial;
  }

  #keep(id: string, event: RecordedEvent, state: unknown, pending: Pending | undefined): void {
    if (pending !== undefined) pending.state = state;
    else this.#pending.set(id, { state, since: { position: event.position, type: event.type } });
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
