import { existsSync } from 'node:fs';
import path from 'node:path';
import { accessEntriesInOrder } from '#libs/adapters/access-log-sql';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { describeLog } from '#libs/moving';
import { postcodesInOrder } from '#libs/read-store';
import type { Manifest } from './manifest';

/**
 * What is kept in a backup, in the order it is copied: what cannot be built anew. Events first: whoever looked at one of them
 * is then in the record of looks. Which alerts were sent is in it, or a duty team would be told of old moves again. Lists, drafts,
 * sign-ins and secrets are not.
 */
export const BACKED_UP = {
  events: 'events.db',
  access: 'access.db',
  reference: 'reference.db',
  alerts: 'alerts.db',
} as const;

/** What is kept in a backup. */
export type BackedUp = keyof typeof BACKED_UP;

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
