import {
  categoryOf,
  checkCategories,
  checkMax,
  createBell,
  prepareAppend,
  pulledSubscription,
  rowOf,
} from '#libs/event-log-kit';
import {
  BEGINNING,
  EventLogError,
  type AppendResult,
  type Category,
  type EventLog,
  type LogSlice,
  type Position,
  type StreamName,
  type StreamSlice,
} from '#libs/ports';
import { Alarms, type Alarm } from './alarms';
import { Appender } from './appender';
import { connectorFor } from './connection';
import { Following } from './following';
import { KnownStreams } from './known-streams';
import { Names } from './names';
import { Reader } from './reader';
import { Server } from './server';
import { watchTruncation } from './truncation-watch';

/** How often a waiting subscription looks by itself, in milliseconds: the server's own signal comes sooner. */
const POLL_MS = 5_000;
const PATIENCE_MS = 15_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export interface KurrentEventLogOptions {
  /** A connection string, `kurrentdb://…`, with the account. Never logged: it holds a password. */
  readonly address: string;
  /** Before the names of all streams, for several installations on one server. */
  readonly namespace?: string;
  /** Append nothing from here. */
  readonly readOnly?: boolean;
  /** Told of what an operator must see to, when it begins and when it is over. */
  readonly onAlarm?: (alarm: Alarm, state: 'raised' | 'over') => void;
  /** How long an answer of the server may take, in milliseconds. */
  readonly patienceMs?: number;
}

/** An event log on KurrentDB, and what its operator must see to. */
export interface KurrentEventLog extends EventLog {
  alarms(): readonly Alarm[];
}

/**
 * Opens the log on a KurrentDB server. The server need not answer yet: until it does, every call throws `storage`, which
 * means try again. Throws `badRequest` when the address cannot be used. Subscribing takes an account that may read `$all`.
 */
export async function openKurrentEventLog(options: KurrentEventLogOptions): Promise<KurrentEventLog> {
  const server = new Server(await connectorFor(options.address), options.patienceMs ?? PATIENCE_MS);
  return new KurrentLog(server, options);
}

class KurrentLog implements KurrentEventLog {
  private readonly bell = createBell(POLL_MS);
  private readonly names: Names;
  private readonly alarmsHere: Alarms;
  private readonly reader: Reader;
  private readonly appender: Appender;
  private readonly followings: Following[] = [];
  private closing: Promise<void> | undefined;
  private closed = false;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(
    private readonly server: Server,
    private readonly options: KurrentEventLogOptions,
  ) {
    this.names = new Names(options.namespace);
    this.alarmsHere = new Alarms(options.onAlarm ?? (() => undefined));
    const known = new KnownStreams();
    const parts = { server, names: this.names, known, alarms: this.alarmsHere };
    this.reader = new Reader(parts, () => this.refuseIfClosed());
    this.appender = new Appender(server, this.reader, known);
  }

  async append(...[stream, expected, events]: Parameters<EventLog['append']>): Promise<AppendResult> {
    if (this.closing) throw closedError();
    if (this.options.readOnly) throw new EventLogError('readOnly', 'This event log was opened for reading');
    const result = await this.appender.append(prepareAppend(stream, expected, events));
    if (result.kind === 'appended') this.bell.ring();
    return result;
  }

  async readStream(stream: StreamName, options?: Parameters<EventLog['readStream']>[1]): Promise<StreamSlice> {
    this.refuseIfClosed();
    categoryOf(stream);
    return this.reader.readStream(stream, options);
  }

  async readAll({ after = BEGINNING, categories, max }: Parameters<EventLog['readAll']>[0]): Promise<LogSlice> {
    this.refuseIfClosed();
    checkCategories(categories);
    checkMax(max);
    return this.reader.readAll(after, categories, max);
  }

  subscribe({ after = BEGINNING, categories, signal }: Parameters<EventLog['subscribe']>[0]): AsyncIterable<LogSlice> {
    this.refuseIfClosed();
    checkCategories(categories);
    rowOf(after);
    this.follow();
    const source = {
      bell: this.bell,
      read: (from: Position) => this.readPatiently(from, categories),
      ended: () => this.closed,
    };
    return pulledSubscription(source, after, signal);
  }

  async head(): Promise<Position> {
    this.refuseIfClosed();
    return this.reader.head();
  }

  alarms(): readonly Alarm[] {
    return this.alarmsHere.list();
  }

  /** Refuses new appends at once, waits for those on their way, then ends subscriptions and leaves the server. */
  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    await this.appender.drained();
    this.closed = true;
    for (const following of this.followings) following.stop();
    this.bell.ring();
    await this.server.close();
  }

  /** The first subscription is made: from here on this process hears of appends by others, and of settings that truncate. */
  private follow(): void {
    if (this.followings.length > 0) return;
    const on = (): void => this.bell.ring();
    this.followings.push(new Following(this.server, { prefixes: this.names.prefixes, from: 'end', on }));
    this.followings.push(watchTruncation(this.server, this.names, this.alarmsHere));
  }

  /**
   * A page for a subscription. While the server does not answer there is nothing new: the subscription stands where it is,
   * and the bell makes it look again after a pause, so it goes on by itself and still ends at once when it is told to.
   */
  private async readPatiently(after: Position, categories: readonly Category[]): Promise<LogSlice> {
    try {
      const slice = await this.reader.readPage(after, categories);
      this.pauseMs = FIRST_PAUSE_MS;
      return slice;
    } catch (error) {
      if (!(error instanceof EventLogError && error.kind === 'storage')) throw error;
      setTimeout(() => this.bell.ring(), this.pauseMs).unref();
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
      return { events: [], next: after, atEnd: false };
    }
  }

  private refuseIfClosed(): void {
    if (this.closed) throw closedError();
  }
}

function closedError(): EventLogError {
  return new EventLogError('closed', 'This event log is closed');
}
