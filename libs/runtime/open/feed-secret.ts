import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError, type Config } from '../config';
import { dataFiles } from './store-addresses';
import { makePrivateFolder } from '../private-folder';

const SECRET_BYTES = 36;
const CHARACTERS_MIN = 32;

type Asked = Pick<Config, 'data' | 'engine' | 'environment' | 'feedSecretFile'>;

/**
 * The secret that the keys in the feed are made with: where the configuration says, or for one machine on trial made once
 * in the data folder, readable by its owner only. Whoever knows it can tell which key is whose. Throws ConfigError.
 */
export async function feedSecret(config: Asked): Promise<string> {
  const { data, engine, environment, feedSecretFile } = config;
  if (feedSecretFile !== undefined) return givenSecret(feedSecretFile);
  if (engine === 'cluster' || environment === 'production') {
    throw new ConfigError(
      'feedSecretFile: name a file that holds the secret of the feed, which outlives this machine (openssl rand -base64 36)',
    );
  }
  return madeSecret(dataFiles(data).feedSecret);
}

async function givenSecret(file: string): Promise<string> {
  const held = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`feedSecretFile: ${file} cannot be read (${String(error.code)})`);
  });
  const secret = held.trim();
  if (secret.length >= CHARACTERS_MIN) return secret;
  throw new ConfigError(`feedSecretFile: ${file} is too short: give it at least ${CHARACTERS_MIN} characters`);
}

/** Written whole before it has its name: two that start at the same moment get the same secret. */
async function madeSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(unless('ENOENT'));
  if (kept !== undefined) return kept.trim();
  await makePrivateFolder(path.dirname(file));
  const made = `${file}.${randomUUID()}`;
  await writeFile(made, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  await link(made, file).catch(unless('EEXIST'));
  await rm(made);
  return (await readFile(file, 'utf8')).trim();
}

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
  return undefined;
};
