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
  /** Where to, without accounts and passwords; not in marks that an earlier version made. */
  readonly to?: string;
}

const fileOf = (folder: string): string => path.join(folder, 'moved.json');

/** Marks a folder, so that nobody records in it by mistake what the cluster would never hear of. */
export async function markMoved(folder: string, mark: MovedMark): Promise<void> {
  await writeFile(fileOf(folder), `${JSON.stringify(mark, null, 2)}\n`, { mode: PRIVATE_FILE });
}

/** Throws `openElsewhere` for a folder whose installation was moved into a cluster. Two records of one childhood are none. */
export function refuseMoved(folder: string): void {
  const mark = movedMarkOf(folder);
  if (mark !== undefined) throw new EventLogError('openElsewhere', `${movedInWords(mark)}. ${recordThere(folder)}`);
}

/** The mark of a folder whose installation was moved into a cluster. */
export function movedMarkOf(folder: string): MovedMark | undefined {
  let text: string;
  try {
    text = readFileSync(fileOf(folder), 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text) as MovedMark;
}

export const movedInWords = ({ at, to }: MovedMark): string =>
  `This installation was moved into a cluster on ${at.slice(0, 10)}${to === undefined ? '' : ` (${to})`}`;

/** What to do with a folder that is marked. */
export const recordThere = (folder: string): string =>
  'Record there (THROUGHLINE_ENGINE=cluster). ' +
  `Only if nothing has been recorded there may ${fileOf(folder)} be deleted, to go on here.`;
