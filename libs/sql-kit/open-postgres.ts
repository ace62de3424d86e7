import { PostgresDialect, type Dialect } from 'kysely';
import { Pool, types, type CustomTypesConfig } from 'pg';

/** How a schema of a PostgreSQL database is reached. */
export interface PostgresOptions {
  /** `postgres://account:password@host:5432/database`. May hold a password: never written to a log. */
  readonly url: string;
  /** The schema whose tables are meant; made when it is not there, unless opened to read. */
  readonly schema: string;
  readonly readOnly: boolean;
}

const CONNECTIONS_MAX = 10;
const CONNECT_MS_MAX = 5_000;
const IDLE_MS_MAX = 30_000;

const SCHEMA_NAME = /^[a-z][a-z0-9_]{0,40}$/;

// A count comes as text, because it might be too large for a number; ours are not.
const INT8 = 20;
const getTypeParser: CustomTypesConfig['getTypeParser'] = (oid, format) =>
  (oid === INT8 ? Number : types.getTypeParser(oid, format as 'text')) as (value: string) => unknown;

/** A pool of connections that see one schema. What is lost of it is replaced; whoever was using it gets the error. */
export async function postgresDialect(options: PostgresOptions): Promise<Dialect> {
  const { url, schema, readOnly } = options;
  if (!SCHEMA_NAME.test(schema)) throw new RangeError(`${schema} cannot be the name of a schema`);
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_MS_MAX,
    idleTimeoutMillis: IDLE_MS_MAX,
    application_name: `throughline-${schema}`,
    options: `-c search_path=${schema}${readOnly ? ' -c default_transaction_read_only=on' : ''}`,
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    if (!readOnly) await pool.query(`create schema if not exists ${schema}`);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new PostgresDialect({ pool });
}
