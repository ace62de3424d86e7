import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const KEY_BYTES = 32;

/**
 * The key that sessions are encrypted with: made once and kept in the data folder, readable by its owner only, so that
 * a restart signs nobody out. Throws when the file is there and is not such a key.
 */
export async function sessionKey(file: string): Promise<Buffer> {
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept !== undefined) {
    if (kept.length !== KEY_BYTES)
      throw new Error(`${file} is not a session key of ${KEY_BYTES} bytes: remove it to make a new one`);
    return kept;
  }
  const made = randomBytes(KEY_BYTES);
  await writeFile(file, made, { mode: 0o600, flag: 'wx' });
  return made;
}
