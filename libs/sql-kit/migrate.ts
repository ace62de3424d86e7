import { setTimeout as pause } from 'node:timers/promises';
import { Migrator, sql, type Kysely, type Migration, type MigrationResultSet } from 'kysely';
import { wasReplaced } from './changing-tables';
import { DatabaseAway, DatabaseRefused } from './database-away';
import { schemaOf } from './postgres/postgres-dialect';

const DONE = 'kysely_migration';
const TRIES = 20;
const PAUSE_MS = 100;

type Steps = Readonly<Record<string, Migration>>;

/**
 * Brings a store's own tables up to date, each step once and in order, however many processes do so at the same moment.
 * Throws with the step's name when one fails. A store that a newer version has brought further is left as it is: released
 * steps only add, so that an older version can go on beside the newer one.
 */
export async function migrate<DB>(db: Kysely<DB>, migrations: Steps): Promise<void> {
  for (let tried = 1; ; tried++) {
    const result = await bringUpToDate(db, migrations);
    if (result.error === undefined) return;
    if (tried === TRIES || !isWorthAnotherTry(result)) throw told(result);
    await pause(PAUSE_MS);
  }
}

const failedAt = ({ results }: MigrationResultSet): string | undefined =>
  results?.find((result) => result.status === 'Error')?.migrationName;

// Kysely looks through every table of the database: one of another store may be dropped while it looks.
const isWorthAnotherTry = (result: MigrationResultSet): boolean =>
  failedAt(result) === undefined && wasReplaced(result.error);

function told(result: MigrationResultSet): Error {
  // These say what to do.
  if (result.error instanceof DatabaseAway || result.error instanceof DatabaseRefused) return result.error;
  const failed = failedAt(result);
  const where = failed === undefined ? '' : ` at ${failed}`;
  return new Error(`the store could not be brought up to date${where}`, { cause: result.error });
}

async function bringUpToDate<DB>(db: Kysely<DB>, migrations: Steps): Promise<MigrationResultSet> {
  const schema = schemaOf(db);
  const all = { ...migrations, ...(await stepsOfNewer(db, Object.keys(migrations))) };
  const provider = { getMigrations: async () => all };
  // Each store has its own record of steps: without a schema Kysely takes the first such table it finds anywhere.
  return new Migrator({
    db,
    provider,
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  }).migrateToLatest();
}

/** Steps that were taken and that this version does not know; they stand after all of ours. */
async function stepsOfNewer<DB>(db: Kysely<DB>, ours: readonly string[]): Promise<Steps> {
  const last = [...ours].sort().at(-1) ?? '';
  const unknown = (await stepsTaken(db)).filter((name) => !ours.includes(name) && name > last);
  return Object.fromEntries(unknown.map((name) => [name, { up: async () => undefined }]));
}

async function stepsTaken<DB>(db: Kysely<DB>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(DONE)}`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    // Nothing was ever done to this store.
    if (wasReplaced(error)) return [];
    throw error;
  }
}
