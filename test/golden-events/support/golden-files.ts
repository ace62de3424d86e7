import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(process.cwd(), 'test/golden-events');

/** An event as it stood on disk when its version was current, and as it must be read for all time. */
export interface Golden {
  /** `<Type>/v<n>/<case>.json` */
  readonly file: string;
  readonly type: string;
  readonly version: number;
  readonly stored: unknown;
  readonly expected: unknown;
  readonly sha256: string;
}

const SHAPE = /^([A-Z]\w*)\/v(\d+)\/[a-z0-9-]+\.json$/;

function read(file: string): Golden {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const parts = SHAPE.exec(file);
  if (parts === null) throw new Error(`not <Type>/v<n>/<case>.json: ${file}`);
  const { stored, expected } = JSON.parse(text) as { stored: unknown; expected: unknown };
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { file, type: parts[1] ?? '', version: Number(parts[2]), stored, expected, sha256 };
}

/** Every golden file there is, by name. */
export function goldenFiles(): Golden[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => f.split(path.sep).join('/'));
  return entries
    .filter((file) => /^[A-Z]/.test(file) && file.endsWith('.json'))
    .sort()
    .map(read);
}

/** The checksums of the sealed files. */
export const sealed = (): Record<string, string> =>
  JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
