import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoreAddress } from '#libs/sql-kit';
import { describeOnPostgres, type PostgresForTest } from './postgres';

/** A place where no store has been made yet. */
export type FreshPlace<Address extends StoreAddress = StoreAddress> = () => Promise<Address>;
type OnServer = Extract<StoreAddress, { readonly schema: string }>;

/** The same tests on every engine that keeps a store: a SQLite file, and a schema of a real PostgreSQL. */
export function onEachEngine(tests: (fresh: FreshPlace) => void): void {
  describe('in a SQLite file', () => tests(freshFiles()));
  describeOnPostgres('in PostgreSQL', (postgres) => tests(freshSchemas(postgres)));
}

/** Tests that need both engines at once, or PostgreSQL alone. */
export function besideSqlite(
  name: string,
  tests: (freshFile: FreshPlace, freshSchema: FreshPlace<OnServer>) => void,
): void {
  describeOnPostgres(name, (postgres) => tests(freshFiles(), freshSchemas(postgres)));
}

/** Places that are gone when the tests of this `describe` are over. */
function freshFiles(): FreshPlace {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  return async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'throughline-store-'));
    folders.push(folder);
    return { file: path.join(folder, 'store.db') };
  };
}

function freshSchemas(postgres: () => PostgresForTest): FreshPlace<OnServer> {
  let database: Promise<string> | undefined;
  let made = 0;
  return async () => {
    database ??= postgres().fresh();
    return { postgres: await database, schema: `store_${++made}` };
  };
}
