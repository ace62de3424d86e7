import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { EventLogError } from '#libs/ports';
import { query, valueOf, type Database } from './database';
import { makeDurable, refuseOldSqlite } from './durability';
import { APPLICATION_ID, SCHEMA_STEPS, SCHEMA_VERSION } from './schema';
import { isNotADatabase } from './sqlite-errors';

/** Longest wait for another connection's lock, in milliseconds; only a backup or a tool can hold one. */
const LOCK_WAIT_MS_MAX = 2_000;
/** The write-ahead log shrinks back to this after a long write, in bytes. */
const WAL_BYTES_KEPT = 64 * 1024 * 1024;
/** Readable and writable by the account that runs Throughline, and nobody else. */
const PRIVATE_FILE = 0o600;

/** Opens or makes the log for the one process that writes. Throws what `vouchFor` and `makeDurable` throw. */
export function openForWriting(file: string): Database {
  // Made by us first, so that the file (and SQLite's two beside it, which take its mode) is private from its first byte.
  if (!existsSync(file)) closeSync(openSync(file, 'a', PRIVATE_FILE));
  return opened(new DatabaseSync(file, { timeout: LOCK_WAIT_MS_MAX }), file, (database) => {
    refuseForeign(database, file);
    makeDurable(database);
    database.exec(`PRAGMA journal_size_limit = ${WAL_BYTES_KEPT}`);
    bringUpToDate(database);
    vouchFor(database, file);
  });
}

/** Opens an existing log for reading, beside a process that may be writing to it. */
export function openForReading(file: string): Database {
  if (!existsSync(file)) throw new EventLogError('notALog', `There is no event log at ${file}`);
  return opened(new DatabaseSync(file, { readOnly: true, timeout: LOCK_WAIT_MS_MAX }), file, (database) => {
    refuseOldSqlite(database);
    refuseForeign(database, file);
    vouchFor(database, file);
  });
}

function opened(database: Database, file: string, check: (database: Database) => void): Database {
  try {
    check(database);
    return database;
  } catch (error) {
    database.close();
    if (isNotADatabase(error)) throw new EventLogError('notALog', `${file} is not an event log`, { cause: error });
    throw error;
  }
}

/** Throws `newerFormat`, or `notALog` for somebody else's database, before anything in it is touched. */
function refuseForeign(database: Database, file: string): void {
  const version = Number(valueOf(database, 'PRAGMA user_version'));
  const isOurs = valueOf(database, 'PRAGMA application_id') === APPLICATION_ID;
  const isEmpty = valueOf(database, 'SELECT count(*) FROM sqlite_schema') === 0 && version === 0;
  if (!isOurs && !isEmpty) throw new EventLogError('notALog', `${file} is a database, but not an event log`);
  if (version > SCHEMA_VERSION) {
    throw new EventLogError(
      'newerFormat',
      `${file} was made by a newer Throughline (format ${version}; this one knows ${SCHEMA_VERSION}). Update Throughline.`,
    );
  }
}

function bringUpToDate(database: Database): void {
  const version = Number(valueOf(database, 'PRAGMA user_version'));
  if (version === SCHEMA_VERSION) return;
  const steps = SCHEMA_STEPS.slice(version).join('\n');
  try {
    database.exec(
      `BEGIN IMMEDIATE; ${steps} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`,
    );
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Throws `notALog` when a table, index or guard is not exactly as we make it: someone has had their hands in it. */
function vouchFor(database: Database, file: string): void {
  const version = Number(valueOf(database, 'PRAGMA user_version'));
  if (version === 0) throw new EventLogError('notALog', `${file} is empty: nothing has been recorded there yet`);
  const model = new DatabaseSync(':memory:');
  model.exec(SCHEMA_STEPS.slice(0, version).join('\n'));
  const made = objectsOf(model);
  model.close();
  const found = objectsOf(database);
  const names = [...new Set([...made.keys(), ...found.keys()])].filter((name) => made.get(name) !== found.get(name));
  if (names.length > 0) {
    throw new EventLogError('notALog', `${file} has been altered: ${names.join(', ')}. Restore it from a backup.`);
  }
}

function objectsOf(database: Database): ReadonlyMap<string, string> {
  const rows = query(database, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'").all();
  return new Map(rows.map(([name, sql]) => [String(name), String(sql)]));
}
