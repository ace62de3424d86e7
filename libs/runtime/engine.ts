import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openSqliteAccessLog } from '#libs/adapters/access-log-sqlite';
import { openSqliteDrafts } from '#libs/adapters/drafts-sqlite';
import { Recorder } from '#libs/application';
import type { AccessLog, Clock, Drafts, EventLog, Ids } from '#libs/ports';
import {
  openReadStore,
  openReferenceStore,
  startProjector,
  type Projector,
  type ReadStore,
  type ReferenceStore,
} from '#libs/read-store';
import type { Config } from './config';
import { openEventStore } from './event-store';
import { createLogger, type Logger } from './logging';
import { systemClock, systemIds } from './system-clock';

/** Everything that is running: the log, the lists built from it, reference data, the record of who looked, and drafts. */
export interface Engine {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly log: EventLog;
  /** What the operator of the event store must see to; nothing of a young person in it. */
  eventProblems(): readonly string[];
  readonly recorder: Recorder;
  readonly lists: ReadStore;
  readonly projector: Projector;
  readonly reference: ReferenceStore;
  readonly accessLog: AccessLog;
  readonly drafts: Drafts;
  /** Ends everything at the edge of a batch. */
  close(): Promise<void>;
}

/** Where the embedded engine keeps its files, in the data folder. */
export const dataFiles = (folder: string) => ({
  events: path.join(folder, 'events.db'),
  lists: path.join(folder, 'readmodels.db'),
  reference: path.join(folder, 'reference.db'),
  access: path.join(folder, 'access.db'),
  drafts: path.join(folder, 'drafts.db'),
  sessionKey: path.join(folder, 'session.key'),
});

/** Opens the engine that is configured and starts the projector. Throws, with all closed again, when a part will not open. */
export async function openEngine(config: Config, options: { readonly clock?: Clock } = {}): Promise<Engine> {
  const files = dataFiles(config.data);
  await mkdir(config.data, { recursive: true });
  const closers: (() => Promise<void>)[] = [];
  const kept = <T extends { close(): Promise<void> }>(part: T): T => {
    closers.unshift(() => part.close());
    return part;
  };
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0)) await closer();
  };
  try {
    const clock = options.clock ?? systemClock;
    const logger = createLogger(config.logLevel);
    const events = await openEventStore(config, { file: files.events, logger });
    const log = kept(events.log);
    const lists = kept(await openReadStore({ file: files.lists }));
    const reference = kept(await openReferenceStore({ file: files.reference }));
    const accessLog = kept(await openSqliteAccessLog({ file: files.access }));
    const drafts = kept(await openSqliteDrafts({ file: files.drafts }));
    const projector = startProjector({ log, store: lists, logger });
    closers.unshift(() => projector.stop());
    const recorder = new Recorder(clock);
    const stores = { log, lists, reference, accessLog, drafts };
    return {
      config,
      clock,
      ids: systemIds,
      logger,
      recorder,
      projector,
      eventProblems: () => events.problems(),
      ...stores,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
