import { event, events, facts, mustAppend, newStream } from './samples';
import type { LogUnderTest } from './open-log';

/** One stream, from either end, in part or whole. */
export function describeReadingStreams(log: LogUnderTest): void {
  describe('reading a stream', () => {
    it('finds nothing in a stream that does not exist', async () => {
      expect(await log().readStream(newStream())).toEqual({ events: [], revision: 'none' });
      expect(await log().readStream(newStream(), { from: 3, backwards: true, max: 2 })).toEqual({
        events: [],
        revision: 'none',
      });
    });

    it('gives every part of an event back with its place', async () => {
      const stream = newStream();
      const recorded = event('whole');
      const { position } = await mustAppend(log(), stream, 'none', [recorded]);
      const { events: read } = await log().readStream(stream);
      expect(read).toEqual([{ ...recorded, stream, revision: 0, position }]);
    });

    it('reads forwards from a revision on', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(6));
      const slice = await log().readStream(stream, { from: 4 });
      expect(facts(slice.events)).toEqual([4, 5]);
      expect(slice.revision).toBe(5);
    });

    it('reads at most what was asked for, and still tells where the stream ends', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(6));
      const slice = await log().readStream(stream, { from: 1, max: 3 });
      expect(facts(slice.events)).toEqual([1, 2, 3]);
      expect(slice.revision).toBe(5);
    });

    it('reads backwards from the end', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(4));
      expect(facts((await log().readStream(stream, { backwards: true })).events)).toEqual([3, 2, 1, 0]);
    });

    it('reads the last event alone', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(4));
      expect(facts((await log().readStream(stream, { backwards: true, max: 1 })).events)).toEqual([3]);
    });

    it('reads backwards from a revision, itself included', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(6));
      const slice = await log().readStream(stream, { from: 3, backwards: true, max: 2 });
      expect(facts(slice.events)).toEqual([3, 2]);
      expect(slice.revision).toBe(5);
    });

    it('starts at the end when asked to read backwards from beyond it', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(3));
      expect(facts((await log().readStream(stream, { from: 99, backwards: true, max: 2 })).events)).toEqual([2, 1]);
    });

    it('finds nothing beyond the end, and still tells where the stream ends', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(3));
      expect(await log().readStream(stream, { from: 3 })).toEqual({ events: [], revision: 2 });
    });

    it('reads a long stream whole and in order, from both ends', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(1_000));
      await mustAppend(log(), stream, 999, events(501, 1_000));
      const inOrder = Array.from({ length: 1_501 }, (_, i) => i);
      expect(facts((await log().readStream(stream)).events)).toEqual(inOrder);
      expect(facts((await log().readStream(stream, { backwards: true })).events)).toEqual(inOrder.reverse());
    });

    it('gives a stream as it was when the read began, though it grows meanwhile', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(1_200));
      const reading = log().readStream(stream);
      const growing = mustAppend(log(), stream, 1_199, events(10, 1_200));
      const { events: read, revision } = await reading;
      await growing;
      expect(read.at(-1)?.revision).toBe(revision);
      expect(read).toHaveLength(Number(revision) + 1);
    });

    it.each([{ max: 0 }, { max: -1 }, { max: 1.5 }, { from: -1 }, { from: Number.NaN }])(
      'refuses the options %p',
      async (options) => {
        await expect(log().readStream(newStream(), options)).rejects.toMatchObject({ kind: 'badRequest' });
      },
    );
  });
}
