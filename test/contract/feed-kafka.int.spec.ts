import { describeFeedContract } from '#libs/testing/feed-contract';
import { describeOnKafka, startKafka, type KafkaForTest } from '../support/kafka';
import { openOnKafka } from './support/kafka-feeds';

jest.setTimeout(120_000);

describeOnKafka('Kafka, a real broker', () => {
  let kafka: KafkaForTest;
  beforeAll(async () => {
    kafka = await startKafka();
  });
  afterAll(() => kafka.end());

  describeFeedContract('Kafka', () => openOnKafka(kafka), { goesAway: true });
});
