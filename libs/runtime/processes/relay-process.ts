import type { EventLog } from '#libs/ports';
import { ConfigError, type Config } from '../config';
import { openEventStore } from '../event-store';
import { createLogger, type Logger } from '../logging';
import { Metrics, showAlarms, showFeed } from '../metrics';
import { openedTogether } from '../open/closers';
import { openRelay, type OpenRelay } from '../open/relay';
import { dataFiles } from '../open/store-addresses';
import { makePrivateFolder } from '../private-folder';

/** The process that tells other systems what was recorded in a cluster: it records nothing. */
export interface RelayProcess extends OpenRelay {
  readonly config: Config;
  /** Figures of this process, for those who look after it. */
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly log: EventLog;
  eventProblems(): readonly string[];
  /** Ends at the edge of a batch. */
  close(): Promise<void>;
}

const OF_A_CLUSTER = 'The planner of an embedded installation publishes the feed itself: a relay is of a cluster.';
const NO_FEED =
  'feed: there is nothing to publish to. Set THROUGHLINE_FEED to kafka://host:9092, or to file for a trial.';

/** Opens the log to read all of it, and the feed, and begins. Several may run: one at a time publishes. Throws ConfigError. */
export async function openRelayProcess(config: Config): Promise<RelayProcess> {
  if (config.engine === 'embedded') throw new ConfigError(OF_A_CLUSTER);
  return openedTogether(async (closers) => {
    const logger = createLogger(config.logLevel);
    await makePrivateFolder(config.data);
    const { events: file } = dataFiles(config.data);
    const events = await openEventStore(config, { file, readOnly: true, logger });
    const log = closers.keep(events.log);
    const opened = await openRelay(config, { log, logger }, closers);
    if (opened === undefined) throw new ConfigError(NO_FEED);
    const eventProblems = (): readonly string[] => events.problems();
    const metrics = new Metrics();
    showAlarms(metrics, eventProblems);
    showFeed(metrics, opened.relay);
    return { ...opened, config, metrics, logger, log, eventProblems, close: () => closers.close() };
  });
}
