import { foldLens, type DomainEvent, type Lens, type Recorded } from '#libs/domain/kernel';
import { decode } from '#libs/event-catalogue';
import type { EventLog, StreamName } from '#libs/ports';
import type { WholeStream } from './read-journey';

const PAGE = 500;
/** Events kept in memory, over all streams: about 100 MB at the most. */
const EVENTS_KEPT_MAX = 60_000;

/** What a lens made of a stream: its state, and the revision of the last event it used (-1 when none). */
export interface Folded<State> {
  readonly state: State;
  readonly lastUsed: number;
}

/** What a lens has made of the first `upTo` events. */
type Fold = Folded<unknown> & { readonly upTo: number };

interface Kept {
  readonly events: readonly Recorded<DomainEvent>[];
  readonly folds: Map<Lens<unknown>, Fold>;
}

/**
 * Reads whole streams, and keeps those read last with what lenses made of them: what has been recorded never changes, so
 * only what came since must be read and folded. A stream is always read to its present end, so nothing kept is behind.
 */
export class StreamReader {
  private readonly kept = new Map<StreamName, Kept>();
  private eventsKept = 0;

  constructor(
    private readonly log: EventLog,
    private readonly eventsKeptMax: number = EVENTS_KEPT_MAX,
  ) {}

  /** All events of a stream, in order; 'none' as revision when there is no such stream. */
  async whole(stream: StreamName): Promise<WholeStream> {
    let events = this.kept.get(stream)?.events ?? [];
    for (;;) {
      const page = await this.log.readStream(stream, { from: events.length, max: PAGE });
      if (page.events.length > 0) events = [...events, ...page.events.map(decode)];
      if (page.events.length < PAGE) {
        this.keep(stream, events);
        return { events, revision: page.revision };
      }
    }
  }

  /** Folds a stream as it was just read: like `foldLens`, from where the same lens got to last time. */
  folded<State>(stream: StreamName, whole: WholeStream, lens: Lens<State>): Folded<State> {
    const folds = this.kept.get(stream)?.folds;
    const before = folds?.get(lens) as (Folded<State> & { readonly upTo: number }) | undefined;
    const folded =
      before !== undefined && before.upTo <= whole.events.length
        ? goneOn(before, whole, lens)
        : foldLens(lens, whole.events);
    folds?.set(lens, { ...folded, upTo: whole.events.length });
    return folded;
  }

  private keep(stream: StreamName, events: readonly Recorded<DomainEvent>[]): void {
    const before = this.kept.get(stream);
    // Somebody else may have read further in the meantime: what is longer is newer.
    const newest = before !== undefined && before.events.length > events.length ? before.events : events;
    this.kept.delete(stream);
    this.kept.set(stream, { events: newest, folds: before?.folds ?? new Map<Lens<unknown>, Fold>() });
    this.eventsKept += newest.length - (before?.events.length ?? 0);
    this.makeRoom();
  }

  private makeRoom(): void {
    for (const [stream, { events }] of this.kept) {
      if (this.eventsKept <= this.eventsKeptMax) return;
      this.kept.delete(stream);
      this.eventsKept -= events.length;
    }
  }
}

function goneOn<State>(
  before: Folded<State> & { readonly upTo: number },
  whole: WholeStream,
  lens: Lens<State>,
): Folded<State> {
  const { state, lastUsed } = foldLens({ ...lens, initial: before.state }, whole.events.slice(before.upTo));
  return { state, lastUsed: lastUsed === -1 ? before.lastUsed : lastUsed };
}
