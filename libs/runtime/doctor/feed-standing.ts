import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readFeedProgress } from '#libs/adapters/feed-progress-sql';
import { EventLogError, type ParkedInFeed, type Position } from '#libs/ports';
import type { Config } from '../config';
import { openEventStore } from '../event-store';
import { feedName } from '../open/feed';
import { dataFiles, storeAddresses } from '../open/store-addresses';
import { ok, toSeeTo, wrong, type Finding } from './finding';

const FEED = 'feed';
/** How long the feed is watched when something waits, to tell whether it moves. */
const WATCHED_MS = 1_000;
/** What was recorded so lately may be on its way, in milliseconds. */
const LATELY_MS = 60_000;

/** How far the feed has been published, whether it moves, and who waits. Changes nothing, whoever is publishing. */
export async function feedStanding(config: Config): Promise<readonly Finding[]> {
  const look = (): ReturnType<typeof readFeedProgress> => lookAtPlace(config);
  const place = await look();
  if (place === undefined) return [nothingYet(config)];
  const waiting = await oldestWaiting(config, place.position);
  const parked = place.parked.length === 0 ? [] : [someWait(place.parked)];
  if (waiting === 'not for this account') return [...parked, ok(FEED, `published up to ${place.position}`)];
  if (waiting === undefined) return [...parked, ok(FEED, `all that was recorded is published to ${feedName(config)}`)];
  await pause(WATCHED_MS);
  const isMoving = (await look())?.position !== place.position;
  return [...parked, behind(config, waiting, isMoving)];
}

async function lookAtPlace(config: Config): ReturnType<typeof readFeedProgress> {
  const at = storeAddresses(config).feed;
  return 'file' in at && !existsSync(at.file) ? undefined : readFeedProgress(at, feedName(config));
}

const nothingYet = (config: Config): Finding =>
  toSeeTo(FEED, `nothing has been published to ${feedName(config)} yet`, `${whoPublishes(config)}; all that is on record is told then.`); // prettier-ignore

const whoPublishes = ({ engine }: Config): string =>
  engine === 'cluster' ? 'Start the relay (throughline start relay)' : 'Start the planner';

function someWait(parked: readonly ParkedInFeed[]): Finding {
  const [first] = parked;
  const who = parked.length === 1 ? '1 young person waits' : `${parked.length} young people wait`;
  const found = `${who}, since an event of theirs could not be told (${first?.eventType} at ${first?.position}: ${first?.why})`;
  return wrong(FEED, found, 'Update all processes and start again who publishes: whoever waits is tried again then.');
}

interface Waiting {
  readonly recordedAt: string;
  readonly lag: string;
}

/** The first event that has not been published; undefined when all have. */
async function oldestWaiting(
  config: Config,
  after: Position,
): Promise<Waiting | undefined | 'not for this account'> {
  const { events: file } = dataFiles(config.data);
  if (config.events === 'embedded' && !existsSync(file)) return undefined;
  const { log } = await openEventStore(config, { file, readOnly: true });
  try {
    const { FEED_CATEGORIES } = await import('#libs/integration');
    const [event] = (await log.readAll({ after, categories: FEED_CATEGORIES, max: 1 })).events;
    if (event === undefined) return undefined;
    const lag = BigInt(await log.head()) - BigInt(after);
    return { recordedAt: event.metadata.recordedAt, lag: `${lag} ${config.events === 'embedded' ? 'events' : 'bytes of the log'}` };
  } catch (error) {
    if (error instanceof EventLogError && error.kind === 'notAllowed') return 'not for this account';
    throw error;
  } finally {
    await log.close();
  }
} // prettier-ignore

function behind(config: Config, { recordedAt, lag }: Waiting, isMoving: boolean): Finding {
  const found = `${lag} behind; what waits longest was recorded at ${recordedAt}`;
  if (isMoving) return toSeeTo(FEED, `${found}; it is moving`, 'Wait: it is catching up.');
  if (Date.now() - Date.parse(recordedAt) < LATELY_MS) return ok(FEED, found);
  const still = `${found}; it did not move while it was looked at`;
  const toDo = `${whoPublishes(config)}, and see that the feed can be reached. Nothing is lost: it catches up.`;
  return config.engine === 'cluster' ? wrong(FEED, still, toDo) : toSeeTo(FEED, still, toDo);
}
