import { Kafka, logLevel } from 'kafkajs';
import { describeOnKafka, startKafka, type KafkaForTest } from '.';

jest.setTimeout(120_000);

const TOPIC = 'what-stays';

const client = (brokers: string[]) => new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { retries: 3 } });

/** How many messages the topic holds. */
async function kept(brokers: string[]): Promise<number> {
  const admin = client(brokers).admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  return offsets.reduce((sum, { high }) => sum + Number(high), 0);
}

async function makeTopic(brokers: string[]): Promise<void> {
  const admin = client(brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 2, replicationFactor: 1 }] });
  await admin.disconnect();
}

async function send(brokers: string[], value: string): Promise<void> {
  const producer = client(brokers).producer();
  await producer.connect();
  await producer.send({ topic: TOPIC, acks: -1, messages: [{ key: 'k', value }] });
  await producer.disconnect();
}

describeOnKafka('a Kafka for tests', () => {
  let kafka: KafkaForTest;
  beforeAll(async () => {
    kafka = await startKafka();
  });
  afterAll(() => kafka.end());

  it('keeps what it was sent when it is stopped, and when it is killed', async () => {
    await makeTopic(kafka.brokers);
    await send(kafka.brokers, 'before the stop');
    await kafka.stop();
    await expect(kept(kafka.brokers)).rejects.toThrow(/ECONNREFUSED|connect/i);
    await kafka.startAgain();
    expect(await kept(kafka.brokers)).toBe(1);
    await send(kafka.brokers, 'before the kill');
    await kafka.kill();
    await kafka.startAgain();
    expect(await kept(kafka.brokers)).toBe(2);
  });
});
