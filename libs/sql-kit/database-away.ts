import { isAway } from './away';
import type { PostgresAddress } from './postgres/postgres-address';

/**
 * The database was not there, or went while it was asked; whether what was asked was done is not known then. For
 * operators: it names the server, never the account.
 */
export class DatabaseAway extends Error {
  override readonly name: string = 'DatabaseAway';
  /** Its message is for whoever operates, as it is. */
  readonly kind = 'databaseAway';
  /** As the driver or the server called it. */
  readonly code: string;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.code = codeOf(cause);
  }
}

/** PostgreSQL is there and will not let us do what we need. The message says what to do. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  readonly kind = 'databaseRefused';
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  // The driver says in words only that it waited too long, or that a connection broke.
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return /timeout/.test(String(message)) ? 'ETIMEDOUT' : 'ECONNRESET';
}

function whatHappened(code: string): string {
  if (code === '53300') return 'has no connection left for us: raise max_connections, or run fewer processes';
  if (code === '57P03') return 'is starting up or shutting down: try again in a moment';
  if (code === '57014') return 'takes too long to answer: it may have too much to do';
  if (code === '25006') return 'takes no writes: it may be a copy that only reads';
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/.test(code)) {
    return 'does not answer: check that it runs, that host and port are right, and that nothing on the way blocks them';
  }
  return 'broke the connection: it may have stopped or be restarting';
}

/** What a refusal by the server means for whoever set it up, by the beginning of its SQLSTATE. */
const REFUSALS: readonly (readonly [RegExp, (at: PostgresAddress, schema: string) => string])[] = [
  [/^28/, () => 'does not let this account in: check its name and password, and who may come from here (pg_hba.conf)'],
  [/^3D000/, ({ database }) => `has no database called ${database}: make it with createdb`],
  [
    /^42501/,
    ({ database }, schema) =>
      `does not let this account use the schema ${schema} of ${database}: grant it, or grant CREATE on the database`,
  ],
];

/** An error of the driver in words for whoever operates; any other as it is. */
export function inWords(error: unknown, at: PostgresAddress, schema: string): unknown {
  const code = codeOf(error);
  if (isAway(error) || isTimeout(error)) {
    return new DatabaseAway(
      `PostgreSQL at ${at.server} ${whatHappened(code)} (database ${at.database}, ${code})`,
      error,
    );
  }
  const refusal = REFUSALS.find(([begins]) => begins.test(code));
  if (refusal === undefined) return error;
  return new DatabaseRefused(`PostgreSQL at ${at.server} ${refusal[1](at, schema)}`, { cause: error });
}

// Said by the driver when it stopped waiting for an answer: the connection is of no use any more.
const isTimeout = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout';
