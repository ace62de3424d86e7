import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { SqliteDialect, type Dialect } from 'kysely';
import { StatementCache } from './statement-cache';

/** How a file is opened. */
export interface SqliteOptions {
  readonly file: string;
  readonly readOnly: boolean;
  /** `FULL` for what cannot be built anew; `NORMAL` may lose the last commits with the power, never corrupts. */
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly beforeStatement?: (sql: string) => void;
}

const WAIT_FOR_LOCK_MS = 5_000;
/** For the account that runs Throughline and nobody else: lists hold names too. */
const PRIVATE_FILE = 0o600;

/** A SQLite file, in this process. */
export function sqliteDialect(options: SqliteOptions): Dialect {
  // Made by us first: SQLite's two files beside it take its mode.
  if (!options.readOnly && !existsSync(options.file)) closeSync(openSync(options.file, 'a', PRIVATE_FILE));
  const database = new DatabaseSync(options.file, { readOnly: options.readOnly, timeout: WAIT_FOR_LOCK_MS });
  try {
    if (!options.readOnly) database.exec('pragma journal_mode = wal');
    database.exec(`pragma synchronous = ${options.synchronous}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new StatementCache(database);
  const prepare = (sql: string): ReturnType<StatementCache['get']> => {
    options.beforeStatement?.(sql);
    return statements.get(sql);
  };
  const close = (): void => {
    statements.clear();
    database.close();
  };
  return new SqliteDialect({ database: { prepare, close } });
}
