import type { EventLog } from '#libs/ports';
import { EVERYTHING, event, events, facts, mustAppend, newStream, readOn } from './samples';
import type { IdsKnownIn, LogUnderTest } from './open-log';

/** Logs that keep what they recorded: everything is as it was, and everything goes on from there. */
export function describeReopening(log: LogUnderTest, reopen: () => Promise<EventLog>, idsKnownIn: IdsKnownIn): void {
  describe('closing and opening again', () => {
    const again = async (): Promise<EventLog> => {
      await log().close();
      return reopen();
    };

    it('keeps every event, to the last part', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', [event('Siân \u0000 👍🏽'), ...events(600)]);
      await mustAppend(log(), newStream('voice'), 'none', events(3));
      const before = await readOn(log(), EVERYTHING, 500);
      const after = await readOn(await again(), EVERYTHING, 500);
      expect(after.events).toEqual(before.events);
    });

    it('goes on counting where it stopped', async () => {
      const stream = newStream();
      const first = await mustAppend(log(), stream, 'none', events(2));
      const opened = await again();
      expect(await opened.head()).toBe(first.position);
      const second = await mustAppend(opened, stream, 1, [event()]);
      expect(second.revision).toBe(2);
      expect(second.position > first.position).toBe(true);
    });

    it('still knows a conflict, a retry and a used id', async () => {
      const stream = newStream();
      const decided = events(2);
      const first = await mustAppend(log(), stream, 'none', decided);
      const opened = await again();
      expect(await opened.append(stream, 'none', [event()])).toEqual({ kind: 'conflict', actual: 1 });
      expect(await opened.append(stream, 'none', decided)).toEqual(first);
      const used =
        idsKnownIn === 'log' ? opened.append(newStream(), 'none', decided) : opened.append(stream, 1, decided);
      await expect(used).rejects.toMatchObject({ kind: 'eventIdReused' });
    });

    it('lets a reader resume after the position it kept', async () => {
      const stream = newStream();
      const { position } = await mustAppend(log(), stream, 'none', events(3));
      await mustAppend(log(), stream, 2, events(2, 3));
      const opened = await again();
      const page = await opened.readAll({ after: position, categories: EVERYTHING, max: 10 });
      expect(facts(page.events)).toEqual([3, 4]);
    });
  });
}
