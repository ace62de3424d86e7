import type { StatementSyncInstance } from '@photostructure/sqlite';
import { CATEGORIES, judgeAppend, positionOf, type Place, type PreparedAppend } from '#libs/event-log-kit';
import { EventLogError, type AppendResult, type Revision, type StreamName } from '#libs/ports';
import type { Verdict } from './append-queue';
import { BoundedCache } from './bounded-cache';
import { query, type Database, type Query } from './database';

/** Event type names kept in memory; the catalogue holds some hundreds. */
const TYPES_CACHED_MAX = 10_000;

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
    try {
      this.begin.run();
      const verdicts = appends.map((append) => this.verdictOn(append));
      this.commitAll.run();
      return verdicts;
    } catch (error) {
      this.typeIds.clear();
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** A refusal comes before anything of the append is written, so it leaves the rest of the group alone. */
  private verdictOn(append: PreparedAppend): Verdict {
    const head = this.headOf(append.stream);
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
