import type { Admin, Kafka } from 'kafkajs';
import type { FeedHealth } from '#libs/ports';
import { within } from './patience';

const HEALTH_MS_MAX = 5_000;

/** Tells whether the topic can be reached and every partition has a leader, on a connection that it keeps. */
export class Lookout {
  private admin: Admin | undefined;
  private looking: Promise<FeedHealth> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
  ) {}

  /** Never throws. Asked while it is looking, it answers with what that finds. */
  health(): Promise<FeedHealth> {
    this.looking ??= this.look().finally(() => (this.looking = undefined));
    return this.looking;
  }

  async letGo(): Promise<void> {
    const { admin } = this;
    this.admin = undefined;
    await admin?.disconnect();
  }

  private async look(): Promise<FeedHealth> {
    try {
      const headless = await within(HEALTH_MS_MAX, 'the answer of Kafka', this.partitionsWithoutLeader());
      return headless === 0 ? { ok: true } : { ok: false, why: `${String(headless)} partitions have no leader` };
    } catch (error) {
      void this.letGo().catch(() => undefined);
      return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
  }

  private async partitionsWithoutLeader(): Promise<number> {
    if (this.admin === undefined) {
      const admin = this.kafka.admin();
      this.admin = admin;
      await admin.connect();
    }
    const { topics } = await this.admin.fetchTopicMetadata({ topics: [this.topic] });
    return topics.flatMap(({ partitions }) => partitions).filter(({ leader }) => leader < 0).length;
  }
}
