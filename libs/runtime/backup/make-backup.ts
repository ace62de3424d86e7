import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { copySqliteFile } from '#libs/sql-kit';
import type { Config } from '../config';
import { dataFiles } from '../open/store-addresses';
import { NothingRecorded } from '../read-only';
import { systemClock } from '../system-clock';
import { BACKED_UP, contentsOf, type BackedUp } from './contents';
import { describeFile, writeManifest, type Manifest } from './manifest';
import { makePrivateFolder } from '../private-folder';

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
  const files = dataFiles(config.data);
  if (!existsSync(files.events))
    throw new NothingRecorded(`Nothing is recorded in ${config.data}: there is nothing to back up.`);
  await makeEmptyFolder(folder);
  const copied: string[] = [];
  for (const kept of Object.keys(BACKED_UP) as BackedUp[]) {
    if (!existsSync(files[kept])) continue;
    await copySqliteFile(files[kept], path.join(folder, BACKED_UP[kept]));
    copied.push(BACKED_UP[kept]);
  }
  const contents = await contentsOf(folder);
  const described = await Promise.all(copied.map((name) => describeFile(folder, name)));
  const manifest: Manifest = { format: 1, madeAt: systemClock.now(), files: described, ...contents };
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
  await makePrivateFolder(folder);
  const found = await readdir(folder);
  if (found.length > 0) throw new NotHere(`${folder} is not empty: name a new folder. Nothing in it has been touched.`);
}
