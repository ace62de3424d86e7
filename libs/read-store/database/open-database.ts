import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { StatementCache } from './statement-cache';

export interface OpenOptions {
  readonly file: string;
  readonly readOnly?: boolean;
  /** `FULL` for what cannot be built anew; `NORMAL` may lose the last commits with the power, never corrupts. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Called with each statement before it runs. For fault tests: throwing here stands for the disk failing there. */
  readonly beforeStatement?: (sql: string) => void;
}

const WAIT_FOR_LOCK_MS = 5_000;

/**
 * Opens a store for Kysely. THE ONLY FILE WHERE THE DIALECT IS CHOSEN: everything else is written in the common subset
 * of SQLite and PostgreSQL.
 */
export function openDatabase<DB>(options: OpenOptions): Kysely<DB> {
  const database = new DatabaseSync(options.file, {
    readOnly: options.readOnly === true,
    timeout: WAIT_FOR_LOCK_MS,
  });
  try {
    if (options.readOnly !== true) database.exec('pragma journal_mode = wal');
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
  return new Kysely<DB>({ dialect: new SqliteDialect({ database: { prepare, close } }) });
}
