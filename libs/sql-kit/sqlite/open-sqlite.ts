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

/** A SQLite file, in this process. */
export function sqliteDialect(options: SqliteOptions): Dialect {
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
