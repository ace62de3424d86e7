import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { copySqliteFile } from '#libs/sql-kit';
import type { Config } from '../config';
import { dataFiles } from '../open/store-addresses';
import { NothingRecorded } from '../read-only';
import { systemClock } from '../system-clock';
import { BACKED_UP, contentsOf } from './contents';
import { describeFile, writeManifest, type Manifest } from './manifest';

const PRIVATE_FOLDER = 0o700;

/** A folder that should be new or empty and is not, or an installation that this way of backing up is not for. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
  readonly kind = 'notHere';
}

/**
 * Copies what cannot be built anew into a new folder, while a planner may be writing, and then reads the copy whole: its
 * manifest says what the copy holds, not what was meant to be in it.
 */
export async function makeBackup(config: Config, folder: string): Promise<Manifest> {
  refuseCluster(config);
  const { events, access, reference } = dataFiles(config.data);
  if (!existsSync(events))
    throw new NothingRecorded(`Nothing is recorded in ${config.data}: there is nothing to back up.`);
  await makeEmptyFolder(folder);
  const copied: string[] = [];
  // Events first: whoever looked at one of them is then in the record of looks, which is copied after it.
  for (const [from, name] of [[events, BACKED_UP.events], [access, BACKED_UP.access], [reference, BACKED_UP.reference]] as const) {
    if (!existsSync(from)) continue;
    await copySqliteFile(from, path.join(folder, name));
    copied.push(name);
  } // prettier-ignore
  const contents = await contentsOf(folder);
  const files = await Promise.all(copied.map((name) => describeFile(folder, name)));
  const manifest: Manifest = { format: 1, madeAt: systemClock.now(), files, ...contents };
  await writeManifest(folder, manifest);
  return manifest;
}

function refuseCluster({ events, postgres }: Config): void {
  if (events === 'embedded' && postgres === undefined) return;
  throw new NotHere(
    'This backs up a data folder. KurrentDB and PostgreSQL have ways of their own (infra/backup, docs/operation.md); ' +
      'throughline migrate --to-data DIR makes a data folder of a cluster, which can then be backed up like any other.',
  );
}

/** Makes a folder, or takes one that is empty. Throws NotHere for any other. */
export async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const found = await readdir(folder);
  if (found.length > 0) throw new NotHere(`${folder} is not empty: name a new folder. Nothing in it has been touched.`);
}
