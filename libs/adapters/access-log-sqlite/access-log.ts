import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { AccessEntry, AccessLog } from '#libs/ports';
import { openAccessDatabase } from './open-access-database';
import { INSERT, SELECT_OF_YOUNG_PERSON } from './schema';

type Statement = ReturnType<DatabaseSyncInstance['prepare']>;

interface Waiting {
  readonly entries: readonly AccessEntry[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const USUAL_LIMIT = 200;

/** Opens the record of who looked at what. Throws `AccessLogUnusable`. */
export async function openSqliteAccessLog(options: { readonly file: string }): Promise<AccessLog> {
  return new SqliteAccessLog(openAccessDatabase(options.file));
}

/** Everybody who asks in one turn of the event loop shares one transaction, and so one sync. */
class SqliteAccessLog implements AccessLog {
  readonly #insert: Statement;
  readonly #select: Statement;
  #waiting: Waiting[] = [];
  #closed = false;

  constructor(private readonly database: DatabaseSyncInstance) {
    this.#insert = database.prepare(INSERT);
    this.#select = database.prepare(SELECT_OF_YOUNG_PERSON);
  }

  record(...entries: readonly AccessEntry[]): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('the access log is closed'));
    if (entries.length === 0) return Promise.resolve();
    return new Promise((done, failed) => {
      this.#waiting.push({ entries, done, failed });
      if (this.#waiting.length === 1) setImmediate(() => this.#commit());
    });
  }

  async entriesFor(youngPersonId: string, limit = USUAL_LIMIT): Promise<readonly AccessEntry[]> {
    return (this.#select.all(youngPersonId, limit) as EntryRow[]).map(fromRow);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#commit();
    this.#closed = true;
    this.database.close();
  }

  #commit(): void {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    try {
      this.#write(batch.flatMap((waiting) => waiting.entries));
    } catch (error) {
      for (const waiting of batch) waiting.failed(error);
      return;
    }
    for (const waiting of batch) waiting.done();
  }

  #write(entries: readonly AccessEntry[]): void {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      for (const entry of entries) this.#insert.run(...toRow(entry));
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }
}

const toRow = (e: AccessEntry): (string | null)[] => [
  e.id, e.at, e.actor, e.actorRole, e.action, e.youngPersonId, e.basis, e.purpose, e.route, e.result, e.why, e.correlation,
]; // prettier-ignore

interface EntryRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actor_role: string;
  readonly action: string;
  readonly young_person: string | null;
  readonly basis: string | null;
  readonly purpose: string;
  readonly route: string;
  readonly result: AccessEntry['result'];
  readonly why: string | null;
  readonly correlation: string;
}

const fromRow = ({ actor_role, young_person, ...same }: EntryRow): AccessEntry => ({
  ...same,
  actorRole: actor_role,
  youngPersonId: young_person,
});
