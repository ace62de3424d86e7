import { closeSync, existsSync, openSync } from 'node:fs';
import { sql, type Kysely, type Migration } from 'kysely';
import { DatabaseAway, DatabaseRefused } from './database-away';
import { migrate } from './migrate';
import { openDatabase, type StoreAddress } from './open-database';

/** A store that cannot be built anew from the record: how its tables are made, and how its file is told from others. */
export interface KeptStore {
  /** For whoever reads the error: `an access log`. */
  readonly what: string;
  /** What to do when it will not open; nothing, where there is nothing safe to say. */
  readonly advice?: string;
  /** Marks its file, so that no other database is written to by mistake. */
  readonly applicationId: number;
  /** Version of the tables in a file. */
  readonly fileVersion: number;
  /** Makes the tables in an empty file, one statement each. */
  readonly inFile: readonly string[];
  /** Overwrites in the file what is removed. PostgreSQL has nothing of the kind. */
  readonly overwritesRemoved?: boolean;
  readonly inPostgres: Readonly<Record<string, Migration>>;
}

/** Why a store would not open. The message says which and what to do, and holds no password. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  /** Its message is for whoever operates, as it is. */
  readonly kind = 'storeUnusable';
}

/** `PRAGMA synchronous`: each commit is on the disk before it answers. */
const SYNCHRONOUS_FULL = 2;
/** Pages wait for these stores, and one that hangs holds up all of them: better to say soon that it is away. Steps of `inPostgres` have no longer. */
const STATEMENT_MS_MAX = 5_000;
/** For the account that runs Throughline and nobody else. */
const PRIVATE_FILE = 0o600;

/**
 * Opens or makes a store whose writes are durable when they answer. Throws `StoreUnusable` for another database, a newer
 * format, or storage that is not safe; `DatabaseAway` or `DatabaseRefused` for a server.
 */
export async function openKeptStore<DB>(at: StoreAddress, store: KeptStore): Promise<Kysely<DB>> {
  try {
    return 'file' in at ? await openFile(at.file, store) : await openSchema(at, store);
  } catch (error) {
    if (error instanceof StoreUnusable || error instanceof DatabaseAway || error instanceof DatabaseRefused)
      throw error;
    const where = 'file' in at ? at.file : `The schema ${at.schema} of PostgreSQL`;
    const advice = store.advice === undefined ? '' : `: ${store.advice}`;
    throw new StoreUnusable(`${where} cannot be used as ${store.what}${advice}`, { cause: error });
  }
}

const openSchema = <DB>(at: StoreAddress, { inPostgres }: KeptStore): Promise<Kysely<DB>> =>
  preparedBy(openDatabase<DB>({ ...at, synchronous: 'FULL', statementMsMax: STATEMENT_MS_MAX }), (db) =>
    migrate(db, inPostgres),
  );

async function openFile<DB>(file: string, store: KeptStore): Promise<Kysely<DB>> {
  if (!existsSync(file)) closeSync(openSync(file, 'a', PRIVATE_FILE));
  // Looked at first: to open it for writing would change somebody else's file.
  const looking = await openDatabase<DB>({ file, synchronous: 'FULL', readOnly: true });
  const isEmpty = await isNew(looking, file, store).finally(() => looking.destroy());
  return preparedBy(openDatabase<DB>({ file, synchronous: 'FULL' }), (db) =>
    db.connection().execute(async (connection) => {
      if (store.overwritesRemoved === true) await run(connection, 'PRAGMA secure_delete = ON');
      await refuseUnsafe(connection, file);
      if (isEmpty) await makeTables(connection, store);
    }),
  );
}

/** The database, once it has been prepared; closed again when it could not be. */
async function preparedBy<DB>(opened: Promise<Kysely<DB>>, prepare: (db: Kysely<DB>) => Promise<void>) {
  const db = await opened;
  try {
    await prepare(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Whether nothing has been made in this file yet. */
async function isNew<DB>(db: Kysely<DB>, file: string, { what, applicationId, fileVersion }: KeptStore) {
  const version = Number(await pragma(db, 'user_version'));
  const mark = await pragma(db, 'application_id');
  if (version === 0 && mark === 0) return true;
  if (mark !== applicationId) throw new StoreUnusable(`${file} is a database, but not ${what}`);
  if (version > fileVersion) throw new StoreUnusable(`${file} was made by a newer Throughline: update it`);
  return false;
}

/** Reads back what was set: SQLite passes over a setting that it cannot meet. */
async function refuseUnsafe<DB>(db: Kysely<DB>, file: string): Promise<void> {
  const isSafe = (await pragma(db, 'synchronous')) === SYNCHRONOUS_FULL && (await pragma(db, 'journal_mode')) === 'wal';
  if (!isSafe) throw new StoreUnusable(`${file} is on storage that cannot keep what it acknowledges`);
}

async function makeTables<DB>(db: Kysely<DB>, { inFile, applicationId, fileVersion }: KeptStore): Promise<void> {
  const marks = [`PRAGMA application_id = ${applicationId}`, `PRAGMA user_version = ${fileVersion}`];
  await run(db, 'BEGIN IMMEDIATE');
  // Looked at again, now that nobody else can: another process may have made them meanwhile.
  const isMade = (await pragma(db, 'application_id')) === applicationId;
  for (const statement of isMade ? ['COMMIT'] : [...inFile, ...marks, 'COMMIT']) await run(db, statement);
}

const run = <DB>(db: Kysely<DB>, statement: string) => sql.raw<Record<string, unknown>>(statement).execute(db);

async function pragma<DB>(db: Kysely<DB>, name: string): Promise<unknown> {
  const { rows } = await run(db, `PRAGMA ${name}`);
  return Object.values(rows[0] ?? {})[0];
}
