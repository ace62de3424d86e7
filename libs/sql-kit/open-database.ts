import { Kysely } from 'kysely';
import { postgresDialect } from './open-postgres';
import { sqliteDialect, type SqliteOptions } from './open-sqlite';

/** Where a store keeps its tables: a SQLite file of its own, or a schema of its own in a PostgreSQL database. */
export type StoreAddress = { readonly file: string } | { readonly postgres: string; readonly schema: string };

/** `synchronous` speaks of a file; a server is set up by whoever runs it. */
export type OpenOptions = StoreAddress &
  Pick<SqliteOptions, 'synchronous' | 'beforeStatement'> & { readonly readOnly?: boolean };

/**
 * Opens a store for Kysely. THE ONLY PLACE WHERE THE DIALECT IS CHOSEN: everything else is written in the common subset
 * of SQLite and PostgreSQL.
 */
export async function openDatabase<DB>(options: OpenOptions): Promise<Kysely<DB>> {
  const { readOnly = false, beforeStatement } = options;
  const dialect =
    'file' in options
      ? sqliteDialect({ ...options, readOnly })
      : await postgresDialect({ url: options.postgres, schema: options.schema, readOnly, beforeStatement });
  return new Kysely<DB>({ dialect });
}
