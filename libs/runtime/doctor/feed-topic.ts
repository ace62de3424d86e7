import type { Config } from '../config';
import { createLogger } from '../logging';
import { kafkaOptions } from '../open/feed';
import { ok, toSeeTo, wrong, type Finding } from './finding';

const TOPIC = 'topic';

/** Whether the topic of the feed is there, is fit for it, and can be written to. Never makes it. */
export async function topicOf(config: Config): Promise<readonly Finding[]> {
  const options = await kafkaOptions(config, createLogger('silent'));
  const { openKafkaFeed } = await import('#libs/adapters/feed-kafka');
  try {
    const feed = await openKafkaFeed({ ...options, makeTopic: false });
    const { ok: isWell, why } = await feed.health().finally(() => feed.close());
    if (isWell) return [ok(TOPIC, `${config.feedTopic}: every partition of it has a leader`)];
    return [wrong(TOPIC, `${config.feedTopic}: ${why ?? 'it does not answer'}`, 'See that enough brokers run (infra/kafka/README.md).')];
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TopicUnfit')) throw error;
    const isToBeMade = config.feedMakeTopic && error.message.startsWith('there is no topic');
    if (isToBeMade) return [toSeeTo(TOPIC, `${config.feedTopic} is not there yet`, 'The relay makes it when it starts.')];
    return [wrong(TOPIC, error.message, 'See infra/kafka/README.md.')];
  }
} // prettier-ignore
