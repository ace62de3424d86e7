import type { AccessEntry, AccessLog } from '#libs/ports';
import { openKeptStore, storable, StoreUnusable, type StoreAddress } from '#libs/sql-kit';
import { CompiledQuery, sql, type Kysely } from 'kysely';
import { GroupCommit } from './group-commit';
import { ACCESS_STORE, fromRow, insertionOf, toValues, type AccessTables } from './tables';

const USUAL_LIMIT = 200;
/** Rows in one statement: SQLite binds at most 32,766 values, and an entry has twelve. */
const ROWS_A_STATEMENT = 500;

/** Opens the record of who looked at what. Throws `StoreUnusable`; `DatabaseAway` later, while its PostgreSQL cannot be reached. */
export async function openAccessLog(at: StoreAddress): Promise<AccessLog> {
  const db = await openKeptStore<AccessTables>(at, ACCESS_STORE);
  if ('postgres' in at) await refuseUnlessDurable(db);
  return new SqlAccessLog(db);
}

/** The database refuses each entry by itself too; here it is said before anybody waits for a page. */
async function refuseUnlessDurable(db: Kysely<AccessTables>): Promise<void> {
  const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db);
  if (rows[0]?.synchronous_commit !== 'off') return;
  await db.destroy();
  throw new StoreUnusable(
    'PostgreSQL answers before it has kept what it was given (synchronous_commit is off), so nobody could be sure who ' +
      'looked: set synchronous_commit to on for the account, the database or the server',
  );
}

class SqlAccessLog implements AccessLog {
  readonly #group = new GroupCommit<AccessEntry>((entries) => this.#write(entries));
  /** The statement for so many entries. Each page waits for one, so it is worked out once. */
  readonly #insertions = new Map<number, string>();
  #closed = false;

  constructor(private readonly db: Kysely<AccessTables>) {}

  record(...entries: readonly AccessEntry[]): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('the access log is closed'));
    return entries.length === 0 ? Promise.resolve() : this.#group.add(entries);
  }

  async entriesFor(youngPersonId: string, limit = USUAL_LIMIT): Promise<readonly AccessEntry[]> {
    const rows = await this.db
      .selectFrom('entries')
      .selectAll()
      .where('young_person', '=', storable(youngPersonId))
      .orderBy('row', 'desc')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#group.settled();
    await this.db.destroy();
  }

  /** All of them or none. */
  #write(entries: readonly AccessEntry[]): Promise<void> {
    if (entries.length <= ROWS_A_STATEMENT) return this.#insert(this.db, entries);
    return this.db.transaction().execute(async (trx) => {
      for (let from = 0; from < entries.length; from += ROWS_A_STATEMENT) {
        await this.#insert(trx, entries.slice(from, from + ROWS_A_STATEMENT));
      }
    });
  }

  async #insert(db: Kysely<AccessTables>, entries: readonly AccessEntry[]): Promise<void> {
    const statement = this.#insertions.get(entries.length) ?? insertionOf(db, entries);
    this.#insertions.set(entries.length, statement);
    await db.executeQuery(CompiledQuery.raw(statement, entries.flatMap(toValues)));
  }
}
