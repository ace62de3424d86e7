import path from 'node:path';
import type { StoreAddress } from '#libs/sql-kit';
import type { Config } from '../config';

const STORES = ['lists', 'reference', 'access', 'drafts', 'sessions', 'feed', 'alerts'] as const;

/** What is kept beside the events: each in a file of its own, or in a schema of its own. */
export type StoreName = (typeof STORES)[number];
export type StoreAddresses = Readonly<Record<StoreName, StoreAddress>>;

/** Where the embedded engine keeps its files, in the data folder. */
export const dataFiles = (folder: string) => ({
  events: path.join(folder, 'events.db'),
  lists: path.join(folder, 'readmodels.db'),
  reference: path.join(folder, 'reference.db'),
  access: path.join(folder, 'access.db'),
  drafts: path.join(folder, 'drafts.db'),
  /** Sign-ins that were ended early. */
  sessions: path.join(folder, 'sessions.db'),
  /** How far the feed has been published. */
  feed: path.join(folder, 'feed.db'),
  /** Which alerts have been sent. */
  alerts: path.join(folder, 'alerts.db'),
  /** What the file feed writes. */
  feedFolder: path.join(folder, 'feed'),
  feedSecret: path.join(folder, 'feed.secret'),
  sessionKey: path.join(folder, 'session.key'),
});

/** Where each store of this installation is. */
export function storeAddresses({ data, postgres }: Pick<Config, 'data' | 'postgres'>): StoreAddresses {
  const files = dataFiles(data);
  const at = (name: StoreName): StoreAddress =>
    postgres === undefined ? { file: files[name] } : { postgres, schema: name };
  return Object.fromEntries(STORES.map((name) => [name, at(name)])) as StoreAddresses;
}
