import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import type { FeedSettings } from './options';

const LOOK_AGAIN_MS = 100;
const LOOKS_MAX = 50;

/** The topic is not one that this feed can be kept in. Only an operator can change that; the message says how. */
export class TopicUnfit extends Error {
  override readonly name = 'TopicUnfit';
}

/** Makes sure that the topic is there and in order, making it when told to. Throws `TopicUnfit`, or what kafkajs throws. */
export async function prepareTopic(kafka: Kafka, settings: FeedSettings): Promise<void> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const found = await partitionsOf(admin, settings.topic);
    if (found === undefined) await make(admin, settings);
    checkPartitions(found ?? (await seen(admin, settings.topic)), settings);
  } finally {
    await admin.disconnect();
  }
}

/** How many partitions the topic has; undefined when there is no such topic. */
async function partitionsOf(admin: Admin, topic: string): Promise<number | undefined> {
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    return topics[0]?.partitions.length;
  } catch (error) {
    if (isOfType(error, 'UNKNOWN_TOPIC_OR_PARTITION')) return undefined;
    throw error;
  }
}

/** The same of a topic just made, which not every broker has heard of yet. */
async function seen(admin: Admin, topic: string): Promise<number> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const partitions = await partitionsOf(admin, topic);
    if (partitions !== undefined) return partitions;
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error(`the topic ${topic} was made and is not seen yet`);
}

async function make(admin: Admin, settings: FeedSettings): Promise<void> {
  const { topic, partitions, retentionMs, replication, makeTopic } = settings;
  if (!makeTopic)
    throw new TopicUnfit(
      `there is no topic ${topic}: make it with ${String(partitions)} partitions (infra/kafka/README.md), or let the relay make it ` +
        '(THROUGHLINE_FEED_MAKE_TOPIC=true)',
    );
  // Two relays may be making it: then the other's stands, and its partitions are looked at like any other's.
  const topics = [{ topic, ...shape({ partitions, retentionMs, replication }) }];
  // Waiting for leaders, kafkajs takes a broker that has not heard of the topic yet for a failure: `seen` waits.
  await admin.createTopics({ topics, waitForLeaders: false });
}

/** Retention counts from when the broker kept a message, whatever the sender's clock says. */
function shape(settings: Pick<FeedSettings, 'partitions' | 'retentionMs' | 'replication'>) {
  const { partitions, retentionMs, replication } = settings;
  const told = {
    'cleanup.policy': 'delete',
    'retention.ms': String(retentionMs),
    'message.timestamp.type': 'LogAppendTime',
    'min.insync.replicas': String(Math.max(1, replication - 1)),
  };
  const configEntries = Object.entries(told).map(([name, value]) => ({ name, value }));
  return { numPartitions: partitions, replicationFactor: replication, configEntries };
}

function checkPartitions(found: number, { topic, partitions }: FeedSettings): void {
  if (found === partitions) return;
  throw new TopicUnfit(
    `the topic ${topic} has ${String(found)} partitions, not ${String(partitions)}: what is told of a young person would ` +
      `lose its order. Give the feed a new topic; never change the partitions of one that is used`,
  );
}

function isOfType(error: unknown, type: string): boolean {
  return error instanceof Error && ((error as { type?: unknown }).type === type || isOfType(error.cause, type));
}
