import { existsSync } from 'node:fs';
import path from 'node:path';
import { accessEntriesInOrder } from '#libs/adapters/access-log-sql';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { describeLog } from '#libs/moving';
import { postcodesInOrder } from '#libs/read-store';
import type { Manifest } from './manifest';

/** What is kept in a backup: what cannot be built anew. Lists, drafts, sign-ins and secrets are not in it. */
export const BACKED_UP = { events: 'events.db', access: 'access.db', reference: 'reference.db' } as const;

export type Contents = Pick<Manifest, 'log' | 'accessEntries' | 'postcodes'>;

/** Reads everything that the files in a folder hold. */
export async function contentsOf(folder: string): Promise<Contents> {
  const log = openSqliteEventLog({ file: path.join(folder, BACKED_UP.events), readOnly: true });
  try {
    return {
      log: await describeLog(log),
      accessEntries: await countIn(folder, BACKED_UP.access, (file) => accessEntriesInOrder({ file })),
      postcodes: await countIn(folder, BACKED_UP.reference, (file) => postcodesInOrder({ file })),
    };
  } finally {
    await log.close();
  }
}

async function countIn(folder: string, name: string, read: (file: string) => AsyncIterable<unknown>): Promise<number> {
  const file = path.join(folder, name);
  let count = 0;
  if (existsSync(file)) for await (const _ of read(file)) count++;
  return count;
}
