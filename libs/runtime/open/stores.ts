import { openAccessLog } from '#libs/adapters/access-log-sql';
import { openDrafts } from '#libs/adapters/drafts-sql';
import { openEndedSessions } from '#libs/adapters/ended-sessions-sql';
import type { AccessLog, Drafts, EndedSessions } from '#libs/ports';
import { openReadStore, openReferenceStore, type ReadStore, type ReferenceStore } from '#libs/read-store';
import type { Config } from '../config';
import type { Closers } from './closers';
import { storeAddresses } from './store-addresses';

/** What is kept beside the events, for whoever shows and records. */
export interface Stores {
  readonly lists: ReadStore;
  readonly reference: ReferenceStore;
  readonly accessLog: AccessLog;
  readonly drafts: Drafts;
  readonly endedSessions: EndedSessions;
}

/**
 * Opens every store of this installation, in the data folder or in PostgreSQL, to be closed with the rest. The lists of a
 * cluster are the projector's: here they are only read.
 */
export async function openStores(config: Config, closers: Closers): Promise<Stores> {
  const at = storeAddresses(config);
  return {
    lists: closers.keep(await openReadStore({ ...at.lists, readOnly: config.engine === 'cluster' })),
    reference: closers.keep(await openReferenceStore(at.reference)),
    accessLog: closers.keep(await openAccessLog(at.access)),
    drafts: closers.keep(await openDrafts(at.drafts)),
    endedSessions: closers.keep(await openEndedSessions(at.sessions)),
  };
}
