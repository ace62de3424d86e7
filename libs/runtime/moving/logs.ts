import { existsSync } from 'node:fs';
import { openKurrentEventLog } from '#libs/adapters/event-log-kurrentdb';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog } from '#libs/ports';
import type { Config } from '../config';
import { dataFiles } from '../open/store-addresses';
import { NothingRecorded } from '../read-only';
import { makePrivateFolder } from '../private-folder';

type Place = Pick<Config, 'data' | 'events' | 'eventsNamespace'>;

/** The embedded engine records appends in the order they are asked for, many with one sync; a server is asked one by one. */
const TOGETHER = 200;

/**
 * The log that is moved. An embedded one is opened as its only writer, so that nobody can write to it meanwhile: throws
 * `openElsewhere` when somebody does, NothingRecorded when there is none.
 */
export async function openSource({ data, events, eventsNamespace }: Place): Promise<EventLog> {
  if (events !== 'embedded') return openServer({ events, eventsNamespace }, true);
  const { events: file } = dataFiles(data);
  if (!existsSync(file)) throw new NothingRecorded(`Nothing is recorded in ${data}: there is nothing to move.`);
  return openSqliteEventLog({ file });
}

/** The log that is filled, and how many appends it takes at once in order. */
export async function openTarget(place: Place): Promise<{ readonly log: EventLog; readonly together: number }> {
  if (place.events !== 'embedded') return { log: await openServer(place, false), together: 1 };
  await makePrivateFolder(place.data);
  return { log: openSqliteEventLog({ file: dataFiles(place.data).events }), together: TOGETHER };
}

function openServer(place: Pick<Place, 'events' | 'eventsNamespace'>, readOnly: boolean): Promise<EventLog> {
  const namespace = place.eventsNamespace;
  return openKurrentEventLog({ address: place.events, readOnly, ...(namespace === undefined ? {} : { namespace }) });
}
