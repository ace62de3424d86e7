import type { Dialect } from 'kysely';
import { Pool, types, type CustomTypesConfig } from 'pg';
import { inWords } from '../database-away';
import { postgresAddress, type PostgresAddress } from './postgres-address';
import { SchemaDialect } from './postgres-dialect';
import { poolInWords } from './postgres-pool';

/** How a schema of a PostgreSQL database is reached. */
export interface PostgresOptions {
  /** `postgres://account:password@host:5432/database`. May hold a password: never written to a log. */
  readonly url: string;
  /** The schema whose tables are meant; made when it is not there, unless opened to read. */
  readonly schema: string;
  readonly readOnly: boolean;
  readonly beforeStatement?: ((sql: string) => void) | undefined;
  /** How long one statement may take, instead of what is usual. */
  readonly statementMsMax?: number | undefined;
}

/** A page asks one thing after another, and there are many pages; whoever writes does so one transaction at a time. */
const CONNECTIONS_MAX = { read: 8, write: 4 } as const;
const CONNECT_MS_MAX = 5_000;
const IDLE_MS_MAX = 30_000;
/** A page that takes longer is no help to anybody; a new index on a large table may take its time. */
const STATEMENT_MS_MAX = { read: 30_000, write: 600_000 } as const;
/** Later than the server's own limit: then it is the server, or the way to it, that is gone. */
const ANSWER_MS_MAX = 5_000;
/** A process that hangs in the middle of a transaction must not keep others from the same rows. */
const IDLE_IN_TRANSACTION_MS_MAX = 15_000;
const KEEP_ALIVE_AFTER_MS = 10_000;

const SCHEMA_NAME = /^[a-z][a-z0-9_]{0,40}$/;
const MADE_BY_ANOTHER = /^(42P06|23505)$/;

// Counts and sums come as text, because they might be too large for a number; ours are not.
const NUMBERS: readonly number[] = [types.builtins.INT8, types.builtins.NUMERIC];
const getTypeParser: CustomTypesConfig['getTypeParser'] = (oid, format): ((value: string) => unknown) =>
  NUMBERS.includes(oid) ? Number : (types.getTypeParser(oid, format) as (value: string) => unknown);

/**
 * A pool of connections that see one schema. What is lost of it is replaced; whoever was using it gets `DatabaseAway`.
 * Throws that, or `DatabaseRefused`, when the server is not there or will not have us.
 */
export async function postgresDialect(options: PostgresOptions): Promise<Dialect> {
  const { schema, readOnly } = options;
  const use = readOnly ? 'read' : 'write';
  if (!SCHEMA_NAME.test(schema)) throw new RangeError(`${schema} cannot be the name of a schema`);
  const at = postgresAddress(options.url);
  const pool = openPool(at, { schema, use, statementMsMax: options.statementMsMax ?? STATEMENT_MS_MAX[use] });
  try {
    if (!readOnly) await makeSchema(pool, schema);
  } catch (error) {
    await pool.end();
    throw inWords(error, at, schema);
  }
  return new SchemaDialect(schema, { pool: poolInWords(pool, at, options) });
}

interface PoolOptions {
  readonly schema: string;
  readonly use: 'read' | 'write';
  readonly statementMsMax: number;
}

function openPool(at: PostgresAddress, { schema, use, statementMsMax }: PoolOptions): Pool {
  const path = `${at.settings} -c search_path=${schema}`;
  const pool = new Pool({
    connectionString: at.url,
    application_name: `throughline-${schema}`,
    options: use === 'read' ? `${path} -c default_transaction_read_only=on` : path,
    max: CONNECTIONS_MAX[use],
    connectionTimeoutMillis: CONNECT_MS_MAX,
    idleTimeoutMillis: IDLE_MS_MAX,
    statement_timeout: statementMsMax,
    query_timeout: statementMsMax + ANSWER_MS_MAX,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS_MAX,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    types: { getTypeParser },
  });
  // A connection that breaks says so as an event, used or not; without a listener that would end the process. Whoever
  // uses it learns it from their statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

// Looked for first: an account may be given a schema and not the right to make one.
async function makeSchema(pool: Pool, schema: string): Promise<void> {
  const { rowCount } = await pool.query('select 1 from pg_namespace where nspname = $1', [schema]);
  if (rowCount === 1) return;
  try {
    await pool.query(`create schema if not exists ${schema}`);
  } catch (error) {
    // Two that start at the same moment both find none.
    if (!MADE_BY_ANOTHER.test(String((error as { readonly code?: unknown }).code))) throw error;
  }
}
