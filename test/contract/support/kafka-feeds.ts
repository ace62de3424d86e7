import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { kafkaMessages, openKafkaFeed, type KafkaFeedOptions } from '#libs/adapters/feed-kafka';
import type { FeedMessage } from '#libs/ports';
import type { OpenedFeed } from '#libs/testing/feed-contract';
import type { KafkaForTest } from '../../support/kafka';

/** A topic of one test's own, kept once, as a broker alone can. */
export const ownTopic = (kafka: KafkaForTest): KafkaFeedOptions => ({
  brokers: kafka.brokers,
  topic: `feed-${randomUUID()}`,
  replication: 1,
  makeTopic: true,
});

const TRIES_MAX = 100;
const TRY_AGAIN_MS = 100;

/** How many messages a topic holds. A topic just made has partitions that their broker has not opened yet: it asks again. */
export async function countIn(brokers: readonly string[], topic: string): Promise<number> {
  const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 3 } }).admin();
  try {
    await admin.connect();
    for (let tries = 1; ; tries += 1) {
      const offsets = await admin.fetchTopicOffsets(topic).catch((error: unknown) => {
        if (tries === TRIES_MAX) throw error;
      });
      if (offsets !== undefined) return offsets.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
      await pause(TRY_AGAIN_MS);
    }
  } finally {
    await admin.disconnect();
  }
}

/** All that a topic holds now, by a group of its own; each subject's in the order it is kept in. */
export async function allIn({ brokers, topic }: KafkaFeedOptions): Promise<readonly FeedMessage[]> {
  const count = await countIn(brokers, topic);
  const received: FeedMessage[] = [];
  if (count === 0) return received;
  for await (const message of kafkaMessages({ brokers, topic, group: randomUUID(), waitMs: 100 })) {
    received.push(message);
    if (received.length === count) break;
  }
  return received;
}

/** Opens a feed for the contract, on a topic of its own. */
export async function openOnKafka(kafka: KafkaForTest): Promise<OpenedFeed> {
  const options = ownTopic(kafka);
  const feed = await openKafkaFeed({ ...options, patienceMs: 10_000 });
  return {
    feed,
    received: () => allIn(options),
    cleanUp: () => feed.close(),
    goAway: async () => {
      await kafka.stop();
      return () => kafka.startAgain();
    },
  };
}
