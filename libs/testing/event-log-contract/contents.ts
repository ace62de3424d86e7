import fc from 'fast-check';
import { EVERYTHING, event, metadata, mustAppend, newStream } from './samples';
import type { LogUnderTest } from './open-log';

const nested = (depth: number): unknown => (depth === 0 ? 'the innermost' : { inner: [nested(depth - 1)] });

/** What is read is what was recorded: to the character, and out of everyone's reach. */
export function describeContents(log: LogUnderTest): void {
  const roundTrip = async (data: unknown): Promise<unknown> => {
    const stream = newStream();
    await mustAppend(log(), stream, 'none', [event('', { data })]);
    return (await log().readStream(stream)).events[0]?.data;
  };

  describe('contents', () => {
    it.each([
      ['Welsh, Polish, Urdu and Chinese', 'Siân Ŵyn · Łucja Żółć · عائشہ · 小明'],
      ['emoji joined and coloured', '👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👍🏽'],
      ['combining marks, unnormalised', 'e\u0301 is not \u00e9'],
      ['a NUL and other control characters', 'before\u0000after\u0001\u001f\u007f\r\n\t'],
      ['half of a surrogate pair', 'high \ud83d low \ude00'],
      ['line separators and a byte order mark', '\ufeff\u2028\u2029'],
      ['quotes, backslashes and SQL', `"';--\\ DROP TABLE events; \\u0000 $1 ? :x`],
    ])('keeps text to the character: %s', async (_, text) => {
      expect(await roundTrip({ [text]: text })).toEqual({ [text]: text });
    });

    it.each([null, true, 0, -1.5e-300, 1.7976931348623157e308, 9007199254740991, '', [], {}, [[], {}, null]])(
      'keeps the JSON value %p',
      async (data) => {
        expect(await roundTrip(data)).toEqual(data);
      },
    );

    it('keeps any JSON value exactly', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (value) => {
          const written: unknown = JSON.parse(JSON.stringify(value));
          expect(await roundTrip(value)).toEqual(written);
        }),
        { numRuns: 60 },
      );
    });

    it('keeps the order of keys and odd keys', async () => {
      const data = JSON.parse('{"b":1,"a":2,"__proto__":{"x":1},"constructor":"c","":3}') as object;
      const read = (await roundTrip(data)) as object;
      expect(JSON.stringify(read)).toBe(JSON.stringify(data));
    });

    it('keeps an event of a megabyte', async () => {
      const text = 'A day worth telling. '.repeat(50_000);
      expect(await roundTrip({ text })).toEqual({ text });
    });

    it('keeps deeply nested data', async () => {
      expect(await roundTrip(nested(90))).toEqual(nested(90));
    });

    it('keeps metadata exactly, beyond the fields it knows', async () => {
      const stream = newStream();
      const known = metadata({ actorRole: 'young-person', source: 'Łódź \u0000 "quoted"' });
      const all = { ...known, note: 'an engine keeps fields that a later version adds' };
      await mustAppend(log(), stream, 'none', [event('', { metadata: all })]);
      expect((await log().readStream(stream)).events[0]?.metadata).toEqual(all);
    });

    it('leaves an undefined property out, as JSON does', async () => {
      const read = await roundTrip({ kept: 1, left: undefined });
      expect(Object.keys(read as object)).toEqual(['kept']);
    });

    it.each([
      ['.at', { at: new Date(0) }, 'plain object'],
      ['.n', { n: Number.NaN }, 'finite'],
      ['.n', { n: Number.POSITIVE_INFINITY }, 'finite'],
      ['[1]', [1, undefined], 'undefined'],
      ['.big', { big: 10n }, 'bigint'],
      ['.m[0]', { m: [new Map()] }, 'plain object'],
      ['.f', { f: () => 1 }, 'function'],
      ['.s', { s: { toJSON: () => 'something else' } }, 'plain object'],
      ['', undefined, 'undefined'],
    ])('refuses data that JSON would change, naming %s', async (path, data, problem) => {
      await expect(roundTrip(data)).rejects.toMatchObject({
        kind: 'badEvent',
        message: expect.stringMatching(
          `^events\\[0\\]\\.data${path.replace(/[[\].]/g, '\\$&')}: .*${problem}`,
        ) as string,
      });
    });

    it('refuses data that contains itself', async () => {
      const circle: { self?: unknown } = {};
      circle.self = circle;
      await expect(roundTrip(circle)).rejects.toMatchObject({ kind: 'badEvent' });
    });

    it('does not change when the caller changes what it appended', async () => {
      const stream = newStream();
      const data = { people: [{ name: 'Invented Nan' }] };
      const changing = { ...metadata() };
      const appending = log().append(stream, 'none', [event('', { data, metadata: changing })]);
      data.people.push({ name: 'Somebody else' });
      Object.assign(changing, { actor: 'somebody-else' });
      await appending;
      const read = (await log().readStream(stream)).events[0];
      expect(read?.data).toEqual({ people: [{ name: 'Invented Nan' }] });
      expect(read?.metadata).toEqual(metadata());
    });

    it('does not change when a reader changes what it read', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', [event('', { data: { people: ['Invented Nan'] } })]);
      const [mine] = (await log().readStream(stream)).events;
      (mine?.data as { people: string[] }).people.length = 0;
      Object.assign(mine?.metadata ?? {}, { actor: 'somebody-else' });
      const [byStream] = (await log().readStream(stream)).events;
      const [byLog] = (await log().readAll({ categories: EVERYTHING, max: 1 })).events;
      expect(byStream?.data).toEqual({ people: ['Invented Nan'] });
      expect(byLog?.data).toEqual({ people: ['Invented Nan'] });
      expect(byStream?.metadata).toEqual(metadata());
    });
  });
}
