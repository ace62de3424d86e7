import type { EventLog } from '#libs/ports';
import { startProjector, type ReadStore } from '#libs/read-store';
import type { Config } from '../config';
import type { Logger } from '../logging';
import type { Closers } from './closers';
import { watchLists, type ListsFollower } from './watch-lists';

interface Followed {
  readonly log: EventLog;
  readonly lists: ReadStore;
  readonly logger: Logger;
}

/**
 * Whoever keeps the lists up: in an embedded installation this process does; in a cluster the projector does, and this
 * process only looks how far it has got. Ends with the rest, at the edge of a batch.
 */
export function followLists({ engine }: Config, { log, lists, logger }: Followed, closers: Closers): ListsFollower {
  const following =
    engine === 'embedded' ? startProjector({ log, store: lists, logger }) : watchLists({ log, store: lists });
  closers.first(() => following.stop());
  return following;
}
