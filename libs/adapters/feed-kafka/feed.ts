import type { Kafka } from 'kafkajs';
import { checkBatch } from '#libs/feed-kit';
import type { FeedHealth, FeedMessage, IntegrationFeed, NonEmptyArray } from '#libs/ports';
import { kafkaClient } from './client';
import { Lookout } from './lookout';
import { inParts } from './messages';
import { withDefaults, type FeedSettings, type KafkaFeedOptions } from './options';
import { within } from './patience';
import { Sender } from './sender';
import { prepareTopic, TopicUnfit } from './topic';

/** How long opening waits for a broker that does not answer, in milliseconds: the relay starts without it. */
const FIRST_LOOK_MS_MAX = 5_000;
/** How long closing waits for a batch under way, and then for goodbyes: whoever is told to stop has eight seconds in all. */
const LAST_BATCH_MS_MAX = 1_000;
const GOODBYE_MS_MAX = 2_000;

/**
 * Opens the feed on a Kafka topic. The broker need not answer yet: until it does, `publish` throws. Throws `TopicUnfit` when
 * it answers and the topic is not there or has another number of partitions.
 */
export async function openKafkaFeed(options: KafkaFeedOptions): Promise<IntegrationFeed> {
  const settings = withDefaults(options);
  const feed = new KafkaFeed(kafkaClient(settings), settings);
  await feed.lookAtTopic().catch(async (error: unknown) => {
    if (!(error instanceof TopicUnfit))
      return settings.logger?.warn({ of: 'kafka' }, `not there yet: ${String(error)}`);
    await feed.close();
    throw error;
  });
  return feed;
}

class KafkaFeed implements IntegrationFeed {
  private readonly sender: Sender;
  private readonly lookout: Lookout;
  private topicIsFit = false;
  private closing: Promise<void> | undefined;
  /** The batch under way and those that wait for it. */
  private last: Promise<void> = Promise.resolve();
  /** Counts the batches that failed: what was asked for before a failure was known may not overtake it. */
  private failures = 0;

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: FeedSettings,
  ) {
    this.sender = new Sender(kafka, settings);
    this.lookout = new Lookout(kafka, settings.topic);
  }

  async publish(batch: NonEmptyArray<FeedMessage>): Promise<void> {
    if (this.closing !== undefined) throw new Error('the feed is closed');
    checkBatch(batch);
    const parts = inParts(batch);
    const failuresKnown = this.failures;
    const turn = this.last.then(() => this.send(parts, failuresKnown));
    this.last = turn.catch(() => undefined);
    await turn;
  }

  async health(): Promise<FeedHealth> {
    return this.closing === undefined ? this.lookout.health() : { ok: false, why: 'the feed is closed' };
  }

  close(): Promise<void> {
    this.closing ??= this.letGo();
    return this.closing;
  }

  private async letGo(): Promise<void> {
    await within(LAST_BATCH_MS_MAX, 'the batch under way', this.last).catch(() => undefined);
    const goodbyes = Promise.allSettled([this.sender.letGo(), this.lookout.letGo()]);
    await within(GOODBYE_MS_MAX, 'letting go of Kafka', goodbyes).catch(() => undefined);
  }

  async lookAtTopic(msMax = FIRST_LOOK_MS_MAX): Promise<void> {
    if (this.topicIsFit) return;
    await within(msMax, 'looking at the topic', prepareTopic(this.kafka, this.settings));
    this.topicIsFit = true;
  }

  private async send(parts: ReturnType<typeof inParts>, failuresKnown: number): Promise<void> {
    if (failuresKnown !== this.failures) throw new Error('an earlier batch was not kept: send that one first');
    let givenUp = false;
    const sending = async (): Promise<void> => {
      await this.lookAtTopic(this.settings.patienceMs);
      await this.sender.send(parts, () => !givenUp);
    };
    try {
      await within(this.settings.patienceMs, 'publishing', sending());
    } catch (error) {
      givenUp = true;
      this.failures += 1;
      void this.sender.letGo().catch(() => undefined);
      throw error;
    }
  }
}
