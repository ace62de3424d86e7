import { openSqliteAccessLog } from '#libs/adapters/access-log-sqlite';
import { openSqliteDrafts } from '#libs/adapters/drafts-sqlite';
import type { AccessLog, Drafts } from '#libs/ports';
import { openReadStore, openReferenceStore, type ReadStore, type ReferenceStore } from '#libs/read-store';
import type { Config } from '../config';
import type { Closers } from './closers';
import { dataFiles, storeAddresses } from './store-addresses';

/** What is kept beside the events, for whoever shows and records. */
export interface Stores {
  readonly lists: ReadStore;
  readonly reference: ReferenceStore;
  readonly accessLog: AccessLog;
  readonly drafts: Drafts;
}

/** Opens every store of this installation, in the data folder or in PostgreSQL, to be closed with the rest. */
export async function openStores(config: Config, closers: Closers): Promise<Stores> {
  const at = storeAddresses(config);
  const files = dataFiles(config.data);
  return {
    lists: closers.keep(await openReadStore(at.lists)),
    reference: closers.keep(await openReferenceStore(at.reference)),
    accessLog: closers.keep(await openSqliteAccessLog({ file: files.access })),
    drafts: closers.keep(await openSqliteDrafts({ file: files.drafts })),
  };
}
