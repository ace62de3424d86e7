import type { EventLog } from '#libs/ports';
import {
  openReadStore,
  rebuildLists as rebuild,
  startProjector,
  type Projector,
  type ReadStore,
} from '#libs/read-store';
import { ConfigError, type Config } from '../config';
import { openEventStore } from '../event-store';
import { createLogger, type Logger } from '../logging';
import { Metrics, showAlarms, showLists } from '../metrics';
import { openedTogether, type Closers } from '../open/closers';
import { dataFiles, storeAddresses } from '../open/store-addresses';
import { makePrivateFolder } from '../private-folder';

/** The process that keeps the lists of a cluster up with the log: it records nothing. */
export interface ProjectorProcess {
  readonly config: Config;
  readonly logger: Logger;
  /** Figures of this process, for those who look after it. */
  readonly metrics: Metrics;
  readonly log: EventLog;
  eventProblems(): readonly string[];
  readonly lists: ReadStore;
  readonly projector: Projector;
  /** Ends at the edge of a batch. */
  close(): Promise<void>;
}

/**
 * Opens the log to read all of it, and the lists, and begins. Several may run: one at a time is at work. Throws
 * ConfigError for an embedded installation, whose planner does this itself.
 */
export async function openProjectorProcess(config: Config): Promise<ProjectorProcess> {
  if (config.engine === 'embedded') {
    throw new ConfigError(
      'The planner of an embedded installation keeps the lists up itself: a projector is of a cluster.',
    );
  }
  return openProjecting(config);
}

/**
 * Builds one list, or all, anew beside the one in use, and switches when it has caught up. Throws RangeError on a name
 * that no list has and `BeingRebuilt` where somebody is at it. In a cluster the projector goes on with what was built; an
 * embedded planner must not be running.
 */
export async function rebuildLists(config: Config, name?: string): Promise<void> {
  const open = await openedTogether(async (closers) => ({ ...(await openFolding(config, closers)), closers }));
  try {
    await rebuild({ log: open.log, store: open.lists, logger: open.logger, name });
  } finally {
    await open.closers.close();
  }
}

function openProjecting(config: Config): Promise<ProjectorProcess> {
  return openedTogether(async (closers) => {
    const { log, lists, logger, eventProblems } = await openFolding(config, closers);
    const projector = startProjector({ log, store: lists, logger });
    closers.first(() => projector.stop());
    const metrics = new Metrics();
    showAlarms(metrics, eventProblems);
    showLists(metrics, { projector });
    return { config, metrics, logger, log, eventProblems, lists, projector, close: () => closers.close() };
  });
}

/** What folding takes: the log to read all of, and the lists to write. */
async function openFolding(config: Config, closers: Closers) {
  const logger = createLogger(config.logLevel);
  const isEmbedded = config.engine === 'embedded';
  if (isEmbedded) await makePrivateFolder(config.data);
  // Opened to write, an embedded log is held for this process alone: a planner that is running keeps its lists itself.
  const file = dataFiles(config.data).events;
  const events = await openEventStore(config, { file, readOnly: !isEmbedded, logger });
  const log = closers.keep(events.log);
  const lists = closers.keep(await openReadStore(storeAddresses(config).lists));
  return { logger, log, lists, eventProblems: () => events.problems() };
}
