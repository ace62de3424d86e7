import type { EventLog } from '#libs/ports';
import { startProjector, watchLists, type ReadStore, type WatchedLists } from '#libs/read-store';
import type { Config } from '../config';
import type { Logger } from '../logging';
import type { Closers } from './closers';

interface Followed {
  readonly log: EventLog;
  readonly lists: ReadStore;
  readonly logger: Logger;
}

/**
 * Whoever keeps the lists up: in an embedded installation this process does; in a cluster the projector does, and this
 * process only looks how far it has got. Ends with the rest, at the edge of a batch.
 */
export function followLists({ engine }: Config, { log, lists, logger }: Followed, closers: Closers): WatchedLists {
  const following =
    engine === 'embedded' ? startProjector({ log, store: lists, logger }) : watchLists({ log, store: lists, logger });
  closers.first(() => following.stop());
  return following;
}
