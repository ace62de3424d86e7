import { checkBatch } from '#libs/feed-kit';
import type { FeedHealth, FeedMessage, IntegrationFeed } from '#libs/ports';
import type { OpenedFeed } from '#libs/testing/feed-contract';

/** A feed that keeps what it is given in memory, and all that the contract asks. For the contract's own tests. */
export function memoryFeed(kept: FeedMessage[]): IntegrationFeed {
  let closed = false;
  let underWay: Promise<void> = Promise.resolve();
  const keep = async (batch: readonly FeedMessage[]): Promise<void> => {
    await Promise.resolve();
    kept.push(...batch);
  };
  return {
    async publish(batch) {
      if (closed) throw new Error('the feed is closed');
      checkBatch(batch);
      underWay = underWay.then(() => keep(batch));
      await underWay;
    },
    async health(): Promise<FeedHealth> {
      await Promise.resolve();
      return closed ? { ok: false, why: 'the feed is closed' } : { ok: true };
    },
    async close() {
      closed = true;
      await underWay;
    },
  };
}

/** Opens one for the contract, spoilt if asked. */
export async function openInMemory(
  spoil = (sound: IntegrationFeed, _kept: FeedMessage[]) => sound,
): Promise<OpenedFeed> {
  const kept: FeedMessage[] = [];
  const feed = spoil(memoryFeed(kept), kept);
  return Promise.resolve({ feed, received: () => Promise.resolve([...kept]), cleanUp: () => feed.close() });
}
