import { accessSync, constants, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const NEEDED = ['initdb', 'postgres'];

/** The address of a server to share, with the right to make databases: named by whoever starts the run. */
export const sharedServer = (): string | undefined => process.env['THROUGHLINE_TEST_POSTGRES'] || undefined;

function debianFolders(): readonly string[] {
  try {
    const newestFirst = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
    return newestFirst.map((version) => path.join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder of PostgreSQL's programs on this machine: in the PATH, or where Debian and Ubuntu put them. */
export function programsFolder(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...debianFolders()];
  const found = folders.find((folder) => folder !== '' && NEEDED.every((name) => runs(path.join(folder, name))));
  return found === undefined ? undefined : realpathSync(found);
}

/** Whether tests can have a PostgreSQL: one that was started for them, or one of their own. */
export const postgresHere = (): boolean => sharedServer() !== undefined || programsFolder() !== undefined;

/** Who may run it: PostgreSQL refuses to be run by root. Nothing when we are not root. */
export function whoRunsIt(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL refuses to be run by root, and there is no account `postgres` or `nobody` to run it');
}
