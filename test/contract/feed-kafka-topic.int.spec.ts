import { openKafkaFeed } from '#libs/adapters/feed-kafka';
import { message, nonEmpty, subjects, takingTurns } from '#libs/testing/feed-contract';
import { describeOnKafka, startKafka, type KafkaForTest } from '../support/kafka';
import { ownTopic } from './support/kafka-feeds';
import { makeTopic, partitionsOf, rawMessages, settingsOf, type Raw } from './support/kafka-raw';

jest.setTimeout(120_000);

const texts = ({ message: { headers } }: Raw) =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));

describeOnKafka('the feed on a topic of Kafka', () => {
  let kafka: KafkaForTest;
  beforeAll(async () => {
    kafka = await startKafka();
  });
  afterAll(() => kafka.end());

  it('makes its topic with twelve partitions that keep what they are given for thirty days', async () => {
    const options = ownTopic(kafka);
    await (await openKafkaFeed(options)).close();
    expect(await partitionsOf(kafka.brokers, options.topic)).toBe(12);
    const names = ['retention.ms', 'cleanup.policy', 'min.insync.replicas', 'message.timestamp.type'];
    expect(await settingsOf(kafka.brokers, options.topic, names)).toEqual({
      'retention.ms': '2592000000',
      'cleanup.policy': 'delete',
      'min.insync.replicas': '1',
      'message.timestamp.type': 'LogAppendTime',
    });
  });

  it('is opened by two at once, who find one topic', async () => {
    const options = ownTopic(kafka);
    const feeds = await Promise.all([openKafkaFeed(options), openKafkaFeed(options)]);
    for (const feed of feeds) await feed.publish([message('a-key', 1)]);
    for (const feed of feeds) await feed.close();
    expect(await partitionsOf(kafka.brokers, options.topic)).toBe(12);
  });

  it('refuses a topic with other partitions, says why, and leaves it as it is', async () => {
    const options = ownTopic(kafka);
    await makeTopic(kafka.brokers, options.topic, 3);
    const opening = openKafkaFeed(options);
    await expect(opening).rejects.toMatchObject({ name: 'TopicUnfit' });
    await expect(opening).rejects.toThrow(/has 3 partitions, not 12: .* would lose its order/);
    expect(await partitionsOf(kafka.brokers, options.topic)).toBe(3);
  });

  it('refuses to begin without its topic when it may not make it', async () => {
    const options = { ...ownTopic(kafka), makeTopic: false };
    const opening = openKafkaFeed(options);
    await expect(opening).rejects.toMatchObject({ name: 'TopicUnfit' });
    await expect(opening).rejects.toThrow(`there is no topic ${options.topic}: make it with 12 partitions`);
  });

  it('takes a topic that an operator made', async () => {
    const options = { ...ownTopic(kafka), makeTopic: false };
    await makeTopic(kafka.brokers, options.topic, 12);
    const feed = await openKafkaFeed(options);
    await feed.publish([message('a-key', 1)]);
    await feed.close();
    expect(await rawMessages(kafka.brokers, options.topic, 1)).toHaveLength(1);
  });

  it('sends what any consumer can read: the data as JSON, the rest in headers, the key in its place', async () => {
    const options = ownTopic(kafka);
    const feed = await openKafkaFeed(options);
    const sent = message('a-key', 7, { redFlags: 2, neededBy: null });
    await feed.publish([sent]);
    await feed.close();
    const [received] = await rawMessages(kafka.brokers, options.topic, 1);
    if (received === undefined) throw new Error('nothing was received');
    expect(String(received.message.key)).toBe('a-key');
    expect(JSON.parse(String(received.message.value))).toEqual({ place: 7, redFlags: 2, neededBy: null });
    expect(texts(received)).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: sent.id,
      ce_source: sent.source,
      ce_type: sent.type,
      ce_subject: 'a-key',
      ce_partitionkey: 'a-key',
      ce_time: sent.time,
      ce_sequence: '0000000007',
      ce_dataschema: sent.dataschema,
      ce_datacontenttype: 'application/json',
    });
  });

  it('sends all of one young person to one partition, whichever relay sends it', async () => {
    const options = ownTopic(kafka);
    const of = subjects(30);
    for (const idempotent of [true, false]) {
      const feed = await openKafkaFeed({ ...options, idempotent });
      await feed.publish(nonEmpty(takingTurns(of, 3)));
      await feed.close();
    }
    const received = await rawMessages(kafka.brokers, options.topic, 180);
    const places = new Set(received.map(({ partition, message: { key } }) => `${String(key)} ${String(partition)}`));
    expect(places.size).toBe(30);
    expect(new Set(received.map(({ partition }) => partition)).size).toBeGreaterThan(6);
  });
});
