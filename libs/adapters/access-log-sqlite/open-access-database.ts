import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema';

const WAIT_FOR_LOCK_MS = 5_000;
/** `PRAGMA synchronous`: each commit is on the disk before it answers. */
const SYNCHRONOUS_FULL = 2;
/** For the account that runs Throughline and nobody else. */
const PRIVATE_FILE = 0o600;

/** Why an access log would not open. The message says which file and what to do. */
class AccessLogUnusable extends Error {
  override readonly name = 'AccessLogUnusable';
}

const pragma = (database: DatabaseSyncInstance, name: string): unknown =>
  Object.values((database.prepare(`PRAGMA ${name}`).get() ?? {}) as object)[0];

/** Opens or makes the file. Throws `AccessLogUnusable` for another database, a newer format, or storage that is not safe. */
export function openAccessDatabase(file: string): DatabaseSyncInstance {
  if (!existsSync(file)) closeSync(openSync(file, 'a', PRIVATE_FILE));
  const database = new DatabaseSync(file, { timeout: WAIT_FOR_LOCK_MS });
  try {
    prepareFile(database, file);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof AccessLogUnusable) throw error;
    throw new AccessLogUnusable(`${file} cannot be used as an access log`, { cause: error });
  }
}

function prepareFile(database: DatabaseSyncInstance, file: string): void {
  const version = Number(pragma(database, 'user_version'));
  const isEmpty = version === 0 && pragma(database, 'application_id') === 0;
  if (!isEmpty && pragma(database, 'application_id') !== APPLICATION_ID) {
    throw new AccessLogUnusable(`${file} is a database, but not an access log`);
  }
  if (version > SCHEMA_VERSION) throw new AccessLogUnusable(`${file} was made by a newer Throughline: update it`);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  // Read back: SQLite passes over a setting that it cannot meet.
  if (pragma(database, 'synchronous') !== SYNCHRONOUS_FULL || pragma(database, 'journal_mode') !== 'wal') {
    throw new AccessLogUnusable(`${file} is on storage that cannot keep what it acknowledges`);
  }
  if (!isEmpty) return;
  database.exec(
    `BEGIN IMMEDIATE; ${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`,
  );
}
