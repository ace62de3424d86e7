import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { programsFolder, whoRunsIt } from './find-postgres';

const run = promisify(execFile);

/** A folder with the files of a PostgreSQL server that belongs to one test. */
export interface Cluster {
  readonly programs: string;
  /** Its own folder, with everything in it. */
  readonly folder: string;
  readonly data: string;
  readonly runBy: ReturnType<typeof whoRunsIt>;
  readonly password: string;
}

export const ACCOUNT = 'throughline_test';

/**
 * How the database sorts where nobody says how. Languages sort `é` beside `e` and small letters among capitals, as a
 * database in an office does; so a table that forgets to say how it sorts is noticed here.
 */
const SORTS_BY_LANGUAGE = ['--locale-provider=icu', '--icu-locale=en-GB'];

async function sortingOf(initdb: string): Promise<readonly string[]> {
  const { stdout } = await run(initdb, ['--help']);
  return stdout.includes('--icu-locale') ? SORTS_BY_LANGUAGE : [];
}

/** Makes the files of a new server, in a temporary folder. */
export async function makeCluster(): Promise<Cluster> {
  const programs = programsFolder();
  if (programs === undefined) throw new Error('no PostgreSQL on this machine: apt-get install postgresql');
  const runBy = whoRunsIt();
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-postgres-'));
  const cluster = { programs, folder, data: path.join(folder, 'data'), runBy, password: `invented-${Date.now()}` };
  try {
    await initdb(cluster);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return cluster;
}

async function initdb({ programs, folder, data, runBy, password }: Cluster): Promise<void> {
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runBy !== undefined) for (const own of [folder, passwordFile]) await chown(own, runBy.uid, runBy.gid);
  const program = path.join(programs, 'initdb');
  const asked = [
    ...['-D', data, '-U', ACCOUNT, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--no-sync', ...(await sortingOf(program))],
  ];
  await run(program, asked, { cwd: folder, ...runBy });
}
