import type { FeedMessage } from '#libs/ports';
import { idsBySubject, message, subjects, takingTurns } from './samples';
import type { FeedUnderTest } from './open-feed';

const DATA: readonly (readonly [string, FeedMessage['data']])[] = [
  ['nothing', {}],
  ['text', { move: 'a-move', empty: '', spaced: '  a  b ' }],
  ['numbers', { none: 0, below: -3, part: 0.25, large: 9_007_199_254_740_991 }],
  ['yes, no and not known', { pastRed: true, agreed: false, neededBy: null }],
  ['letters of every kind', { words: "Siân, Zoë, Łukasz, مريم, 小雨, 👩🏽‍🦽, “quoted” and 'so'" }],
  ['what could be taken for an end', { words: 'one\ntwo\r\nthree\ttab "quote" \\ back \u2028 line \u0000 nothing' }],
];

/** What is published can be read back, whole, as soon as publishing has been answered. */
export function describeKeeping(opened: FeedUnderTest): void {
  describe('keeping', () => {
    it.each(DATA)('keeps a message whole that holds %s', async (_what, data) => {
      const sent = message('a-key', 1, data);
      await opened().feed.publish([sent]);
      expect(await opened().received()).toEqual([sent]);
    });

    it('keeps every message of a batch, once', async () => {
      const batch = takingTurns(subjects(3), 4);
      await opened().feed.publish(batch);
      const received = await opened().received();
      expect(received).toHaveLength(batch.length);
      expect(received).toEqual(expect.arrayContaining(batch));
    });

    it('keeps a batch of two thousand', async () => {
      const batch = takingTurns(subjects(40), 50);
      await opened().feed.publish(batch);
      const received = await opened().received();
      expect(received).toHaveLength(2_000);
      expect(idsBySubject(received)).toEqual(idsBySubject(batch));
    });

    it('keeps a batch of two thousand of one young person', async () => {
      const batch = takingTurns(subjects(1), 2_000);
      await opened().feed.publish(batch);
      expect((await opened().received()).map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
    });

    it('has kept it when it answers, each time', async () => {
      for (const batch of [1, 2, 3].map((place) => takingTurns(subjects(2), 1, place))) {
        await opened().feed.publish(batch);
        expect(await opened().received()).toEqual(expect.arrayContaining(batch));
      }
    });
  });
}
