import type { DomainEvent, Recorded } from '#libs/domain/kernel';
import { decode } from '#libs/event-catalogue';
import type { EventLog, StreamName } from '#libs/ports';
import type { WholeStream } from './read-journey';

const PAGE = 500;
/** Events kept in memory, over all streams: about 100 MB at the most. */
const EVENTS_KEPT_MAX = 60_000;

/**
 * Reads whole streams and keeps the ones read last: what has been recorded never changes, so only what came since must
 * be read and decoded again. A stream is always read to its present end, so nothing that is kept can be behind.
 */
export class StreamReader {
  private readonly kept = new Map<StreamName, Recorded<DomainEvent>[]>();
  private eventsKept = 0;

  constructor(
    private readonly log: EventLog,
    private readonly eventsKeptMax: number = EVENTS_KEPT_MAX,
  ) {}

  /** All events of a stream, in order; 'none' as revision when there is no such stream. */
  async whole(stream: StreamName): Promise<WholeStream> {
    let events = this.kept.get(stream) ?? [];
    for (;;) {
      const page = await this.log.readStream(stream, { from: events.length, max: PAGE });
      if (page.events.length > 0) events = [...events, ...page.events.map(decode)];
      if (page.events.length < PAGE) return this.keep(stream, { events, revision: page.revision });
    }
  }

  private keep(
    stream: StreamName,
    whole: { events: Recorded<DomainEvent>[]; revision: WholeStream['revision'] },
  ): WholeStream {
    const before = this.kept.get(stream)?.length ?? 0;
    // Somebody else may have read further in the meantime: what is longer is newer.
    const events = before > whole.events.length ? (this.kept.get(stream) ?? []) : whole.events;
    this.kept.delete(stream);
    this.kept.set(stream, events);
    this.eventsKept += events.length - before;
    this.makeRoom();
    return whole;
  }

  private makeRoom(): void {
    for (const [stream, events] of this.kept) {
      if (this.eventsKept <= this.eventsKeptMax) return;
      this.kept.delete(stream);
      this.eventsKept -= events.length;
    }
  }
}
