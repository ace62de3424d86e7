import type { StatementSyncInstance } from '@photostructure/sqlite';
import { CATEGORIES, judgeAppend, positionOf, type Place, type PreparedAppend } from '#libs/event-log-kit';
import { EventLogError, type AppendResult, type Revision, type StreamName } from '#libs/ports';
import type { Verdict } from './append-queue';
import { BoundedCache } from './bounded-cache';
import { query, type Database, type Query } from './database';
import { isRefused } from './sqlite-errors';

/** Event type names kept in memory; the catalogue holds some hundreds. */
const TYPES_CACHED_MAX = 10_000;
/** Streams whose last revision is kept in memory: nobody else writes, so it stays true. */
const HEADS_CACHED_MAX = 50_000;

interface StreamHead {
  readonly id: number;
  readonly revision: Revision;
}

/** Writes groups of appends, each group in one transaction. Synchronous: nothing can read between begin and commit. */
export class Writer {
  private readonly begin: StatementSyncInstance;
  private readonly commitAll: StatementSyncInstance;
  private readonly addStream: StatementSyncInstance;
  private readonly addType: StatementSyncInstance;
  private readonly addEvent: StatementSyncInstance;
  private readonly findHead: Query;
  private readonly findType: Query;
  private readonly findEvent: Query;
  private readonly typeIds = new BoundedCache<string, number>(TYPES_CACHED_MAX);
  private readonly heads = new BoundedCache<StreamName, StreamHead>(HEADS_CACHED_MAX);

  constructor(private readonly database: Database) {
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commitAll = database.prepare('COMMIT');
    this.addStream = database.prepare('INSERT INTO streams (category, name) VALUES (?, ?)');
    this.addType = database.prepare('INSERT INTO types (name) VALUES (?)');
    this.addEvent = database.prepare(
      'INSERT INTO events (category, stream, revision, type, id, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.findHead = query(
      database,
      'SELECT id, (SELECT max(revision) FROM events WHERE stream = streams.id) FROM streams WHERE name = ?',
    );
    this.findType = query(database, 'SELECT id FROM types WHERE name = ?');
    this.findEvent = query(
      database,
      'SELECT streams.name, revision, position FROM events JOIN streams ON streams.id = stream WHERE events.id = ?',
    );
  }

  /** Records what can be recorded of a group and gives each append its verdict; throws when nothing was recorded. */
  commit(appends: readonly PreparedAppend[]): readonly Verdict[] {
    const [first, ...others] = appends;
    // One statement is its own transaction: a lone append needs no begin and no commit.
    const lone = first && others.length === 0 ? this.recordAtOnce(first) : undefined;
    return lone ? [lone] : this.commitTogether(appends);
  }

  /**
   * The short way, for the commonest append by far: one event, to a stream we know to be where it is expected. It is
   * inserted without asking first whether its id is known. Whatever is out of the ordinary makes the statement fail, which
   * undoes that statement alone, or never start; the append is then judged the long way, by `verdictOn`.
   */
  private recordAtOnce({
    stream,
    category,
    expected,
    events: [event, ...others],
  }: PreparedAppend): Verdict | undefined {
    const head = this.heads.peek(stream);
    const type = this.typeIds.peek(event.type);
    if (others.length > 0 || head === undefined || type === undefined || head.revision !== expected) return undefined;
    const revision = head.revision + 1;
    try {
      const { id, data, metadata } = event;
      const row = this.addEvent.run(CATEGORIES.indexOf(category), head.id, revision, type, id, data, metadata);
      this.heads.set(stream, { id: head.id, revision });
      const position = positionOf(Number(row.lastInsertRowid));
      return { kind: 'answered', result: { kind: 'appended', revision, position } };
    } catch (error) {
      if (isRefused(error)) return undefined;
      throw error;
    }
  }

  private commitTogether(appends: readonly PreparedAppend[]): readonly Verdict[] {
    try {
      this.begin.run();
      const verdicts = appends.map((append) => this.recordAtOnce(append) ?? this.verdictOn(append));
      this.commitAll.run();
      return verdicts;
    } catch (error) {
      // What was learnt while writing is not so any more.
      this.typeIds.clear();
      this.heads.clear();
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** A refusal comes before anything of the append is written, so it leaves the rest of the group alone. */
  private verdictOn(append: PreparedAppend): Verdict {
    const head = this.heads.get(append.stream, (stream) => this.headOf(stream));
    const known = { revision: head?.revision ?? ('none' as const), place: (id: string) => this.placeOf(id) };
    try {
      const judgement = judgeAppend(append, known);
      const isNew = judgement.kind === 'record';
      return { kind: 'answered', result: isNew ? this.record(append, head, judgement.from) : judgement.result };
    } catch (error) {
      if (error instanceof EventLogError && error.kind === 'eventIdReused') return { kind: 'refused', error };
      throw error;
    }
  }

  private record(append: PreparedAppend, head: StreamHead | undefined, from: Revision): AppendResult {
    const category = CATEGORIES.indexOf(append.category);
    const stream = head?.id ?? Number(this.addStream.run(category, append.stream).lastInsertRowid);
    let revision = from - 1;
    let position = 0;
    for (const { id, type, data, metadata } of append.events) {
      revision++;
      const typeId = this.typeIds.get(type, (name) => this.typeIdOf(name));
      const { lastInsertRowid } = this.addEvent.run(category, stream, revision, typeId, id, data, metadata);
      position = Number(lastInsertRowid);
    }
    this.heads.set(append.stream, { id: stream, revision });
    return { kind: 'appended', revision, position: positionOf(position) };
  }

  private headOf(stream: StreamName): StreamHead | undefined {
    const row = this.findHead.get(stream);
    return row && { id: Number(row[0]), revision: Number(row[1]) };
  }

  private placeOf(eventId: string): Place | undefined {
    const row = this.findEvent.get(eventId);
    return row && { stream: row[0] as StreamName, revision: Number(row[1]), position: positionOf(Number(row[2])) };
  }

  private typeIdOf(name: string): number {
    return Number(this.findType.get(name)?.[0] ?? this.addType.run(name).lastInsertRowid);
  }
}
