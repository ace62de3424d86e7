import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema';

const WAIT_FOR_LOCK_MS = 5_000;
/** `PRAGMA synchronous`: each commit is on the disk before it answers. */
const SYNCHRONOUS_FULL = 2;
/** For the account that runs Throughline and nobody else. */
const PRIVATE_FILE = 0o600;

/** Why the drafts would not open. The message says which file and what to do. */
class DraftsUnusable extends Error {
  override readonly name = 'DraftsUnusable';
}

const pragma = (database: DatabaseSyncInstance, name: string): unknown =>
  Object.values((database.prepare(`PRAGMA ${name}`).get() ?? {}) as object)[0];

/** Opens or makes the file. Throws `DraftsUnusable` for another database, a newer format, or storage that is not safe. */
export function openDraftsDatabase(file: string): DatabaseSyncInstance {
  if (!existsSync(file)) closeSync(openSync(file, 'a', PRIVATE_FILE));
  const database = new DatabaseSync(file, { timeout: WAIT_FOR_LOCK_MS });
  try {
    prepareFile(database, file);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof DraftsUnusable) throw error;
    throw new DraftsUnusable(`${file} cannot be used for drafts: it holds nothing of the record and may be removed`, {
      cause: error,
    });
  }
}

function prepareFile(database: DatabaseSyncInstance, file: string): void {
  const version = Number(pragma(database, 'user_version'));
  const isEmpty = version === 0 && pragma(database, 'application_id') === 0;
  if (!isEmpty && pragma(database, 'application_id') !== APPLICATION_ID) {
    throw new DraftsUnusable(`${file} is a database, but not one of drafts`);
  }
  if (version > SCHEMA_VERSION) throw new DraftsUnusable(`${file} was made by a newer Throughline: update it`);
  // What is discarded is overwritten, not only forgotten: it was somebody's words about a child.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  // Read back: SQLite passes over a setting that it cannot meet.
  if (pragma(database, 'synchronous') !== SYNCHRONOUS_FULL || pragma(database, 'journal_mode') !== 'wal') {
    throw new DraftsUnusable(`${file} is on storage that cannot keep what it acknowledges`);
  }
  if (!isEmpty) return;
  database.exec(
    `BEGIN IMMEDIATE; ${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`,
  );
}
