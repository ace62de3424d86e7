import { BEGINNING, type EventLog, type LogSlice } from '#libs/ports';
import { EVERYTHING, event, events, facts, mustAppend, newStream, recordOne, take } from './samples';
import type { LogUnderTest } from './open-log';

const everything = { categories: EVERYTHING };

function pull(log: EventLog, options: Parameters<EventLog['subscribe']>[0] = everything): AsyncIterator<LogSlice> {
  return log.subscribe(options)[Symbol.asyncIterator]();
}

/** The facts of a page pulled. Fails when the subscription ended instead. */
function factsOf(page: IteratorResult<LogSlice>): unknown[] {
  if (page.done === true) throw new Error('the subscription has ended');
  return facts(page.value.events);
}

/** Lets whatever can happen by itself happen. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** What is there, then what comes, one page for each pull. */
export function describeSubscribing(log: LogUnderTest): void {
  describe('subscribing', () => {
    it('brings what is there from the beginning', async () => {
      await mustAppend(log(), newStream(), 'none', events(1_200));
      expect(facts(await take(log().subscribe(everything), 1_200))).toEqual(Array.from({ length: 1_200 }, (_, i) => i));
    });

    it('brings what comes after a position, and nothing before it', async () => {
      const stream = newStream();
      const { position } = await mustAppend(log(), stream, 'none', events(3));
      await mustAppend(log(), stream, 2, events(2, 3));
      expect(facts(await take(log().subscribe({ ...everything, after: position }), 2))).toEqual([3, 4]);
    });

    it('wakes for an append made while it waits', async () => {
      const waiting = pull(log()).next();
      await aMoment();
      await recordOne(log(), 'journey', 'live');
      expect(factsOf(await waiting)).toEqual(['live']);
    });

    it('passes from what was there to what comes without a gap or a repeat', async () => {
      const stream = newStream();
      await mustAppend(log(), stream, 'none', events(700));
      const reading = take(log().subscribe(everything), 1_000);
      for (let i = 700; i < 1_000; i++) await mustAppend(log(), stream, i - 1, [event(i)]);
      expect(facts(await reading)).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
    });

    it('tells with each page where to resume and whether it has caught up', async () => {
      const { position } = await mustAppend(log(), newStream(), 'none', events(3));
      const first = await pull(log()).next();
      expect(first.value).toMatchObject({ next: position, atEnd: true });
    });

    it('moves on though nothing is of a wanted category, so that a checkpoint can follow', async () => {
      await recordOne(log(), 'contactLog');
      const first = await pull(log(), { categories: ['voice'] }).next();
      expect(first.value).toEqual({ events: [], next: await log().head(), atEnd: true });
    });

    it('brings only what is of a wanted category', async () => {
      for (const each of EVERYTHING) await recordOne(log(), each, each);
      const reading = take(log().subscribe({ categories: ['voice', 'worker'] }), 3);
      await recordOne(log(), 'voice', 'voice again');
      expect(facts(await reading)).toEqual(['voice', 'worker', 'voice again']);
    });

    it('waits for a slow reader and loses nothing', async () => {
      const stream = newStream();
      const subscription = pull(log());
      await mustAppend(log(), stream, 'none', [event(0)]);
      const read = factsOf(await subscription.next());
      for (let i = 1; i < 40; i++) await mustAppend(log(), stream, i - 1, [event(i)]);
      await aMoment();
      while (read.length < 40) read.push(...factsOf(await subscription.next()));
      expect(read).toEqual(Array.from({ length: 40 }, (_, i) => i));
    });

    it('serves two readers, each at its own pace', async () => {
      const stream = newStream();
      const [fast, slow] = [take(log().subscribe(everything), 30), pull(log())];
      for (let i = 0; i < 30; i++) await mustAppend(log(), stream, i === 0 ? 'none' : i - 1, [event(i)]);
      expect(await fast).toHaveLength(30);
      expect(factsOf(await slow.next())).toEqual(facts(await fast));
    });

    it('starts again from its place each time it is iterated', async () => {
      await mustAppend(log(), newStream(), 'none', events(2));
      const subscription = log().subscribe(everything);
      expect(await take(subscription, 2)).toEqual(await take(subscription, 2));
    });

    it('answers two pulls made at once in order', async () => {
      const subscription = pull(log());
      const pulls = [subscription.next(), subscription.next()];
      await recordOne(log(), 'journey', 'first');
      await aMoment();
      await recordOne(log(), 'journey', 'second');
      const pages = await Promise.all(pulls);
      expect(pages.flatMap(({ value }) => facts((value as LogSlice).events))).toEqual(['first', 'second']);
    });

    it('ends when its signal aborts while it waits', async () => {
      const stop = new AbortController();
      const waiting = pull(log(), { ...everything, signal: stop.signal }).next();
      await aMoment();
      stop.abort();
      expect(await waiting).toEqual({ done: true, value: undefined });
    });

    it('ends at once when its signal had aborted before', async () => {
      await recordOne(log());
      const first = await pull(log(), { ...everything, signal: AbortSignal.abort() }).next();
      expect(first.done).toBe(true);
    });

    it('ends for the one whose signal aborts and goes on for the others', async () => {
      const stop = new AbortController();
      const [ended, other] = [pull(log(), { ...everything, signal: stop.signal }).next(), pull(log()).next()];
      await aMoment();
      stop.abort();
      expect((await ended).done).toBe(true);
      await recordOne(log(), 'journey', 'after');
      expect(factsOf(await other)).toEqual(['after']);
    });

    it('ends when the log closes while it waits', async () => {
      const waiting = pull(log()).next();
      await aMoment();
      await log().close();
      expect(await waiting).toEqual({ done: true, value: undefined });
    });

    it('ends a loop over it when the log closes in the middle', async () => {
      await mustAppend(log(), newStream(), 'none', events(1_500));
      let pages = 0;
      for await (const slice of log().subscribe(everything)) {
        expect(slice.events.length).toBeGreaterThan(0);
        if (++pages === 2) await log().close();
      }
      expect(pages).toBe(2);
    });

    it('lets a reader leave while a pull waits', async () => {
      const subscription = pull(log());
      const waiting = subscription.next();
      await aMoment();
      await subscription.return?.();
      expect((await waiting).done).toBe(true);
      expect((await subscription.next()).done).toBe(true);
    });

    it('does not hold up appends while nobody pulls', async () => {
      pull(log());
      await mustAppend(log(), newStream(), 'none', events(600));
      expect(await log().head()).not.toBe(BEGINNING);
    });

    it('refuses a position beyond the end, at the latest when it is pulled, and a wrong request at once', async () => {
      const beyond = '1'.padStart(20, '0');
      const pulled = async (): Promise<unknown> => pull(log(), { ...everything, after: beyond }).next();
      await expect(pulled()).rejects.toMatchObject({ kind: 'positionBeyondLog' });
      expect(() => log().subscribe({ categories: [] })).toThrow(expect.objectContaining({ kind: 'badRequest' }));
      expect(() => log().subscribe({ ...everything, after: '12' })).toThrow(
        expect.objectContaining({ kind: 'badRequest' }),
      );
    });
  });
}
