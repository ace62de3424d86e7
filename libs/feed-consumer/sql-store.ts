import { openKeptStore, type KeptStore, type StoreAddress } from '#libs/sql-kit';
import { sql, type Kysely } from 'kysely';
import type { FeedMessage } from '#libs/ports';
import type { ConsumerStore } from './store';

interface ConsumerTables {
  readonly done: { readonly id: string; readonly at: string };
  readonly held: {
    readonly id: string;
    readonly place: number;
    readonly subject: string;
    readonly why: string;
    readonly message: string;
  };
}

const tables = (text: string): readonly string[] => [
  `CREATE TABLE done (id ${text} PRIMARY KEY, at ${text} NOT NULL)`,
  'CREATE INDEX done_by_age ON done (at)',
  `CREATE TABLE held (id ${text} PRIMARY KEY, place INTEGER NOT NULL, subject ${text} NOT NULL, why ${text} NOT NULL,
    message ${text} NOT NULL)`,
  'CREATE INDEX held_of_subject ON held (subject)',
];

/** Its mark is "TLFC". */
const CONSUMER_STORE: KeptStore = {
  what: 'the memory of a consumer',
  advice: 'it may be removed: what is still in the feed is then handled again',
  applicationId: 0x544c4643,
  fileVersion: 1,
  inFile: tables('TEXT'),
  inPostgres: {
    'consumer-0001-done': {
      up: async (db: Kysely<unknown>) => {
        for (const statement of tables('text COLLATE "C"')) await sql.raw(statement).execute(db);
      },
    },
  },
};

/** Remembers in a file, or in a schema of PostgreSQL; one consumer each. Throws `StoreUnusable`. */
export async function rememberInStore(at: StoreAddress): Promise<ConsumerStore> {
  const db = await openKeptStore<ConsumerTables>(at, CONSUMER_STORE);
  return {
    isDone: async (id) =>
      (await db.selectFrom('done').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
    done: (id, moment) => markDone(db, id, moment),
    isHeld: async (subject) =>
      (await db.selectFrom('held').select('id').where('subject', '=', subject).executeTakeFirst()) !== undefined,
    hold: (message, why) => hold(db, message, why),
    held: async () => {
      const rows = await db.selectFrom('held').select(['message', 'why']).orderBy('place').execute();
      return rows.map(({ message, why }) => ({ message: JSON.parse(message) as FeedMessage, why }));
    },
    forget: async (handledBefore) => {
      const gone = await db.deleteFrom('done').where('at', '<', handledBefore).executeTakeFirstOrThrow();
      return Number(gone.numDeletedRows);
    },
    close: () => db.destroy(),
  };
}

async function markDone(db: Kysely<ConsumerTables>, id: string, at: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('held').where('id', '=', id).execute();
    await trx
      .insertInto('done')
      .values({ id, at })
      .onConflict((c) => c.column('id').doNothing())
      .execute();
  });
}

async function hold(db: Kysely<ConsumerTables>, message: FeedMessage, why: string): Promise<void> {
  const { id, subject } = message;
  const after = sql<number>`(select coalesce(max(place), 0) + 1 from held)`;
  await db
    .insertInto('held')
    .values({ id, place: after, subject, why, message: JSON.stringify(message) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ why }))
    .execute();
}
