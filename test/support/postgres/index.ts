import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { ACCOUNT, makeCluster, type Cluster } from './cluster';
import { postgresHere, sharedServer } from './find-postgres';
import { freePort, ServerProcess } from './server-process';

/** A real PostgreSQL for the tests of one file. */
export interface PostgresForTest {
  /** Of a database in it; default: one that is always there. */
  url(database?: string): string;
  /** A new, empty database: its URL. */
  fresh(): Promise<string>;
  /** Stops it at once and without tidying up, as `pg_ctl -m immediate` does. Answers when it is gone. */
  stopAtOnce(): Promise<void>;
  /** Starts it again, at the same port, on the files as they were left. Answers when it answers. */
  startAgain(): Promise<void>;
  /** Ends it and removes everything. */
  end(): Promise<void>;
}

export interface PostgresOptions {
  /** A server of one's own, though one may be shared: for tests that stop it. */
  readonly own?: boolean;
  /** Let it wait for the disk, as in use. */
  readonly fsync?: boolean;
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string | undefined): string {
  if (database === undefined) return url;
  const named = new URL(url);
  named.pathname = `/${database}`;
  return named.toString();
}

let made = 0;

async function makeDatabase(url: string): Promise<string> {
  const name = `test_${process.pid}_${Date.now().toString(36)}_${++made}`;
  await ask(url, `create database ${name}`);
  return name;
}

/** Starts a server, or takes the one that was started for all tests unless asked for one's own. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresForTest> {
  const shared = sharedServer();
  return shared !== undefined && options.own !== true ? onShared(shared) : onOwn(await makeCluster(), options);
}

function onShared(url: string): PostgresForTest {
  const mine: string[] = [];
  const notOurs = async (): Promise<void> => {
    throw new Error('this server is shared with other tests: ask for one of your own (`own: true`) to stop it');
  };
  return {
    url: (database) => withDatabase(url, database),
    fresh: async () => {
      const name = await makeDatabase(url);
      mine.push(name);
      return withDatabase(url, name);
    },
    stopAtOnce: notOurs,
    startAgain: notOurs,
    end: async () => {
      for (const name of mine.splice(0)) await ask(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onOwn(cluster: Cluster, { fsync = false }: PostgresOptions): Promise<PostgresForTest> {
  const port = await freePort();
  const url = `postgres://${ACCOUNT}:${cluster.password}@127.0.0.1:${port}/postgres`;
  const remove = (): Promise<void> => rm(cluster.folder, { recursive: true, force: true });
  const start = (): Promise<ServerProcess> => ServerProcess.start(cluster, { port, url, fsync });
  let server = await start().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    url: (database) => withDatabase(url, database),
    fresh: async () => withDatabase(url, await makeDatabase(url)),
    stopAtOnce: () => server.stop('SIGQUIT'),
    startAgain: async () => {
      server = await start();
    },
    end: async () => {
      await server.stop('SIGINT');
      await remove();
    },
  };
}

/**
 * `describe` on a real PostgreSQL that is started before and ended after. Where the machine has none the tests are
 * skipped, and say so in capitals and what to install.
 */
export function describeOnPostgres(
  name: string,
  tests: (postgres: () => PostgresForTest) => void,
  options: PostgresOptions = {},
): void {
  if (!postgresHere()) {
    describe.skip(`SKIPPED, NO POSTGRESQL HERE (apt-get install postgresql): ${name}`, () => {
      tests(() => {
        throw new Error('no PostgreSQL');
      });
    });
    return;
  }
  describe(name, () => {
    let postgres: PostgresForTest | undefined;
    beforeAll(async () => {
      postgres = await startPostgres(options);
    }, 60_000);
    afterAll(() => postgres?.end(), 60_000);
    tests(() => {
      if (postgres === undefined) throw new Error('PostgreSQL is not started yet: ask for it inside a test');
      return postgres;
    });
  });
}
