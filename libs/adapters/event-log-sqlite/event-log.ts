import {
  categoryOf,
  checkCategories,
  checkMax,
  createBell,
  prepareAppend,
  pulledSubscription,
  type Bell,
} from '#libs/event-log-kit';
import {
  BEGINNING,
  EventLogError,
  type AppendResult,
  type EventLog,
  type LogSlice,
  type Position,
  type StreamName,
  type StreamSlice,
} from '#libs/ports';
import { AppendQueue } from './append-queue';
import type { Database } from './database';
import { openForReading, openForWriting } from './open-database';
import { PAGE_EVENTS_MAX, Reader } from './reader';
import { storageError } from './sqlite-errors';
import { Writer } from './writer';
import { takeWriterLock, type WriterLock } from './writer-lock';

/** How often a log opened for reading looks for another process's appends, in milliseconds. */
const READ_ONLY_POLL_MS = 1_000;

/** Where the log is, and whether this process writes to it. */
export interface SqliteEventLogOptions {
  /** The log's file. Its folder must exist; the file is made when missing, unless `readOnly`. */
  readonly file: string;
  /** Read beside a process that may be writing. Appends throw `readOnly`; subscriptions look each second. */
  readonly readOnly?: boolean;
}

/**
 * Opens the embedded event log. One process writes; any number may read. Throws `EventLogError`: `openElsewhere` when
 * another process writes here, `newerFormat`, `notALog`, `unsafeStorage` or `storage`, each saying what to do.
 */
export function openSqliteEventLog({ file, readOnly = false }: SqliteEventLogOptions): EventLog {
  try {
    return readOnly ? openReader(file) : openWriter(file);
  } catch (error) {
    throw storageError(`opening ${file}`, error);
  }
}

function openReader(file: string): EventLog {
  return new SqliteEventLog(openForReading(file), createBell(READ_ONLY_POLL_MS), undefined);
}

function openWriter(file: string): EventLog {
  const lock = takeWriterLock(file);
  try {
    return new SqliteEventLog(openForWriting(file), createBell(), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

class SqliteEventLog implements EventLog {
  private readonly reader: Reader;
  private readonly queue: AppendQueue | undefined;
  private closing: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly bell: Bell,
    private readonly lock: WriterLock | undefined,
  ) {
    this.reader = new Reader(database, () => this.refuseIfClosed());
    if (lock === undefined) return;
    const writer = new Writer(database);
    this.queue = new AppendQueue((appends) => {
      const verdicts = writer.commit(appends);
      bell.ring();
      return verdicts;
    });
  }

  async append(...[stream, expected, events]: Parameters<EventLog['append']>): Promise<AppendResult> {
    if (this.closing) throw closedError();
    if (this.queue === undefined) throw new EventLogError('readOnly', 'This event log was opened for reading');
    return this.queue.push(prepareAppend(stream, expected, events));
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
    this.reader.checkPosition(after);
    const source = {
      bell: this.bell,
      read: async (from: Position) => this.reader.readPage(from, categories, PAGE_EVENTS_MAX),
      ended: () => this.closed,
    };
    return pulledSubscription(source, after, signal);
  }

  async head(): Promise<Position> {
    this.refuseIfClosed();
    return this.reader.head();
  }

  /** Refuses new appends at once, records those that wait, then ends subscriptions and lets go of the files. */
  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    await this.queue?.drained();
    this.closed = true;
    this.bell.ring();
    try {
      // The driver frees its statements only when they are collected, and SQLite folds the write-ahead log away only
      // after the last of them; so fold it now, and leave one file to copy.
      if (this.lock) this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      this.database.close();
      this.lock?.release();
    }
  }

  private refuseIfClosed(): void {
    if (this.closed) throw closedError();
  }
}

function closedError(): EventLogError {
  return new EventLogError('closed', 'This event log is closed');
}
