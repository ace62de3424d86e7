import { positionBeyondLog, rowOf, spanOf, type RevisionSpan } from '#libs/event-log-kit';
import {
  BEGINNING,
  EventLogError,
  type Category,
  type EventLog,
  type LogSlice,
  type Position,
  type RecordedEvent,
  type StreamName,
  type StreamSlice,
} from '#libs/ports';
import type { Alarms } from './alarms';
import type { KnownStreams } from './known-streams';
import type { Names } from './names';
import { recordedOf, type Read } from './recorded';
import type { Server } from './server';

/** Events looked at in one go: as in the SQLite log. */
export const PAGE_EVENTS_MAX = 500;
/** Looked at even when fewer are wanted, because some of them will not be of a wanted category. */
const LOOK_AHEAD_MIN = 32;

export interface ReaderParts {
  readonly server: Server;
  readonly names: Names;
  readonly known: KnownStreams;
  readonly alarms: Alarms;
}

/** The way out: streams, and the whole log in pages. */
export class Reader {
  readonly names: Names;
  private readonly server: Server;

  /** `refuseIfClosed` is asked before each page, since the log may be closed between two. */
  constructor(
    private readonly parts: ReaderParts,
    private readonly refuseIfClosed: () => void,
  ) {
    this.names = parts.names;
    this.server = parts.server;
  }

  async readStream(stream: StreamName, options: Parameters<EventLog['readStream']>[1] = {}): Promise<StreamSlice> {
    const read = await this.server.stream(this.names.onServer(stream), { from: 'end', backwards: true, count: 1 });
    const [end] = this.recorded(read ?? []);
    const span = spanOf(options, end?.revision ?? -1);
    if (end === undefined) return { events: [], revision: 'none' };
    return { events: await this.readSpan(stream, span, end), revision: end.revision };
  }

  /** The span was taken from the stream's end when the read began, so what comes later changes nothing in it. */
  private async readSpan(
    stream: StreamName,
    span: RevisionSpan,
    end: RecordedEvent,
  ): Promise<readonly RecordedEvent[]> {
    const { first, last, backwards } = span;
    if (first > last) return [];
    const count = last - first + 1;
    const from = backwards ? last : first;
    const isEnd = count === 1 && from === end.revision;
    const read = isEnd ? undefined : await this.server.stream(this.names.onServer(stream), { from, backwards, count });
    const events = isEnd ? [end] : this.recorded(read ?? []);
    this.refuseGaps(stream, events, { from, count, backwards });
    this.parts.known.learn(stream, backwards ? events.toReversed() : events);
    return events;
  }

  /** Reads on in a stream from what is known of it to its present end. */
  async catchUpWith(stream: StreamName): Promise<void> {
    const from = this.parts.known.of(stream).revision + 1;
    const read = await this.server.stream(this.names.onServer(stream), { from });
    const events = this.recorded(read ?? []);
    this.refuseGaps(stream, events, { from, count: events.length, backwards: false });
    this.parts.known.learn(stream, events);
  }

  async eventAt(stream: StreamName, revision: number): Promise<RecordedEvent> {
    return recordedOf(await this.server.at(this.names.onServer(stream), revision), this.names);
  }

  async head(): Promise<Position> {
    const { prefixes } = this.names;
    const [last] = await this.server.all({ from: 'end', backwards: true, count: 1, prefixes });
    return last === undefined ? BEGINNING : recordedOf(last, this.names).position;
  }

  /** Up to `max` wanted events, in as many pages as that takes. */
  async readAll(after: Position, categories: readonly Category[], max: number): Promise<LogSlice> {
    const events: RecordedEvent[] = [];
    let next = after;
    for (;;) {
      const missing = max - events.length;
      const page = await this.look(next, Math.min(PAGE_EVENTS_MAX, Math.max(LOOK_AHEAD_MIN, missing)));
      const slice = cut(page, categories, missing);
      events.push(...slice.events);
      next = slice.next;
      if (slice.atEnd || events.length >= max) return { events, next, atEnd: slice.atEnd };
      this.refuseIfClosed();
    }
  }

  /** One page: what is of a wanted category among the next `PAGE_EVENTS_MAX` events. */
  async readPage(after: Position, categories: readonly Category[]): Promise<LogSlice> {
    return cut(await this.look(after, PAGE_EVENTS_MAX), categories, PAGE_EVENTS_MAX);
  }

  /**
   * The next `count` events of ours, of any category, all in one read: what has been looked at, and whether that was all,
   * are then one answer. Two reads could be answered by two servers, and events fall in between. The read begins with the
   * event at `after`: when that is not there, the position is not of this log.
   */
  private async look(after: Position, count: number): Promise<LogSlice> {
    const begun = after === BEGINNING ? 0 : 1;
    const from = begun === 0 ? 'start' : rowOf(after);
    const read = await this.server
      .all({ from, count: count + begun + 1, prefixes: this.names.prefixes })
      .catch((error: unknown) => this.notOfThisLog(after, error));
    const found = this.recorded(read);
    if (begun === 1 && found[0]?.position !== after) throw positionBeyondLog(after, await this.head());
    const events = found.slice(begun, begun + count);
    return { events, next: events.at(-1)?.position ?? after, atEnd: found.length <= begun + count };
  }

  /** A server may refuse a place that it never had; it says so in words of its own, so we look where its log ends. */
  private async notOfThisLog(after: Position, error: unknown): Promise<never> {
    const isOurs = error instanceof EventLogError && error.kind === 'storage';
    if (!isOurs || after === BEGINNING) throw error;
    const head = await this.head();
    throw after > head ? positionBeyondLog(after, head) : error;
  }

  private recorded(read: readonly Read[]): RecordedEvent[] {
    return read.map((one) => recordedOf(one, this.names));
  }

  /** Events that a stream's settings hide must not pass for events that never were. */
  private refuseGaps(
    stream: StreamName,
    events: readonly RecordedEvent[],
    span: { readonly from: number; readonly count: number; readonly backwards: boolean },
  ): void {
    const step = span.backwards ? -1 : 1;
    const isWhole =
      events.length === span.count && events.every(({ revision }, i) => revision === span.from + i * step);
    if (isWhole) return;
    this.parts.alarms.raise(stream, 'events are missing: the server cuts this stream off or has lost some of it');
    throw new EventLogError('storage', `Events of the stream ${stream} are missing; do not go on without them`);
  }
}

/** The wanted events of a page, up to `max`, and where to read on. */
function cut(page: LogSlice, categories: readonly Category[], max: number): LogSlice {
  const wanted = page.events.filter(({ stream }) => categories.some((category) => stream.startsWith(`${category}-`)));
  if (wanted.length <= max) {
    return { ...page, events: wanted };
  }
  const events = wanted.slice(0, max);
  return { events, next: events.at(-1)?.position ?? page.next, atEnd: false };
}
