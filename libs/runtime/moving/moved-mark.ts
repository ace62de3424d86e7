import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EventLogError } from '#libs/ports';

const PRIVATE_FILE = 0o600;

/** What a data folder says when its installation lives elsewhere now. */
export interface MovedMark {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly events: number;
  readonly hash: string;
}

const fileOf = (folder: string): string => path.join(folder, 'moved.json');

/** Marks a folder, so that nobody records in it by mistake what the cluster would never hear of. */
export async function markMoved(folder: string, mark: MovedMark): Promise<void> {
  await writeFile(fileOf(folder), `${JSON.stringify(mark, null, 2)}\n`, { mode: PRIVATE_FILE });
}

/** Throws `openElsewhere` for a folder whose installation was moved into a cluster. Two records of one childhood are none. */
export function refuseMoved(folder: string): void {
  let text: string;
  try {
    text = readFileSync(fileOf(folder), 'utf8');
  } catch {
    return;
  }
  const { at } = JSON.parse(text) as MovedMark;
  throw new EventLogError(
    'openElsewhere',
    `This installation was moved into a cluster on ${at.slice(0, 10)}: record there (THROUGHLINE_ENGINE=cluster). ` +
      `Only if nothing has been recorded there may ${fileOf(folder)} be deleted, to go on here.`,
  );
}
