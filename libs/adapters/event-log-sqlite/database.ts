import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { storageError } from './sqlite-errors';

/** A value SQLite gives us. Integers are below 2^53: positions, revisions and ids count up from 0. */
export type SqlValue = string | number | null;
/** A row as an array: a fifth cheaper than an object for each event of a scan. */
export type SqlRow = readonly SqlValue[];

/**
 * The little of the driver that we use; `node:sqlite` has the same, and can take its place.
 *
 * Keep a reference to the database as long as its statements are used: a statement does not keep it, and once the
 * database is collected the statement answers "Database connection is closed".
 */
export type Database = Pick<DatabaseSyncInstance, 'exec' | 'prepare' | 'close' | 'isTransaction'>;

/** A prepared statement whose rows come as arrays. Throws `storage`. */
export interface Query {
  all(...values: readonly SqlValue[]): readonly SqlRow[];
  get(...values: readonly SqlValue[]): SqlRow | undefined;
}

/** Prepares a query. */
export function query(database: Database, sql: string): Query {
  const reading = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      throw storageError('reading', error);
    }
  };
  const statement = reading(() => database.prepare(sql));
  statement.setReturnArrays(true);
  return {
    all: (...values) => reading(() => statement.all(...values) as SqlRow[]),
    get: (...values) => reading(() => statement.get(...values) as SqlRow | undefined),
  };
}

/** The single value of a one-row, one-column query, such as a pragma. */
export function valueOf(database: Database, sql: string): SqlValue {
  return query(database, sql).get()?.[0] ?? null;
}
