import { once } from 'node:events';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { openKafkaFeed } from '#libs/adapters/feed-kafka';
import { openFeedProgress } from '#libs/adapters/feed-progress-sql';
import { feedMapping, startRelay } from '#libs/integration';
import type { FeedProgress, IntegrationFeed } from '#libs/ports';
import { MAPPING_OPTIONS } from './feed-secret';

/**
 * A relay: `node relay-process.js EVENTS PROGRESS BROKER TOPIC [DIES-AFTER]`. Says that it is ready and begins at the first word
 * it is given. Ends when everything has been published; or is killed by itself, without a word to anybody, when the broker has
 * kept so many batches and before that is noted.
 */
const [, , events = '', place = '', broker = '', topic = '', diesAfter] = process.argv;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function main(): Promise<void> {
  const log = openSqliteEventLog({ file: events, readOnly: true });
  const progress = await openFeedProgress({ file: place });
  const feed = await openKafkaFeed({ brokers: [broker], topic, replication: 1 });
  const dying = diesAfter === undefined ? progress : dyingAfter(progress, Number(diesAfter));
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  process.stdin.destroy();
  const relay = startRelay({ log, feed, progress: dying, mapping: feedMapping(MAPPING_OPTIONS), logger: quiet });
  const head = await log.head();
  while ((await progress.position()) < head) await new Promise((resolve) => setTimeout(resolve, 20));
  await relay.stop();
  await closeAll(feed, progress);
}

/** The place of a feed whose relay does not live to note a batch that was published. */
function dyingAfter(progress: FeedProgress, batches: number): FeedProgress {
  let published = 0;
  const moveOn: FeedProgress['moveOn'] = async (...move) => {
    published += 1;
    if (published >= batches) process.kill(process.pid, 'SIGKILL');
    await progress.moveOn(...move);
  };
  return Object.assign(Object.create(progress) as FeedProgress, {
    moveOn,
    position: () => progress.position(),
    parked: () => progress.parked(),
    takeTurn: () => progress.takeTurn(),
  });
}

async function closeAll(feed: IntegrationFeed, progress: FeedProgress): Promise<void> {
  await feed.close();
  await progress.close();
}

void main();
