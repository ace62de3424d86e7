import type { EventLog, LogSlice } from '#libs/ports';
import type { ProgressStore } from '../store/progress-store';
import type { Batch } from '../store/slot';
import { Breather } from './breather';
import type { Folding } from './folding';

/** Events in a page (research/performance finding 6). */
export const PAGE_EVENTS = 500;
/** While catching up, rows are written when this many people or events wait: one person's rows once, not once an event. */
const MOST_PEOPLE_WAITING = 6_000;
const MOST_EVENTS_WAITING = 250_000;

/** Folds lists over slices of the log and says when to commit. */
export class Stretch {
  #events = 0;

  constructor(
    private readonly store: ProgressStore,
    private readonly foldings: () => readonly Folding[],
  ) {}

  /** Folds a slice into every list; commits at the end of the log or when enough waits. */
  async take(slice: LogSlice, breather: Breather): Promise<void> {
    const foldings = this.foldings();
    for (const folding of foldings) await folding.fold(slice.events, slice.next, this.store, breather);
    this.#events += slice.events.length;
    if (slice.atEnd || this.#isFull(foldings)) await this.commit();
  }

  /** Writes what waits, in every list in one transaction. */
  async commit(): Promise<void> {
    const foldings = this.foldings();
    const batches = foldings.map((folding) => folding.batch()).filter((b): b is Batch => b !== undefined);
    if (batches.length > 0) await this.store.commit(batches);
    for (const folding of foldings) folding.committed();
    this.#events = 0;
  }

  #isFull(foldings: readonly Folding[]): boolean {
    if (this.#events >= MOST_EVENTS_WAITING) return true;
    return foldings.reduce((sum, folding) => sum + folding.waiting, 0) >= MOST_PEOPLE_WAITING;
  }
}

interface FoldToEnd {
  readonly log: EventLog;
  readonly store: ProgressStore;
  readonly folding: Folding;
  readonly signal?: AbortSignal | undefined;
}

/** Folds one list from where it stands to the end of the log, page by page. Throws when `signal` says to stop. */
export async function foldToEnd({ log, store, folding, signal }: FoldToEnd): Promise<void> {
  const breather = new Breather();
  const stretch = new Stretch(store, () => [folding]);
  for (;;) {
    signal?.throwIfAborted();
    const { categories } = folding.slot.projection;
    const slice = await log.readAll({ after: folding.folded, categories, max: PAGE_EVENTS });
    await stretch.take(slice, breather);
    if (slice.atEnd) return;
    await breather.pause();
  }
}
