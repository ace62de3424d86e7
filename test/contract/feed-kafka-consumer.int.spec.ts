import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { kafkaMessages, openKafkaFeed, type KafkaMessagesOptions } from '#libs/adapters/feed-kafka';
import type { FeedMessage, NonEmptyArray } from '#libs/ports';
import { subjects, takingTurns } from '#libs/testing/feed-contract';
import { describeOnKafka, startKafka, type KafkaForTest } from '../support/kafka';
import { ownTopic } from './support/kafka-feeds';
import { makeTopic, rawKafka } from './support/kafka-raw';

jest.setTimeout(120_000);

/** Handles messages until `stop` says so of one; that one is left unhandled. */
async function handleUntil(options: KafkaMessagesOptions, stop: (ids: readonly string[]) => boolean) {
  const ids: string[] = [];
  for await (const { id } of kafkaMessages(options)) {
    ids.push(id);
    if (stop(ids)) break;
  }
  return ids;
}

describeOnKafka('a consumer of the feed on Kafka', () => {
  let kafka: KafkaForTest;
  beforeAll(async () => {
    kafka = await startKafka();
  });
  afterAll(() => kafka.end());

  /** A topic that holds a batch, and how a group of its own is opened on it. */
  async function published(batch: NonEmptyArray<FeedMessage>): Promise<KafkaMessagesOptions> {
    const options = ownTopic(kafka);
    const feed = await openKafkaFeed(options);
    await feed.publish(batch);
    await feed.close();
    return { brokers: kafka.brokers, topic: options.topic, group: randomUUID(), waitMs: 100 };
  }

  it('begins where its group stopped: with the message that was not handled', async () => {
    const batch = takingTurns(['a-key'], 10);
    const options = await published(batch);
    const ids = batch.map(({ id }) => id);
    expect(await handleUntil(options, (got) => got.length === 4)).toEqual(ids.slice(0, 4));
    expect(await handleUntil(options, (got) => got.length === 7)).toEqual(ids.slice(3));
  });

  it('is given a message again that it failed on, and loses none', async () => {
    const batch = takingTurns(subjects(3), 4);
    const options = await published(batch);
    const handled = new Set<string>();
    let failedOn: string | undefined;
    const failing = async (): Promise<void> => {
      for await (const { id } of kafkaMessages(options)) {
        if (handled.size === 5) throw new Error((failedOn = id));
        handled.add(id);
      }
    };
    await expect(failing()).rejects.toThrow(/./);
    expect(failedOn).toBeDefined();
    await handleUntil(options, (got) => handled.add(String(got.at(-1))).size === batch.length);
    expect(handled).toEqual(new Set(batch.map(({ id }) => id)));
  });

  it('gives another group everything from the beginning', async () => {
    const batch = takingTurns(['a-key'], 3);
    const options = await published(batch);
    for (const group of [randomUUID(), randomUUID()]) {
      expect(await handleUntil({ ...options, group }, (got) => got.length === 3)).toEqual(batch.map(({ id }) => id));
    }
  });

  it('ends when it is told to, with what it was at handled', async () => {
    const batch = takingTurns(['a-key'], 5);
    const options = await published(batch);
    const leaving = new AbortController();
    const got: string[] = [];
    for await (const { id } of kafkaMessages({ ...options, signal: leaving.signal })) {
      got.push(id);
      if (got.length === 2) leaving.abort();
    }
    expect(got).toHaveLength(2);
    expect(await handleUntil(options, (ids) => ids.length === 3)).toEqual(batch.slice(2).map(({ id }) => id));
  });

  it('ends at once when it waits for a message and is told to', async () => {
    const options = await published(takingTurns(['a-key'], 1));
    const leaving = new AbortController();
    let handled = 0;
    for await (const one of kafkaMessages({ ...options, signal: leaving.signal })) {
      handled += one.id.length > 0 ? 1 : 0;
      void pause(300).then(() => leaving.abort());
    }
    expect(handled).toBe(1);
  });

  it('stops at a message that is none of the feed, and repeats nothing of it', async () => {
    const topic = `feed-${randomUUID()}`;
    await makeTopic(kafka.brokers, topic, 1);
    const producer = rawKafka(kafka.brokers).producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ key: 'a-key', value: '{"person":"Nan Example"}' }] });
    await producer.disconnect();
    const reading = handleUntil({ brokers: kafka.brokers, topic, group: randomUUID(), waitMs: 100 }, () => true);
    await expect(reading).rejects.toMatchObject({ name: 'NotOfThisFeed' });
    await expect(reading).rejects.not.toThrow(/Nan Example/);
  });
});
