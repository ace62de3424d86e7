import { KafkaJSNonRetriableError, type Consumer, type EachMessagePayload } from 'kafkajs';
import type { FeedMessage } from '#libs/ports';
import { kafkaClient } from './client';
import { Handover } from './handover';
import { fromKafka } from './messages';
import type { KafkaServer } from './options';

const COMMIT_EVERY_MS = 1_000;
const STAY_IN_GROUP_MS = 3_000;

export interface KafkaMessagesOptions extends KafkaServer {
  readonly topic: string;
  /** Consumers of one group share the partitions; how far it has come is kept under its name. */
  readonly group: string;
  /** Ends the iteration at the edge of a message. */
  readonly signal?: AbortSignal;
  /** How long the broker may wait for more before it answers, in milliseconds. */
  readonly waitMs?: number;
}

/**
 * The messages of the topic, from its beginning or from where this group stopped, in order for each subject. A message counts
 * as handled when the next one is asked for: leaving the loop, by `break` or by an error, leaves the last one to be delivered
 * again, and after a crash some that were handled come again too (at least once). Throws what makes it impossible to go on.
 */
export async function* kafkaMessages(options: KafkaMessagesOptions): AsyncGenerator<FeedMessage, void, undefined> {
  const consumer = kafkaClient(options).consumer({
    groupId: options.group,
    maxWaitTimeInMs: options.waitMs ?? 1_000,
    heartbeatInterval: STAY_IN_GROUP_MS,
    allowAutoTopicCreation: false,
  });
  const handover = new Handover<FeedMessage>();
  const leave = (): void => handover.stop();
  options.signal?.addEventListener('abort', leave);
  try {
    await begin(consumer, options, handover);
    if (options.signal?.aborted === true) return;
    for (let next = await handover.next(); next !== undefined; next = await handover.next()) yield next;
  } finally {
    options.signal?.removeEventListener('abort', leave);
    handover.end();
    await consumer.disconnect();
  }
}

async function begin(consumer: Consumer, { topic }: KafkaMessagesOptions, handover: Handover<FeedMessage>) {
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) handover.fail(payload.error);
  });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommitInterval: COMMIT_EVERY_MS,
    eachMessage: (payload) => handOver(payload, handover),
  });
}

/** Waits until the message has been handled; kafkajs commits only what came back from here. */
async function handOver(received: EachMessagePayload, handover: Handover<FeedMessage>): Promise<void> {
  const stay = setInterval(() => void received.heartbeat().catch(() => undefined), STAY_IN_GROUP_MS);
  try {
    if (await handover.give(fromKafka(received.message))) return;
  } catch (error) {
    handover.fail(error);
  } finally {
    clearInterval(stay);
  }
  throw new KafkaJSNonRetriableError('the message was not handled');
}
