import { Migrator, type Kysely, type Migration } from 'kysely';

/** Brings a store's own tables up to date, each step once and in order. Throws with the step's name when one fails. */
export async function migrate<DB>(db: Kysely<DB>, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new Error(`the store could not be brought up to date${failed === undefined ? '' : ` at ${failed}`}`, {
    cause: error,
  });
}
