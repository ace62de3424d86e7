import { idsBySubject, nonEmpty, subjects, takingTurns, withoutRepeats } from './samples';
import type { FeedUnderTest } from './open-feed';

/** Each young person's messages stand in the order they were published in, whatever is sent twice. */
export function describeOrdering(opened: FeedUnderTest): void {
  describe('ordering', () => {
    it('keeps the order of each subject within a batch', async () => {
      const batch = takingTurns(subjects(7), 20);
      await opened().feed.publish(batch);
      expect(idsBySubject(await opened().received())).toEqual(idsBySubject(batch));
    });

    it('keeps the order of each subject across batches', async () => {
      const of = subjects(5);
      const batches = [0, 1, 2, 3, 4, 5].map((from) => takingTurns(of, 3, from * 3));
      for (const batch of batches) await opened().feed.publish(batch);
      expect(idsBySubject(await opened().received())).toEqual(idsBySubject(batches.flat()));
    });

    it('keeps batches that are published at once in the order they were asked for', async () => {
      const of = subjects(4);
      const batches = Array.from({ length: 12 }, (_, turn) => takingTurns(of, 5, turn * 5));
      await Promise.all(batches.map((batch) => opened().feed.publish(batch)));
      expect(idsBySubject(await opened().received())).toEqual(idsBySubject(batches.flat()));
    });

    it('keeps the same ids and the same order when a batch is sent again', async () => {
      const [first, second] = [takingTurns(['a-key'], 5), takingTurns(['a-key'], 5, 5)];
      for (const batch of [first, first, second, second, second]) await opened().feed.publish(batch);
      const received = await opened().received();
      expect(new Set(received.map(({ id }) => id)).size).toBe(10);
      expect(withoutRepeats(received)).toEqual([...first, ...second]);
    });

    it('keeps the order when a batch begins with what the last one ended with', async () => {
      const all = takingTurns(subjects(2), 10);
      await opened().feed.publish(nonEmpty(all.slice(0, 14)));
      await opened().feed.publish(nonEmpty(all.slice(6)));
      expect(idsBySubject(withoutRepeats(await opened().received()))).toEqual(idsBySubject(all));
    });
  });
}
