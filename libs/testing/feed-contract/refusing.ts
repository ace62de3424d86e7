import { message, nonEmpty } from './samples';
import type { FeedUnderTest } from './open-feed';

/** Far above what any feed takes: a thin message has no room for it. */
const FAR_TOO_MUCH = 'x'.repeat(2_000_000);

/** What no feed can carry is refused in words, whole. */
export function describeRefusing(opened: FeedUnderTest): void {
  describe('refusing', () => {
    const refused = { name: 'FeedRefused' };

    it('refuses a message that is too large, names it, and repeats nothing of it', async () => {
      const large = message('a-key', 1, { words: FAR_TOO_MUCH });
      const publishing = opened().feed.publish([large]);
      await expect(publishing).rejects.toMatchObject(refused);
      await expect(publishing).rejects.toThrow(large.id);
      await expect(publishing).rejects.not.toThrow(/xxx|a-key/);
    });

    it('keeps nothing of a batch that it refuses, and takes the next', async () => {
      const batch = nonEmpty([message('one', 1), message('two', 1, { words: FAR_TOO_MUCH }), message('three', 1)]);
      await expect(opened().feed.publish(batch)).rejects.toMatchObject(refused);
      expect(await opened().received()).toEqual([]);
      await opened().feed.publish([batch[0]]);
      expect(await opened().received()).toEqual([batch[0]]);
    });

    it('refuses a batch of nothing', async () => {
      await expect(opened().feed.publish([] as never)).rejects.toMatchObject(refused);
    });
  });
}
