import { constants } from 'node:fs';
import { chmod, copyFile, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { contentsOf, type Contents } from './contents';
import { makeEmptyFolder } from './make-backup';
import { DamagedBackup, faultsIn, readManifest, type Manifest } from './manifest';

const PRIVATE_FILE = 0o600;

export interface RestoreOptions {
  /** The folder of the backup. */
  readonly from: string;
  /** The data folder to make: new or empty. */
  readonly to: string;
  /** A later backup, or its manifest by itself: what was known to be there last. */
  readonly lastKnown?: string;
}

export interface Restored {
  readonly manifest: Manifest;
  /** How many events are known to have been recorded after this backup; null when nothing later is known. */
  readonly eventsMissing: number | null;
}

/**
 * Makes a data folder of a backup: the backup's files are held against its manifest before anything is touched, and what
 * was restored is read whole and held against it again. Throws DamagedBackup, naming each file, and NotHere.
 */
export async function restoreBackup({ from, to, lastKnown }: RestoreOptions): Promise<Restored> {
  const manifest = await readManifest(from);
  const later = lastKnown === undefined ? undefined : await readManifest(lastKnown);
  const faults = await faultsIn(from, manifest);
  if (faults.length > 0) throw new DamagedBackup(`The backup in ${from} is damaged: ${faults.join('; ')}.`);
  await makeEmptyFolder(to);
  try {
    for (const { name } of manifest.files) await copyKept(path.join(from, name), path.join(to, name));
    refuseOther(manifest, await contentsOf(to));
  } catch (error) {
    for (const { name } of manifest.files) await rm(path.join(to, name), { force: true });
    throw error;
  }
  const eventsMissing = later === undefined ? null : Math.max(0, later.log.events - manifest.log.events);
  return { manifest, eventsMissing };
}

async function copyKept(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await chmod(to, PRIVATE_FILE);
  const handle = await open(to, 'r+');
  await handle.sync().finally(() => handle.close());
}

function refuseOther(manifest: Manifest, found: Contents): void {
  const { log, accessEntries, postcodes } = manifest;
  if (JSON.stringify({ log, accessEntries, postcodes }) === JSON.stringify(found)) return;
  throw new DamagedBackup(
    `What was restored is not what was backed up: ${found.log.events} events to ${found.log.head} where the backup had ` +
      `${log.events} to ${log.head}. It has been removed again; take an earlier backup.`,
  );
}
