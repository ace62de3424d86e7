import { randomUUID } from 'node:crypto';
import { ConfigResourceTypes, Kafka, logLevel, type Admin, type ConfigEntries, type KafkaMessage } from 'kafkajs';

/** A client that is none of ours: what it sees, any other system sees. */
export const rawKafka = (brokers: readonly string[]): Kafka =>
  new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 5 } });

export async function asAdmin<Answer>(
  brokers: readonly string[],
  ask: (admin: Admin) => Promise<Answer>,
): Promise<Answer> {
  const admin = rawKafka(brokers).admin();
  await admin.connect();
  try {
    return await ask(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Some settings of a topic, as the broker has them. */
export async function settingsOf(brokers: readonly string[], topic: string, names: readonly string[]) {
  const described = await asAdmin(brokers, (admin) =>
    admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: [...names] }],
    }),
  );
  const entries = described.resources.flatMap(({ configEntries }): ConfigEntries[] => configEntries);
  return Object.fromEntries(entries.map(({ configName, configValue }) => [configName, configValue]));
}

export const partitionsOf = (brokers: readonly string[], topic: string): Promise<number | undefined> =>
  asAdmin(brokers, async (admin) => (await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]?.partitions.length);

export const makeTopic = (brokers: readonly string[], topic: string, numPartitions: number): Promise<boolean> =>
  asAdmin(brokers, (admin) =>
    admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions, replicationFactor: 1 }] }),
  );

export interface Raw {
  readonly partition: number;
  readonly message: KafkaMessage;
}

/** The first `count` messages of a topic, as they travel. */
export async function rawMessages(brokers: readonly string[], topic: string, count: number): Promise<readonly Raw[]> {
  const consumer = rawKafka(brokers).consumer({ groupId: randomUUID(), maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const received: Raw[] = [];
  await new Promise<void>((resolve, reject) => {
    const eachMessage = ({ partition, message }: Raw): Promise<void> => {
      received.push({ partition, message });
      if (received.length === count) resolve();
      return Promise.resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  });
  await consumer.disconnect();
  return received;
}
