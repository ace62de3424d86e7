import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';

const KEY_BYTES = 32;
/** Everybody else may do nothing with it, its group at most read it: a secret is often handed to a process that way. */
const MODE_REFUSED = 0o027;

/** Why there is no key. The message names the file and says what to do. */
class SessionKeyUnusable extends Error {
  override readonly name = 'SessionKeyUnusable';
}

export interface SessionKeyFiles {
  /** In the data folder: made when it is not there, so that a restart signs nobody out. */
  readonly own: string;
  /** One that somebody has made, the same for every planner; then it counts and the own one does not. */
  readonly shared?: string | undefined;
}

/** The key that sessions are encrypted with, and slips signed. Throws `SessionKeyUnusable`. */
export const sessionKey = ({ own, shared }: SessionKeyFiles): Promise<Buffer> =>
  shared === undefined ? ownKey(own) : sharedKey(shared);

/** Written whole before it has its name: two that start in one folder at the same moment get the same key. */
async function ownKey(file: string): Promise<Buffer> {
  const kept = await readIfThere(file);
  if (kept?.length === KEY_BYTES) return kept;
  if (kept !== undefined) {
    throw new SessionKeyUnusable(`${file} is not a session key of ${KEY_BYTES} bytes: remove it to make a new one`);
  }
  const made = `${file}.${randomUUID()}`;
  await writeFile(made, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  await link(made, file).catch(unless('EEXIST'));
  await rm(made);
  return readFile(file);
}

const readIfThere = (file: string): Promise<Buffer | undefined> => readFile(file).catch(unless('ENOENT'));

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
  return undefined;
};

/** As it is when it has the length of a key (one that a planner made); otherwise any secret long enough, a key made from it. */
async function sharedKey(file: string): Promise<Buffer> {
  const held = await readShared(file);
  if (held.length === KEY_BYTES) return held;
  // A line that ends is the same secret as one that does not.
  const secret = Buffer.from(held.toString('latin1').trimEnd(), 'latin1');
  if (secret.length === KEY_BYTES) return secret;
  if (secret.length < KEY_BYTES) {
    throw new SessionKeyUnusable(
      `${file} is too short for a session key: give it at least ${KEY_BYTES} characters (openssl rand -base64 48)`,
    );
  }
  return Buffer.from(hkdfSync('sha256', secret, '', 'throughline sessions', KEY_BYTES));
}

async function readShared(file: string): Promise<Buffer> {
  try {
    const { mode } = await stat(file);
    if ((mode & MODE_REFUSED) === 0) return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
    throw new SessionKeyUnusable(
      `the session key ${file} ${why}: every planner needs the same one, see sessionKeyFile`,
    );
  }
  throw new SessionKeyUnusable(
    `the session key ${file} can be read by others, who could sign in as anybody: let its owner read it and nobody else (chmod 400)`,
  );
}
