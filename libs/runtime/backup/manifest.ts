import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

const FILE_NAME = 'manifest.json';
const PRIVATE_FILE = 0o600;

const count = z.int().min(0);
const file = z.strictObject({ name: z.string().regex(/^[a-z]+\.db$/), bytes: count, sha256: z.string().length(64) });

/** What a backup holds, so that a restore can be held against it. Nothing of a young person is in it. */
const schema = z.strictObject({
  format: z.literal(1),
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  files: z.array(file).min(1),
  log: z.strictObject({
    events: count,
    head: z.string(),
    lastEventId: z.string().nullable(),
    lastRecordedAt: z.string().nullable(),
    hash: z.string().length(64),
  }),
  accessEntries: count,
  postcodes: count,
});

export type Manifest = z.infer<typeof schema>;
export type KeptFile = Manifest['files'][number];

/** A backup that cannot be used; the message names each file and what is wrong with it. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup';
  readonly kind = 'damagedBackup';
}

/** Written last: a folder without it is a backup that was cut off. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(schema.parse(manifest), null, 2)}\n`;
  await writeFile(path.join(folder, FILE_NAME), text, { mode: PRIVATE_FILE, flag: 'wx', flush: true });
}

/** Reads the manifest of a backup folder, or a manifest by itself. Throws DamagedBackup. */
export async function readManifest(at: string): Promise<Manifest> {
  const from = at.endsWith('.json') ? at : path.join(at, FILE_NAME);
  const text = await readFile(from, 'utf8').catch(() => {
    throw new DamagedBackup(`${from} is not there: this is no backup, or one that was cut off before it was whole.`);
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DamagedBackup(
      `${from} cannot be read as the manifest of a backup: it was changed, or made by a newer Throughline.`,
    );
  }
}

/** A file as a manifest names it. */
export async function describeFile(folder: string, name: string): Promise<KeptFile> {
  const from = path.join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(from), hash);
  return { name, bytes: (await stat(from)).size, sha256: hash.digest('hex') };
}

/** What is wrong with the files in a folder that a manifest speaks of, in words; nothing when they are as they were. */
export async function faultsIn(folder: string, { files }: Manifest): Promise<readonly string[]> {
  const found = await Promise.all(files.map((kept) => faultOf(folder, kept)));
  return found.filter((fault) => fault !== undefined);
}

async function faultOf(folder: string, kept: KeptFile): Promise<string | undefined> {
  const now = await describeFile(folder, kept.name).catch(() => undefined);
  if (now === undefined) return `${kept.name} is missing`;
  if (now.bytes !== kept.bytes) return `${kept.name} has ${now.bytes} bytes where it had ${kept.bytes}`;
  return now.sha256 === kept.sha256 ? undefined : `${kept.name} has been changed since the backup was made`;
}
