import { BEGINNING, type Category } from '#libs/ports';
import { EVERYTHING, event, events, facts, mustAppend, newStream, readOn, recordOne } from './samples';
import type { LogUnderTest } from './open-log';

/** The whole log in the order of recording, in pages, by category. */
export function describeReadingAll(log: LogUnderTest): void {
  describe('reading the whole log', () => {
    it('is at its end from the beginning while nothing is recorded', async () => {
      expect(await log().head()).toBe(BEGINNING);
      expect(await log().readAll({ categories: EVERYTHING, max: 10 })).toEqual({
        events: [],
        next: BEGINNING,
        atEnd: true,
      });
    });

    it('gives events in the order of recording, whatever their streams', async () => {
      const [one, other] = [newStream('journey'), newStream('home')];
      await mustAppend(log(), one, 'none', [event('first')]);
      await mustAppend(log(), other, 'none', [event('second')]);
      await mustAppend(log(), one, 0, [event('third')]);
      const { events: read } = await log().readAll({ categories: EVERYTHING, max: 10 });
      expect(facts(read)).toEqual(['first', 'second', 'third']);
      expect(read.map(({ stream, revision }) => [stream, revision])).toEqual([
        [one, 0],
        [other, 0],
        [one, 1],
      ]);
    });

    it('gives the same event by the log as by its stream', async () => {
      const { stream } = await recordOne(log());
      const { events: byLog } = await log().readAll({ categories: EVERYTHING, max: 10 });
      expect(byLog).toEqual((await log().readStream(stream)).events);
    });

    it('numbers positions with 20 digits, strictly increasing as text', async () => {
      await mustAppend(log(), newStream(), 'none', events(12));
      const { events: read } = await log().readAll({ categories: EVERYTHING, max: 100 });
      const positions = read.map(({ position }) => position);
      expect(positions.filter((position) => !/^\d{20}$/.test(position))).toEqual([]);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(positions.every((position) => position > BEGINNING)).toBe(true);
    });

    it('brings no more than asked for, and goes on from where it stopped', async () => {
      await mustAppend(log(), newStream(), 'none', events(7));
      const { events: read, pages } = await readOn(log(), EVERYTHING, 3);
      expect(facts(read)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      expect(pages.map((page) => page.events.length)).toEqual([3, 3, 1]);
      expect(pages.map(({ atEnd }) => atEnd)).toEqual([false, false, true]);
    });

    it('knows that it is at the end when the last page is exactly full', async () => {
      const { position } = await mustAppend(log(), newStream(), 'none', events(4));
      const page = await log().readAll({ categories: EVERYTHING, max: 4 });
      expect(page).toMatchObject({ next: position, atEnd: true });
    });

    it('brings many pages in one read when asked for many', async () => {
      await mustAppend(log(), newStream(), 'none', events(1_700));
      const page = await log().readAll({ categories: EVERYTHING, max: 1_600 });
      expect(facts(page.events)).toEqual(Array.from({ length: 1_600 }, (_, i) => i));
      expect(page.atEnd).toBe(false);
    });

    it('resumes after a position', async () => {
      const stream = newStream();
      const { position } = await mustAppend(log(), stream, 'none', events(3));
      await mustAppend(log(), stream, 2, events(2, 3));
      const page = await log().readAll({ after: position, categories: EVERYTHING, max: 10 });
      expect(facts(page.events)).toEqual([3, 4]);
    });

    it('brings what was recorded since, once it had been at the end', async () => {
      await recordOne(log());
      const { next } = await log().readAll({ categories: EVERYTHING, max: 10 });
      await recordOne(log(), 'journey', 'since');
      const page = await log().readAll({ after: next, categories: EVERYTHING, max: 10 });
      expect(facts(page.events)).toEqual(['since']);
    });

    it('stays where it is at the end', async () => {
      await recordOne(log());
      const head = await log().head();
      expect(await log().readAll({ after: head, categories: EVERYTHING, max: 10 })).toEqual({
        events: [],
        next: head,
        atEnd: true,
      });
    });

    it.each(EVERYTHING)('brings only what is of a wanted category: %s', async (category) => {
      for (const each of EVERYTHING) await recordOne(log(), each, each);
      const { events: read } = await log().readAll({ categories: [category], max: 10 });
      expect(facts(read)).toEqual([category]);
    });

    it('brings several wanted categories in one order', async () => {
      for (const each of [...EVERYTHING, ...EVERYTHING]) await recordOne(log(), each, each);
      const { events: read } = await log().readAll({ categories: ['home', 'journey'], max: 10 });
      expect(facts(read)).toEqual(['journey', 'home', 'journey', 'home']);
    });

    it('moves on to the end though nothing there is of a wanted category', async () => {
      for (let i = 0; i < 5; i++) await recordOne(log(), 'contactLog');
      const page = await log().readAll({ categories: ['voice'], max: 2 });
      expect(page).toEqual({ events: [], next: await log().head(), atEnd: true });
    });

    it('moves past unwanted events after the last wanted one', async () => {
      await recordOne(log(), 'voice', 'wanted');
      await recordOne(log(), 'contactLog');
      const page = await log().readAll({ categories: ['voice'], max: 2 });
      expect(facts(page.events)).toEqual(['wanted']);
      expect(page).toMatchObject({ next: await log().head(), atEnd: true });
    });

    it('gives each wanted event once, whatever the size of the pages', async () => {
      for (let i = 0; i < 30; i++) await recordOne(log(), i % 3 === 0 ? 'journey' : 'contactLog', i);
      for (const pageMax of [1, 2, 3, 7, 100]) {
        const { events: read } = await readOn(log(), ['journey'], pageMax);
        expect(facts(read)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
      }
    });

    it('refuses a position beyond the end: the reader was built from another log', async () => {
      await recordOne(log());
      const after = '9'.repeat(15).padStart(20, '0');
      const read = log().readAll({ after, categories: EVERYTHING, max: 1 });
      await expect(read).rejects.toMatchObject({ kind: 'positionBeyondLog' });
    });

    it.each([
      { after: '12', categories: EVERYTHING, max: 1 },
      { after: 'x'.repeat(20), categories: EVERYTHING, max: 1 },
      { categories: [], max: 1 },
      { categories: ['people' as Category], max: 1 },
      { categories: EVERYTHING, max: 0 },
    ])('refuses the request %#', async (request) => {
      await expect(log().readAll(request)).rejects.toMatchObject({ kind: 'badRequest' });
    });
  });
}
