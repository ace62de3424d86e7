import { EVERYTHING, event, events, facts, metadata, mustAppend, newStream, recordOne } from './samples';
import type { LogUnderTest } from './open-log';

/** What is appended stands in the order and at the revision that was said. */
export function describeAppending(log: LogUnderTest): void {
  describe('appending', () => {
    it('starts a stream at revision 0 and the log after its beginning', async () => {
      const before = await log().head();
      const result = await mustAppend(log(), newStream(), 'none', [event()]);
      expect(result.revision).toBe(0);
      expect(result.position > before).toBe(true);
    });

    it('answers with the revision and position of the last event appended', async () => {
      const stream = newStream();
      const result = await mustAppend(log(), stream, 'none', events(3));
      const last = (await log().readStream(stream)).events.at(-1);
      expect(result.revision).toBe(2);
      expect(result.position).toBe(last?.position);
    });

    it('counts revisions up by one across appends', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(2));
      await mustAppend(log(), stream, 1, events(1, 2));
      await mustAppend(log(), stream, 2, events(2, 3));
      const { events: read } = await log().readStream(stream);
      expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
      expect(facts(read)).toEqual([0, 1, 2, 3, 4]);
    });

    it('counts each stream for itself', async () => {
      const [one, other] = [newStream(), newStream()];
      await mustAppend(log(), one, 'none', events(3));
      expect(await mustAppend(log(), other, 'none', [event()])).toMatchObject({ revision: 0 });
      expect(await mustAppend(log(), one, 2, [event()])).toMatchObject({ revision: 3 });
    });

    it('keeps the streams of one young person apart by category, though they share a uuid', async () => {
      const journey = newStream('journey');
      const contactLog = journey.replace('journey', 'contactLog') as typeof journey;
      await mustAppend(log(), journey, 'none', [event('a move')]);
      await mustAppend(log(), contactLog, 'none', [event('a visit')]);
      expect(facts((await log().readStream(journey)).events)).toEqual(['a move']);
      expect(facts((await log().readStream(contactLog)).events)).toEqual(['a visit']);
    });

    it('answers conflict with the actual revision when the stream has moved on', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(3));
      expect(await log().append(stream, 1, [event()])).toEqual({ kind: 'conflict', actual: 2 });
    });

    it('answers conflict with "none" when the stream was expected to exist and does not', async () => {
      expect(await log().append(newStream(), 0, [event()])).toEqual({ kind: 'conflict', actual: 'none' });
    });

    it('answers conflict when the stream was expected not to exist and does', async () => {
      const { stream } = await recordOne(log());
      expect(await log().append(stream, 'none', [event()])).toEqual({ kind: 'conflict', actual: 0 });
    });

    it('answers conflict when the expected revision has not been reached yet', async () => {
      const { stream } = await recordOne(log());
      expect(await log().append(stream, 5, [event()])).toEqual({ kind: 'conflict', actual: 0 });
    });

    it('records nothing of an append that met a conflict', async () => {
      const { stream } = await recordOne(log());
      const before = await log().head();
      await log().append(stream, 'none', events(3));
      expect(await log().head()).toBe(before);
      expect((await log().readStream(stream)).revision).toBe(0);
    });

    it('takes an append again, with the same ids, once its conflict has been resolved', async () => {
      const { stream } = await recordOne(log());
      const decided = events(2);
      expect(await log().append(stream, 'none', decided)).toMatchObject({ kind: 'conflict' });
      expect(await log().append(stream, 0, decided)).toMatchObject({ kind: 'appended', revision: 2 });
    });

    it('records a batch whole, side by side in the log', async () => {
      const stream = newStream();
      await recordOne(log());
      await mustAppend(log(), stream, 'none', events(20));
      await recordOne(log());
      const all = await log().readAll({ categories: EVERYTHING, max: 100 });
      const first = all.events.findIndex((recorded) => recorded.stream === stream);
      expect(facts(all.events.slice(first, first + 20))).toEqual(Array.from({ length: 20 }, (_, i) => i));
    });

    it('records nothing of a batch in which one event is malformed', async () => {
      const stream = newStream();
      const broken = event('broken', { data: { when: new Date(0) } });
      await expect(log().append(stream, 'none', [event(), event(), broken])).rejects.toMatchObject({
        kind: 'badEvent',
        message: expect.stringContaining('events[2].data.when') as string,
      });
      expect((await log().readStream(stream)).revision).toBe('none');
    });

    it('records a large batch in order', async () => {
      const stream = newStream();
      const result = await mustAppend(log(), stream, 'none', events(3_000));
      expect(result.revision).toBe(2_999);
      const read = await log().readStream(stream);
      expect(facts(read.events)).toEqual(Array.from({ length: 3_000 }, (_, i) => i));
    });

    it('refuses an append without events', async () => {
      await expect(log().append(newStream(), 'none', [] as never)).rejects.toMatchObject({ kind: 'badRequest' });
    });

    it.each([-1, 0.5, Number.NaN, 'any', undefined])('refuses %p as an expected revision', async (expected) => {
      await expect(log().append(newStream(), expected as never, [event()])).rejects.toMatchObject({
        kind: 'badRequest',
      });
    });

    it('moves the head to the last event recorded', async () => {
      const { position } = await mustAppend(log(), newStream(), 'none', [event('x', { metadata: metadata() })]);
      expect(await log().head()).toBe(position);
    });
  });
}
