import { setImmediate as nextTurn } from 'node:timers/promises';
import { CATEGORIES, positionBeyondLog, positionOf, rowOf, spanOf, type RevisionSpan } from '#libs/event-log-kit';
import {
  EventLogError,
  type Category,
  type EventLog,
  type EventMetadata,
  type LogSlice,
  type Position,
  type RecordedEvent,
  type StreamName,
  type StreamSlice,
} from '#libs/ports';
import { BoundedCache } from './bounded-cache';
import { query, type Database, type Query, type SqlRow } from './database';

/** Events read at once: the measured best of pages as arrays. Memory stays flat however long the log is. */
export const PAGE_EVENTS_MAX = 500;
/** Positions looked at in one go when few of them are wanted: some milliseconds, then everyone else has a turn. */
export const LOOK_AHEAD_POSITIONS_MAX = 10_000;
/** Names kept in memory. A few megabytes; an authority has some thousands of streams. */
const NAMES_CACHED_MAX = 50_000;

const EVENT_COLUMNS = 'position, stream, revision, type, id, data, metadata';

/** Reads the log in pages. Between two pages of one read, everyone else has a turn of the event loop. */
export class Reader {
  private readonly last: Query;
  private readonly page: Query;
  private readonly findHead: Query;
  private readonly forwards: Query;
  private readonly backwards: Query;
  private readonly findStream: Query;
  private readonly findType: Query;
  private readonly streamNames = new BoundedCache<number, StreamName>(NAMES_CACHED_MAX);
  private readonly typeNames = new BoundedCache<number, string>(NAMES_CACHED_MAX);

  /** `refuseIfClosed` is asked before each page, since the log may be closed between two. */
  constructor(
    database: Database,
    private readonly refuseIfClosed: () => void,
  ) {
    this.last = query(database, 'SELECT coalesce(max(position), 0) FROM events');
    this.page = query(
      database,
      `SELECT ${EVENT_COLUMNS} FROM events WHERE position > ? AND position <= ? AND (? >> category) & 1
       ORDER BY position LIMIT ?`,
    );
    this.findHead = query(
      database,
      'SELECT id, (SELECT max(revision) FROM events WHERE stream = streams.id) FROM streams WHERE name = ?',
    );
    const ofStream = `SELECT ${EVENT_COLUMNS} FROM events WHERE stream = ? AND revision BETWEEN ? AND ?`;
    this.forwards = query(database, `${ofStream} ORDER BY revision LIMIT ${PAGE_EVENTS_MAX}`);
    this.backwards = query(database, `${ofStream} ORDER BY revision DESC LIMIT ${PAGE_EVENTS_MAX}`);
    this.findStream = query(database, 'SELECT name FROM streams WHERE id = ?');
    this.findType = query(database, 'SELECT name FROM types WHERE id = ?');
  }

  head(): Position {
    return positionOf(this.lastRow());
  }

  /** Throws `positionBeyondLog`. */
  checkPosition(after: Position): void {
    if (rowOf(after) > this.lastRow()) throw positionBeyondLog(after, this.head());
  }

  async readStream(stream: StreamName, options: Parameters<EventLog['readStream']>[1] = {}): Promise<StreamSlice> {
    const head = this.findHead.get(stream);
    const revision = head ? Number(head[1]) : 'none';
    const span = spanOf(options, revision === 'none' ? -1 : revision);
    const events = head ? await this.readSpan(Number(head[0]), span) : [];
    return { events, revision };
  }

  /** Up to `max` wanted events, in as many pages as that takes. */
  async readAll(after: Position, categories: readonly Category[], max: number): Promise<LogSlice> {
    const events: RecordedEvent[] = [];
    let next = after;
    for (;;) {
      const slice = this.readPage(next, categories, Math.min(max - events.length, PAGE_EVENTS_MAX));
      for (const event of slice.events) events.push(event);
      next = slice.next;
      if (slice.atEnd || events.length >= max) return { events, next, atEnd: slice.atEnd };
      await nextTurn();
      this.refuseIfClosed();
    }
  }

  /** One page: up to `max` wanted events among the next `LOOK_AHEAD_POSITIONS_MAX`. */
  readPage(after: Position, categories: readonly Category[], max: number): LogSlice {
    const from = rowOf(after);
    const last = this.lastRow();
    if (from > last) throw positionBeyondLog(after, positionOf(last));
    const to = Math.min(last, from + LOOK_AHEAD_POSITIONS_MAX);
    const rows = this.page.all(from, to, maskOf(categories), max);
    const next = rows.length === max ? Number(rows.at(-1)?.[0]) : to;
    return { events: this.eventsOf(rows), next: positionOf(next), atEnd: next === last };
  }

  /** The span was taken from the stream's end when the read began, so what comes later changes nothing in it. */
  private async readSpan(stream: number, { first, last, backwards }: RevisionSpan): Promise<RecordedEvent[]> {
    const pages = backwards ? this.backwards : this.forwards;
    const events: RecordedEvent[] = [];
    for (const size = last - first + 1; events.length < size;) {
      if (events.length > 0) {
        await nextTurn();
        this.refuseIfClosed();
      }
      const [from, to] = backwards ? [first, last - events.length] : [first + events.length, last];
      const page = this.eventsOf(pages.all(stream, from, to));
      if (page.length === 0) throw new EventLogError('storage', `Revisions ${from} to ${to} of a stream are missing`);
      for (const event of page) events.push(event);
    }
    return events;
  }

  private readonly typeNameOf = (id: number): string => this.findType.get(id)?.[0] as string;
  private readonly streamNameOf = (id: number): StreamName => this.findStream.get(id)?.[0] as StreamName;

  private lastRow(): number {
    return Number(this.last.get()?.[0]);
  }

  private eventsOf(rows: readonly SqlRow[]): RecordedEvent[] {
    return rows.map((row) => ({
      id: row[4] as string,
      type: this.typeNames.get(row[3] as number, this.typeNameOf),
      stream: this.streamNames.get(row[1] as number, this.streamNameOf),
      revision: row[2] as number,
      position: positionOf(row[0] as number),
      data: JSON.parse(row[5] as string) as unknown,
      metadata: JSON.parse(row[6] as string) as EventMetadata,
    }));
  }
}

/** The wanted categories as bits, so that one prepared statement serves every choice of them. */
function maskOf(categories: readonly Category[]): number {
  return categories.reduce((mask, category) => mask | (1 << CATEGORIES.indexOf(category)), 0);
}
