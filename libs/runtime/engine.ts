import { Recorder, rollOfLog, type Roll } from '#libs/application';
import type { Clock, EventLog, Ids } from '#libs/ports';
import type { WatchedLists } from '#libs/read-store';
import type { Config } from './config';
import { openEventStore } from './event-store';
import { createLogger, type Logger } from './logging';
import { measureLog, Metrics, showAlarms, showFeed, showLists } from './metrics';
import { openedTogether } from './open/closers';
import { rollOfLists } from './open/roll-of-lists';
import { dataFiles } from './open/store-addresses';
import { openStores, type Stores } from './open/stores';
import { openRelay } from './open/relay';
import { followLists } from './open/upkeep';
import { systemClock, systemIds } from './system-clock';
import { makePrivateFolder } from './private-folder';

/** Everything that is running: the log, the lists built from it, reference data, the record of who looked, and drafts. */
export interface Engine extends Stores {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  /** Figures of this process, for those who look after it. */
  readonly metrics: Metrics;
  readonly log: EventLog;
  /** Everybody on record. */
  readonly roll: Roll;
  /** What the operator of the event store must see to; nothing of a young person in it. */
  eventProblems(): readonly string[];
  readonly recorder: Recorder;
  /** How far the lists have been brought: by this process, or by the projector of a cluster. */
  readonly projector: WatchedLists;
  /** Ends everything at the edge of a batch. */
  close(): Promise<void>;
}

interface EngineOptions {
  readonly clock?: Clock;
  /** Publish the feed from here, where one is configured and there is no relay to do it. */
  readonly withFeed?: boolean;
}

/**
 * Opens the engine that is configured, for the planner and for commands: embedded, with all that keeps it going; of a
 * cluster, without what the projector and the relay do. Throws, with all closed again, when a part will not open.
 */
export function openEngine(config: Config, options: EngineOptions = {}): Promise<Engine> {
  return openedTogether(async (closers) => {
    const clock = options.clock ?? systemClock;
    const logger = createLogger(config.logLevel);
    await makePrivateFolder(config.data);
    const events = await openEventStore(config, { file: dataFiles(config.data).events, logger });
    const metrics = new Metrics();
    const log = measureLog(metrics, closers.keep(events.log));
    const stores = await openStores(config, closers);
    const projector = followLists(config, { log, lists: stores.lists, logger }, closers);
    const isPublishing = options.withFeed === true && config.engine === 'embedded';
    const published = isPublishing ? await openRelay(config, { log, logger }, closers) : undefined;
    if (published !== undefined) showFeed(metrics, published.relay);
    showAlarms(metrics, () => events.problems());
    showLists(metrics, { projector });
    return {
      ...stores,
      metrics,
      config,
      clock,
      ids: systemIds,
      logger,
      log,
      roll: config.engine === 'embedded' ? rollOfLog(log) : rollOfLists(stores.lists),
      eventProblems: () => events.problems(),
      recorder: new Recorder(clock),
      projector,
      close: () => closers.close(),
    };
  });
}
