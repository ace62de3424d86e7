import { closeSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatabaseSync } from '@photostructure/sqlite';

const WAIT_FOR_LOCK_MS = 5_000;
/** For the account that runs Throughline and nobody else. */
const PRIVATE_FILE = 0o600;

/**
 * Copies a SQLite file as it stands at one moment, while others may be reading and writing it, into a new file that is on
 * the disk when this answers. Throws when the new file is there already.
 */
export async function copySqliteFile(from: string, to: string): Promise<void> {
  closeSync(openSync(to, 'wx', PRIVATE_FILE));
  const database = new DatabaseSync(from, { readOnly: true, timeout: WAIT_FOR_LOCK_MS });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
  await keepFile(to);
}

/** Waits until a file is on the disk. */
async function keepFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
