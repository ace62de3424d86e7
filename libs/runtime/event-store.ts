import { openKurrentEventLog } from '#libs/adapters/event-log-kurrentdb';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog } from '#libs/ports';
import type { Config } from './config';
import type { Logger } from './logging';
import { refuseMoved } from './moving/moved-mark';

/** The log of events, and what its operator must see to: nothing, when all is well. */
export interface EventStore {
  readonly log: EventLog;
  problems(): readonly string[];
}

export interface EventStoreOptions {
  /** The embedded engine's file. */
  readonly file: string;
  readonly readOnly?: boolean;
  readonly logger?: Logger;
}

/** Opens the log that is configured: nothing beyond this function knows which one it is. */
export async function openEventStore(config: Config, options: EventStoreOptions): Promise<EventStore> {
  const { file, readOnly = false, logger } = options;
  if (config.events === 'embedded') {
    if (!readOnly) refuseMoved(config.data);
    return { log: openSqliteEventLog({ file, readOnly }), problems: () => [] };
  }
  const log = await openKurrentEventLog({
    address: config.events,
    readOnly,
    ...(config.eventsNamespace === undefined ? {} : { namespace: config.eventsNamespace }),
    onAlarm: (alarm, state) => {
      if (state === 'raised') logger?.error(alarm, 'the event store needs its operator');
      else logger?.info(alarm, 'the event store is well again');
    },
  });
  return { log, problems: () => log.alarms().map(({ problem }) => problem) };
}
