import { event, newStream } from './samples';
import type { LogUnderTest } from './open-log';

const UUID = '3f2b8c1e-5d4a-4b6c-8e7f-9a0b1c2d3e4f';

/** Names say nothing of a person: a stream is a category and a random uuid, an event id is a uuid. */
export function describeNaming(log: LogUnderTest): void {
  describe('naming', () => {
    it.each([
      'journey-kayleigh-smith',
      'journey-903-1234567',
      'journey-',
      'journey',
      UUID,
      `child-${UUID}`,
      `Journey-${UUID}`,
      `journey-${UUID.toUpperCase()}`,
      `journey-${UUID}-smith`,
      ` journey-${UUID}`,
      `journey-${UUID}\n`,
      `journey_${UUID}`,
      `journey-{${UUID}}`,
      '',
    ])('refuses the stream name %j', async (name) => {
      await expect(log().append(name as never, 'none', [event()])).rejects.toMatchObject({ kind: 'badStreamName' });
      await expect(log().readStream(name as never)).rejects.toMatchObject({ kind: 'badStreamName' });
    });

    it('does not repeat a refused name, which may be a person’s', async () => {
      const refused = log().append('journey-kayleigh', 'none', [event()]);
      await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('kayleigh') as string });
    });

    it.each(['', '42', 'not-a-uuid', UUID.toUpperCase(), `${UUID} `, undefined])(
      'refuses the event id %j',
      async (id) => {
        await expect(log().append(newStream(), 'none', [event('', { id: id as never })])).rejects.toMatchObject({
          kind: 'badEvent',
          message: expect.stringContaining('events[0].id') as string,
        });
      },
    );

    it.each(['', 'two words', '$reserved', 'naïve', 'x'.repeat(121), undefined])(
      'refuses the event type %j',
      async (type) => {
        await expect(log().append(newStream(), 'none', [event('', { type: type as never })])).rejects.toMatchObject({
          kind: 'badEvent',
          message: expect.stringContaining('events[0].type') as string,
        });
      },
    );

    it.each([
      ['a missing field', { recordedAt: undefined }, 'events[0].metadata.recordedAt'],
      ['a number', { schema: 1 }, 'events[0].metadata.schema'],
      ['an object', { extra: {} }, 'events[0].metadata.extra'],
    ])('refuses metadata with %s', async (_, change, field) => {
      const wrong = { ...event().metadata, ...change } as never;
      await expect(log().append(newStream(), 'none', [event('', { metadata: wrong })])).rejects.toMatchObject({
        kind: 'badEvent',
        message: expect.stringContaining(field) as string,
      });
    });
  });
}
