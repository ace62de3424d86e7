import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely';
import { postgresDialect } from './postgres/open-postgres';
import { sqliteDialect, type SqliteOptions } from './sqlite/open-sqlite';

/** Where a store keeps its tables: a SQLite file of its own, or a schema of its own in a PostgreSQL database. */
export type StoreAddress = { readonly file: string } | { readonly postgres: string; readonly schema: string };

/** `synchronous` speaks of a file; a server is set up by whoever runs it. */
export type OpenOptions = StoreAddress &
  Pick<SqliteOptions, 'synchronous' | 'beforeStatement'> & {
    readonly readOnly?: boolean;
    /** How long a server may take over one statement; for a store that every page waits for. */
    readonly statementMsMax?: number;
  };

/** One of nothing: no row in SQLite, no statement at all in PostgreSQL. */
const NONE_OF_NOTHING = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression });

/**
 * Opens a store for Kysely. THE ONLY PLACE WHERE THE DIALECT IS CHOSEN: everything else is written in the common subset
 * of SQLite and PostgreSQL.
 */
export async function openDatabase<DB>(options: OpenOptions): Promise<Kysely<DB>> {
  const { readOnly = false, beforeStatement, statementMsMax } = options;
  if ('file' in options) return new Kysely<DB>({ dialect: sqliteDialect({ ...options, readOnly }) });
  const { postgres: url, schema } = options;
  const dialect = await postgresDialect({ url, schema, readOnly, beforeStatement, statementMsMax });
  return new Kysely<DB>({ dialect, plugins: [NONE_OF_NOTHING] });
}
