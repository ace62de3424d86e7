import fc from 'fast-check';
import { EVERYTHING, event, events, facts, mustAppend, newStream, readOn } from './samples';
import type { IdsKnownIn, LogUnderTest } from './open-log';

/** A retry with the same ids has one effect; an id never stands for two events. */
export function describeRetrying(log: LogUnderTest, idsKnownIn: IdsKnownIn): void {
  describe('retrying', () => {
    it('answers a retry as the first time and adds nothing', async () => {
      const stream = newStream();
      const decided = events(3);
      const first = await mustAppend(log(), stream, 'none', decided);
      expect(await log().append(stream, 'none', decided)).toEqual(first);
      expect((await log().readStream(stream)).events).toHaveLength(3);
      expect(await log().head()).toBe(first.position);
    });

    it('answers a retry as the first time after others have appended to the stream', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(2));
      const decided = events(2, 2);
      const first = await mustAppend(log(), stream, 1, decided);
      await mustAppend(log(), stream, 3, events(5, 4));
      expect(await log().append(stream, 1, decided)).toEqual(first);
      expect((await log().readStream(stream)).revision).toBe(8);
    });

    it('has one effect for two tries in flight at once', async () => {
      const stream = newStream();
      const decided = events(2);
      const [one, other] = await Promise.all([
        log().append(stream, 'none', decided),
        log().append(stream, 'none', decided),
      ]);
      expect(one).toEqual(other);
      expect(one).toMatchObject({ kind: 'appended', revision: 1 });
      expect((await log().readStream(stream)).events).toHaveLength(2);
    });

    it('refuses events of which some were recorded before and some were not', async () => {
      const stream = newStream();
      const [first, second] = events(2);
      await mustAppend(log(), stream, 'none', [first]);
      const attempt = log().append(stream, 'none', [first, second as typeof first]);
      await expect(attempt).rejects.toMatchObject({ kind: 'eventIdReused' });
      expect((await log().readStream(stream)).revision).toBe(0);
    });

    it('refuses a new event followed by one recorded before', async () => {
      const stream = newStream();
      const recorded = event('recorded');
      await mustAppend(log(), stream, 'none', [recorded]);
      await expect(log().append(stream, 0, [event('new'), recorded])).rejects.toMatchObject({ kind: 'eventIdReused' });
    });

    it('refuses recorded events in another order', async () => {
      const stream = newStream();
      const [first, second] = events(2) as [ReturnType<typeof event>, ReturnType<typeof event>];
      await mustAppend(log(), stream, 'none', [first, second]);
      await expect(log().append(stream, 'none', [second, first])).rejects.toMatchObject({ kind: 'eventIdReused' });
    });

    it('refuses recorded events at another expected revision', async () => {
      const stream = newStream();
      const decided = events(1);
      await mustAppend(log(), stream, 'none', decided);
      await expect(log().append(stream, 0, decided)).rejects.toMatchObject({ kind: 'eventIdReused' });
    });

    if (idsKnownIn === 'log') {
      it('refuses an id that stands in another stream, and records nothing', async () => {
        const recorded = event();
        await mustAppend(log(), newStream(), 'none', [recorded]);
        const other = newStream();
        await expect(log().append(other, 'none', [recorded])).rejects.toMatchObject({ kind: 'eventIdReused' });
        expect((await log().readStream(other)).revision).toBe('none');
      });
    } else {
      it('never takes an id that stands in another stream for a retry', async () => {
        const recorded = event();
        const first = await mustAppend(log(), newStream(), 'none', [recorded]);
        const second = await mustAppend(log(), newStream(), 'none', [recorded]);
        expect(second.position > first.position).toBe(true);
      });
    }

    it('refuses one id twice in an append', async () => {
      const twin = event();
      await expect(log().append(newStream(), 'none', [twin, twin])).rejects.toMatchObject({ kind: 'eventIdReused' });
    });

    it('has one effect for each append, however the tries are repeated and mixed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(4), { minLength: 5, maxLength: 25 }), async (tries) => {
          const stream = newStream();
          const before = await log().head();
          const decided = Array.from({ length: 5 }, (_, i) => event(i));
          // Each try of append i comes with whatever expected revision it was decided at: i events before it.
          for (const upTo of tries) {
            for (let i = 0; i <= upTo; i++) {
              const [one] = [decided[i] as ReturnType<typeof event>];
              const result = await log().append(stream, i === 0 ? 'none' : i - 1, [one]);
              expect(result).toMatchObject({ kind: 'appended', revision: i });
            }
          }
          const { events: added } = await readOn(log(), EVERYTHING, 100, before);
          expect(facts(added)).toEqual(Array.from({ length: Math.max(...tries) + 1 }, (_, i) => i));
        }),
        { numRuns: 20 },
      );
    });
  });
}
