import type { Draft, Drafts, DraftSummary, DraftToKeep, WhichDraft } from '#libs/ports';
import { openKeptStore, storable, type StoreAddress } from '#libs/sql-kit';
import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import { DRAFTS_STORE, fromRow, SUMMARY, toRow, typedIn, type DraftTables } from './tables';

type Page = Parameters<Drafts['list']>[1];

/** Opens the drafts. Throws `StoreUnusable`; `DatabaseAway` later, while its PostgreSQL cannot be reached. */
export async function openDrafts(at: StoreAddress): Promise<Drafts> {
  const db = await openKeptStore<DraftTables>(at, DRAFTS_STORE);
  return new SqlDrafts(db, 'file' in at ? IN_FILE : IN_POSTGRES);
}

/** Where the engines differ. */
interface Engine {
  /** Has one author's drafts changed one change at a time, until the transaction ends. */
  alone(trx: Transaction<DraftTables>, author: string): Promise<unknown>;
  beforeClose(db: Kysely<DraftTables>): Promise<unknown>;
}

const IN_FILE: Engine = {
  alone: async () => undefined,
  // Otherwise what was discarded would stand in the write-ahead file until somebody writes again.
  beforeClose: (db) => sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db),
};
const IN_POSTGRES: Engine = {
  alone: (trx, author) => sql`select pg_advisory_xact_lock(hashtextextended(${author}, 0))`.execute(trx),
  beforeClose: async () => undefined,
};

class SqlDrafts implements Drafts {
  #closed = false;

  constructor(
    private readonly db: Kysely<DraftTables>,
    private readonly engine: Engine,
  ) {}

  async keep(draft: DraftToKeep, most: number): Promise<void> {
    const row = toRow(draft);
    await this.#open()
      .transaction()
      .execute(async (trx) => {
        await this.engine.alone(trx, row.author);
        await keepRow(trx, row);
        await dropPastMost(trx, row.author, most);
      });
  }

  async find(author: string, which: WhichDraft): Promise<Draft | undefined> {
    const row = await this.#open()
      .selectFrom('drafts')
      .select([...SUMMARY, 'typed'])
      .where(isIt(author, which))
      .executeTakeFirst();
    return row === undefined ? undefined : { ...fromRow(row), values: typedIn(row) };
  }

  async list(author: string, page: Page): Promise<{ rows: readonly DraftSummary[]; total: number }> {
    const own = this.#open().selectFrom('drafts').where('author', '=', storable(author));
    const rows = await own
      .select(SUMMARY)
      .orderBy('last_kept_at', 'desc')
      .orderBy('changes', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute();
    const { total } = await own.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return { rows: rows.map(fromRow), total: Number(total) };
  }

  async remove(author: string, which: WhichDraft): Promise<void> {
    await this.#open().deleteFrom('drafts').where(isIt(author, which)).execute();
  }

  async sweep(lastKeptBefore: string): Promise<number> {
    const { numDeletedRows } = await this.#open()
      .deleteFrom('drafts')
      .where('last_kept_at', '<', lastKeptBefore)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.engine.beforeClose(this.db);
    await this.db.destroy();
  }

  #open(): Kysely<DraftTables> {
    if (this.#closed) throw new Error('the drafts are closed');
    return this.db;
  }
}

/** In place of what its author had left there; two changes in one millisecond are told apart by `changes`. */
async function keepRow(trx: Transaction<DraftTables>, row: ReturnType<typeof toRow>): Promise<void> {
  const changes = trx
    .selectFrom('drafts')
    .where('author', '=', row.author)
    .select(sql<number>`coalesce(max(changes), 0) + 1`.as('next'));
  await trx
    .insertInto('drafts')
    .values({ ...row, changes })
    .onConflict((conflict) =>
      conflict.columns(['author', 'address']).doUpdateSet((eb) => ({
        form_name: eb.ref('excluded.form_name'),
        command_id: eb.ref('excluded.command_id'),
        seen_at: eb.ref('excluded.seen_at'),
        typed: eb.ref('excluded.typed'),
        last_kept_at: eb.ref('excluded.last_kept_at'),
        changes: eb.ref('excluded.changes'),
      })),
    )
    .execute();
}

async function dropPastMost(trx: Transaction<DraftTables>, author: string, most: number): Promise<void> {
  const newest = trx
    .selectFrom('drafts')
    .select('row')
    .where('author', '=', author)
    .orderBy('last_kept_at', 'desc')
    .orderBy('changes', 'desc')
    .limit(most);
  await trx.deleteFrom('drafts').where('author', '=', author).where('row', 'not in', newest).execute();
}

const isIt = (author: string, which: WhichDraft) => (eb: ExpressionBuilder<DraftTables, 'drafts'>) => {
  const own = eb('author', '=', storable(author));
  if ('id' in which) return own.and('id', '=', storable(which.id));
  const there = own.and('address', '=', storable(which.address));
  return which.commandId === undefined ? there : there.and('command_id', '=', storable(which.commandId));
};
