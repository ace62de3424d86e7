import { EVERYTHING, event, events, facts, mustAppend, newStream, readOn, recordOne } from './samples';
import type { IdsKnownIn, LogUnderTest } from './open-log';

const WRITERS = 50;
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Many writers at once: each append succeeds or conflicts by itself, and never harms its neighbours. */
export function describeRacing(log: LogUnderTest, idsKnownIn: IdsKnownIn): void {
  describe('racing writers', () => {
    it('lets exactly one writer win each revision of a stream', async () => {
      const { stream } = await recordOne(log());
      const results = await Promise.all(times(WRITERS, (i) => log().append(stream, 0, [event(i)])));
      expect(results.filter(({ kind }) => kind === 'appended')).toEqual([expect.objectContaining({ revision: 1 })]);
      expect((await log().readStream(stream)).revision).toBe(1);
    });

    it('tells each loser the revision that beat it', async () => {
      const stream = newStream();
      const results = await Promise.all(times(WRITERS, (i) => log().append(stream, 'none', events(2, i))));
      const conflicts = results.filter(({ kind }) => kind === 'conflict');
      expect(conflicts).toEqual(times(WRITERS - 1, () => ({ kind: 'conflict', actual: 1 })));
    });

    it('brings every writer home who reads again and retries', async () => {
      const stream = newStream();
      const write = async (i: number): Promise<void> => {
        const decided = event(i);
        for (let tries = 0; tries < WRITERS; tries++) {
          const { revision } = await log().readStream(stream);
          if ((await log().append(stream, revision, [decided])).kind === 'appended') return;
        }
        throw new Error(`writer ${i} never won`);
      };
      await Promise.all(times(WRITERS, write));
      const { events: read } = await log().readStream(stream);
      expect(read.map(({ revision }) => revision)).toEqual(times(WRITERS, (i) => i));
      expect([...facts(read)].sort((a, b) => Number(a) - Number(b))).toEqual(times(WRITERS, (i) => i));
    });

    it('lets all writers win who write to different streams', async () => {
      const streams = times(200, () => newStream());
      const results = await Promise.all(streams.map((stream, i) => log().append(stream, 'none', [event(i)])));
      expect(results.every(({ kind }) => kind === 'appended')).toBe(true);
      for (const [i, stream] of streams.entries()) {
        expect(facts((await log().readStream(stream)).events)).toEqual([i]);
      }
    });

    it('gives no position twice', async () => {
      const results = await Promise.all(times(WRITERS, () => mustAppend(log(), newStream(), 'none', [event()])));
      expect(new Set(results.map(({ position }) => position)).size).toBe(WRITERS);
    });

    it('takes appends to one stream made together in the order they were made', async () => {
      const stream = newStream();
      const results = await Promise.all(times(10, (i) => log().append(stream, i === 0 ? 'none' : i - 1, [event(i)])));
      expect(results.map((result) => result.kind)).toEqual(times(10, () => 'appended'));
      expect(facts((await log().readStream(stream)).events)).toEqual(times(10, (i) => i));
    });

    it('lets neighbours succeed beside a conflict, a malformed event, a used id and a bad name', async () => {
      const used = await recordOne(log());
      const good = times(6, () => newStream());
      const goodAppends = good.map((stream, i) => () => log().append(stream, 'none', events(3, i)));
      const bad = [
        () => log().append(used.stream, 'none', [event()]),
        () => log().append(newStream(), 'none', [event('x', { id: 'not-a-uuid' })]),
        () =>
          idsKnownIn === 'log'
            ? log().append(newStream(), 'none', [event('x'), used.event])
            : log().append(used.stream, 0, [event('x'), used.event]),
        () => log().append('journey-kayleigh', 'none', [event()]),
      ];
      const mixed = [
        goodAppends.slice(0, 2),
        bad.slice(0, 2),
        goodAppends.slice(2, 4),
        bad.slice(2),
        goodAppends.slice(4),
      ];
      const settled = await Promise.allSettled(mixed.flat().map((append) => append()));
      const kinds = settled.map((one) =>
        one.status === 'fulfilled' ? one.value.kind : (one.reason as { kind: string }).kind,
      );
      expect(kinds).toEqual([
        ...['appended', 'appended', 'conflict', 'badEvent', 'appended', 'appended'],
        ...['eventIdReused', 'badStreamName', 'appended', 'appended'],
      ]);
      const all = await readOn(log(), EVERYTHING, 100);
      expect(all.events).toHaveLength(1 + good.length * 3);
    });

    it('keeps batches whole while writers race', async () => {
      const streams = times(20, () => newStream());
      await Promise.all(streams.flatMap((stream) => times(3, () => log().append(stream, 'none', events(7)))));
      const all = await readOn(log(), EVERYTHING, 1_000);
      expect(all.events).toHaveLength(20 * 7);
      const order = all.events.map(({ stream }) => stream);
      expect(order.filter((stream, i) => stream !== order[i - 1])).toHaveLength(20);
    });
  });
}
