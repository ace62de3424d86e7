import { EVERYTHING, event, mustAppend, newStream, recordOne } from './samples';
import type { LogUnderTest } from './open-log';

/** A closed log says so; closing loses nothing that was asked for before. */
export function describeClosing(log: LogUnderTest): void {
  describe('closing', () => {
    const closed = { name: 'EventLogError', kind: 'closed' };

    it('can be done twice, and twice at once', async () => {
      await Promise.all([log().close(), log().close()]);
      await expect(log().close()).resolves.toBeUndefined();
    });

    it('makes appends throw clearly', async () => {
      await log().close();
      await expect(log().append(newStream(), 'none', [event()])).rejects.toMatchObject(closed);
    });

    it('makes reads throw clearly', async () => {
      const { stream } = await recordOne(log());
      await log().close();
      await expect(log().readStream(stream)).rejects.toMatchObject(closed);
      await expect(log().readAll({ categories: EVERYTHING, max: 1 })).rejects.toMatchObject(closed);
      await expect(log().head()).rejects.toMatchObject(closed);
      expect(() => log().subscribe({ categories: EVERYTHING })).toThrow(expect.objectContaining(closed));
    });

    it('answers the appends that were asked for before it', async () => {
      const appends = Array.from({ length: 20 }, () => mustAppend(log(), newStream(), 'none', [event()]));
      await log().close();
      expect(await Promise.all(appends)).toHaveLength(20);
    });
  });
}
