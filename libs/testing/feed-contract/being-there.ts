import { setTimeout as pause } from 'node:timers/promises';
import type { FeedMessage, IntegrationFeed, NonEmptyArray } from '#libs/ports';
import { idsBySubject, subjects, takingTurns, withoutRepeats } from './samples';
import type { FeedUnderTest } from './open-feed';

/** Long enough for a broker on a busy machine; a feed that is back takes a batch at once. */
const BACK_MS_MAX = 60_000;
const SEND_AGAIN_MS = 200;

/** A feed says whether it can be reached, and closes without losing what it took. */
export function describeBeingThere(opened: FeedUnderTest): void {
  describe('being there', () => {
    it('says that it is there', async () => {
      expect(await opened().feed.health()).toEqual({ ok: true });
    });

    it('can be closed twice, and twice at once', async () => {
      const { feed } = opened();
      await Promise.all([feed.close(), feed.close()]);
      await expect(feed.close()).resolves.toBeUndefined();
    });

    it('takes nothing once it is closed, and says so', async () => {
      const { feed, received } = opened();
      await feed.close();
      await expect(feed.publish(takingTurns(subjects(1), 1))).rejects.toThrow(/closed/);
      expect(await feed.health()).toEqual({ ok: false, why: expect.stringContaining('closed') as string });
      expect(await received()).toEqual([]);
    });

    it('keeps what it was asked to publish before it was closed', async () => {
      const { feed, received } = opened();
      const of = subjects(2);
      const batches = [0, 1, 2, 3].map((from) => takingTurns(of, 2, from * 2));
      const publishing = batches.map((batch) => feed.publish(batch));
      await feed.close();
      await Promise.all(publishing);
      expect(idsBySubject(await received())).toEqual(idsBySubject(batches.flat()));
    });
  });
}

/** A feed that cannot be reached says so and takes nothing; when it is back, nothing is missing. */
export function describeGoingAway(opened: FeedUnderTest): void {
  describe('going away', () => {
    it('says why it is not there, throws what it cannot keep, and takes it when it is back', async () => {
      const { feed, goAway, received } = opened();
      if (goAway === undefined) throw new Error('a feed that goes away needs `goAway`');
      const [before, during] = [takingTurns(subjects(2), 2), takingTurns(subjects(2), 2)];
      await feed.publish(before);
      const comeBack = await goAway();
      expect(await feed.health()).toEqual({ ok: false, why: expect.stringMatching(/\S/) as string });
      await expect(feed.publish(during)).rejects.toThrow();
      await comeBack();
      await sendUntilKept(feed, during);
      expect(await feed.health()).toEqual({ ok: true });
      expect(idsBySubject(withoutRepeats(await received()))).toEqual(idsBySubject([...before, ...during]));
    });
  });
}

/** Sends the same batch again until it is kept, as a relay does: what has just come back may still be busy with itself. */
async function sendUntilKept(feed: IntegrationFeed, batch: NonEmptyArray<FeedMessage>): Promise<void> {
  const until = Date.now() + BACK_MS_MAX;
  for (;;) {
    try {
      return await feed.publish(batch);
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(SEND_AGAIN_MS);
    }
  }
}
