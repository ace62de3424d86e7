import {
  categoryOf,
  checkCategories,
  checkMax,
  createBell,
  judgeAppend,
  positionBeyondLog,
  positionOf,
  prepareAppend,
  pulledSubscription,
  rowOf,
  spanOf,
  type Place,
  type PreparedAppend,
} from '#libs/event-log-kit';
import {
  BEGINNING,
  EventLogError,
  type AppendResult,
  type Category,
  type EventLog,
  type EventMetadata,
  type LogSlice,
  type Position,
  type RecordedEvent,
  type StreamName,
  type StreamSlice,
} from '#libs/ports';

/** Events a subscription brings at once, as in the SQLite log. */
const SUBSCRIPTION_PAGE_MAX = 500;

/** Data and metadata are kept as text and parsed at each read: nobody can change what was recorded. */
interface Row extends Place {
  readonly id: string;
  readonly type: string;
  readonly category: Category;
  readonly data: string;
  readonly metadata: string;
}

/** An event log in memory, for tests and trials: the same answers as every other engine, gone with the process. */
export function createMemoryEventLog(): EventLog {
  return new MemoryEventLog();
}

class MemoryEventLog implements EventLog {
  private readonly rows: Row[] = [];
  private readonly byId = new Map<string, Row>();
  private readonly byStream = new Map<StreamName, Row[]>();
  private readonly bell = createBell();
  private closed = false;

  async append(...[stream, expected, events]: Parameters<EventLog['append']>): Promise<AppendResult> {
    this.refuseIfClosed();
    const append = prepareAppend(stream, expected, events);
    const known = { revision: this.revisionOf(stream), place: (id: string) => this.byId.get(id) };
    const judgement = judgeAppend(append, known);
    return judgement.kind === 'answer' ? judgement.result : this.record(append, judgement.from);
  }

  async readStream(stream: StreamName, options: Parameters<EventLog['readStream']>[1] = {}): Promise<StreamSlice> {
    this.refuseIfClosed();
    categoryOf(stream);
    const rows = this.byStream.get(stream) ?? [];
    const { first, last, backwards } = spanOf(options, rows.length - 1);
    const events = rows.slice(first, last + 1).map(asEvent);
    return { events: backwards ? events.reverse() : events, revision: this.revisionOf(stream) };
  }

  async readAll(options: Parameters<EventLog['readAll']>[0]): Promise<LogSlice> {
    this.refuseIfClosed();
    checkCategories(options.categories);
    checkMax(options.max);
    return this.read(options.after ?? BEGINNING, options.categories, options.max);
  }

  subscribe(options: Parameters<EventLog['subscribe']>[0]): AsyncIterable<LogSlice> {
    this.refuseIfClosed();
    const { after = BEGINNING, categories, signal } = options;
    checkCategories(categories);
    this.indexAfter(after);
    const source = {
      bell: this.bell,
      read: async (from: Position) => this.read(from, categories, SUBSCRIPTION_PAGE_MAX),
      ended: () => this.closed,
    };
    return pulledSubscription(source, after, signal);
  }

  async head(): Promise<Position> {
    this.refuseIfClosed();
    return positionOf(this.rows.length);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.bell.ring();
  }

  private record(append: PreparedAppend, from: number): AppendResult {
    const { stream, category } = append;
    const streamRows = this.byStream.get(stream) ?? [];
    this.byStream.set(stream, streamRows);
    append.events.forEach((event, i) => {
      const row = { ...event, stream, category, revision: from + i, position: positionOf(this.rows.length + 1) };
      this.rows.push(row);
      streamRows.push(row);
      this.byId.set(row.id, row);
    });
    this.bell.ring();
    return { kind: 'appended', revision: streamRows.length - 1, position: positionOf(this.rows.length) };
  }

  private read(after: Position, categories: readonly Category[], max: number): LogSlice {
    const events: RecordedEvent[] = [];
    let index = this.indexAfter(after);
    for (; index < this.rows.length && events.length < max; index++) {
      const row = this.rows[index];
      if (row !== undefined && categories.includes(row.category)) events.push(asEvent(row));
    }
    return { events, next: positionOf(index), atEnd: index === this.rows.length };
  }

  private indexAfter(after: Position): number {
    const index = rowOf(after);
    if (index > this.rows.length) throw positionBeyondLog(after, positionOf(this.rows.length));
    return index;
  }

  private revisionOf(stream: StreamName): number | 'none' {
    const length = this.byStream.get(stream)?.length ?? 0;
    return length === 0 ? 'none' : length - 1;
  }

  private refuseIfClosed(): void {
    if (this.closed) throw new EventLogError('closed', 'This event log is closed');
  }
}

function asEvent({ id, type, stream, revision, position, data, metadata }: Row): RecordedEvent {
  return {
    id,
    type,
    stream,
    revision,
    position,
    data: JSON.parse(data) as unknown,
    metadata: JSON.parse(metadata) as EventMetadata,
  };
}
