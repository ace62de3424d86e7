import fc from 'fast-check';
import { FeedRefused } from '#libs/ports';
import {
  caughtUp, FeedForTest, linesKept, newerMapping, PlaceForTest, PRIVATE, relayOf, streamOf, TOLD, UNKNOWN, until, Written,
} from './support/relay-at-work'; // prettier-ignore

const OTHER_LOG =
  'the log is not the one that was published, or was put back from a copy; publishing again from where both were the same';
const AWAY = new Error('the feed is away');

describe('other systems are told everything, in order, at least once', () => {
  it('of every young person, whatever fails and however often the relay is started anew', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ records: fc.nat(4), told: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ feedKeeps: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ place: fc.constantFrom('before' as const, 'after' as const) }) },
      { weight: 2, arbitrary: fc.constant({ restart: true }) },
      { weight: 1, arbitrary: fc.constant({ catchUp: true }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
        const { log } = written;
        const failures: { keeps: number; error: Error }[] = [];
        const lost: ('before' | 'after')[] = [];
        feed.fails = () => failures.shift();
        progress.fails = () => lost.shift();
        let relay = relayOf({ log, feed, progress });
        for (const one of steps) {
          if ('records' in one) await written.record(one.records, one.told ? TOLD : PRIVATE);
          else if ('feedKeeps' in one) failures.push({ keeps: one.feedKeeps, error: AWAY });
          else if ('place' in one) lost.push(one.place);
          else if ('catchUp' in one) await caughtUp(log, progress);
          else {
            await relay.stop();
            relay = relayOf({ log, feed, progress });
          }
        }
        await caughtUp(log, progress);
        await relay.stop();
        expect(feed.received()).toEqual(await written.expected());
      }),
      { numRuns: 60 },
    );
  });

  it('nothing of what is private', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    await written.record(1, PRIVATE);
    const relay = relayOf({ log: written.log, feed, progress });
    await caughtUp(written.log, progress);
    await relay.stop();
    expect(feed.kept).toEqual([]);
  });
});

describe('while the feed is away', () => {
  it('says so, in a few lines and not in a storm, and says when it is over', async () => {
    const [written, feed, progress, logger] = [new Written(), new FeedForTest(), new PlaceForTest(), linesKept()];
    feed.fails = () => ({ keeps: 0, error: AWAY });
    let tries = 0;
    const counting = Object.assign(Object.create(feed) as FeedForTest, {
      publish: (batch: Parameters<FeedForTest['publish']>[0]) => (tries++, feed.publish(batch)),
    });
    await written.record(1);
    const relay = relayOf({ log: written.log, feed: counting, progress, logger });
    await until(() => tries > 20);
    const status = await relay.status();
    expect(status).toMatchObject({ state: 'trying-again', lastError: 'Error', published: 0, lag: 1 });
    expect(logger.lines.length).toBeLessThan(5);
    feed.fails = () => undefined;
    await until(async () => (await relay.status()).state === 'following');
    expect(await relay.status()).toMatchObject({ lag: 0, published: 1 });
    expect((await relay.status()).lastError).toBeUndefined();
    expect(logger.lines.at(-1)).toBe('the feed is being published again');
    await relay.stop();
    expect(await relay.status()).toMatchObject({ state: 'stopped' });
  });
});

describe('an event that cannot be told', () => {
  it('parks its young person and names the event; everybody else’s go on', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    for (const type of [TOLD, UNKNOWN, TOLD]) await written.record(1, type);
    await written.record(2);
    const relay = relayOf({ log: written.log, feed, progress });
    await caughtUp(written.log, progress);
    await written.record(1);
    await written.record(2);
    await caughtUp(written.log, progress);
    expect(Object.values(feed.received()).map((ids) => ids.length)).toEqual([1, 2]);
    const parked = {
      stream: streamOf(1),
      revision: 1,
      eventType: UNKNOWN,
      why: `${UNKNOWN} is not known to this version`,
    };
    expect((await relay.status()).parked).toMatchObject([parked]);
    await relay.stop();
  });

  it('and everything after it is told in order once a version can: nothing is missing', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    const { log } = written;
    for (const type of [TOLD, UNKNOWN, TOLD, PRIVATE, UNKNOWN]) await written.record(1, type);
    const older = relayOf({ log, feed, progress });
    await caughtUp(log, progress);
    await older.stop();
    for (const person of [2, 1]) await written.record(person);
    const newer = relayOf({ log, feed, progress, mapping: newerMapping });
    await written.record(1);
    await caughtUp(log, progress);
    await until(() => progress.held.size === 0);
    await caughtUp(log, progress);
    await newer.stop();
    expect(feed.received()).toEqual(await written.expected([TOLD, UNKNOWN]));
  });

  it('stays parked at the same place when the next version cannot either', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    const { log } = written;
    for (const type of [UNKNOWN, TOLD]) await written.record(1, type);
    for (let version = 1; version <= 3; version++) {
      const relay = relayOf({ log, feed, progress });
      await caughtUp(log, progress);
      await relay.stop();
    }
    expect([...progress.held.values()]).toMatchObject([{ revision: 0 }]);
    expect(feed.kept).toEqual([]);
  });

  it('parks nobody else and loses nothing in hundreds of events that come at once', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    for (let n = 0; n < 400; n++) await written.record(n % 7, n === 100 ? UNKNOWN : TOLD);
    const older = relayOf({ log: written.log, feed, progress });
    await caughtUp(written.log, progress);
    await older.stop();
    const counts = Object.values(feed.received()).map((ids) => ids.length);
    expect(counts.sort((a, b) => a - b)).toEqual([14, 57, 57, 57, 57, 57, 58]);
    const newer = relayOf({ log: written.log, feed, progress, mapping: newerMapping });
    await until(() => progress.held.size === 0);
    await newer.stop();
    expect(feed.received()).toEqual(await written.expected([TOLD, UNKNOWN]));
  });

  it('is as well one that the feed will never take: it holds back one young person of the batch', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    for (const person of [1, 2, 1, 3, 1, 2]) await written.record(person);
    const third = (await written.log.readStream(streamOf(1))).events[1]!.id;
    const never = { keeps: 0, error: new FeedRefused('too large') };
    feed.fails = (batch) => (batch.some(({ id }) => id === third) ? never : undefined);
    const relay = relayOf({ log: written.log, feed, progress });
    await caughtUp(written.log, progress);
    expect(Object.values(feed.received()).map((ids) => ids.length)).toEqual([1, 2, 1]);
    expect((await relay.status()).parked).toMatchObject([{ stream: streamOf(1), revision: 1, why: 'too large' }]);
    await relay.stop();
    feed.fails = () => undefined;
    const fixed = relayOf({ log: written.log, feed, progress });
    await until(() => progress.held.size === 0);
    await fixed.stop();
    expect(feed.received()).toEqual(await written.expected());
  });
});

describe('two relays of one feed', () => {
  it('take turns: the second publishes when the first has stopped', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    const { log } = written;
    const [one, two] = [relayOf({ log, feed, progress }), relayOf({ log, feed, progress })];
    await written.record(1);
    await caughtUp(log, progress);
    const states = [(await one.status()).state, (await two.status()).state].sort();
    expect(states).toEqual(['following', 'waiting']);
    await one.stop();
    await written.record(1);
    await caughtUp(log, progress);
    expect((await two.status()).published).toBe(1);
    await two.stop();
    expect(feed.received()).toEqual(await written.expected());
    expect(feed.kept).toHaveLength(2);
  });

  it('go on from where the feed stands when both believe it is their turn', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    const { log } = written;
    const everybodysTurn = Object.assign(Object.create(progress) as PlaceForTest, {
      takeTurn: async () => ({ lost: new AbortController().signal, release: async () => undefined }),
    });
    const relays = [1, 2].map(() => relayOf({ log, feed, progress: everybodysTurn }));
    for (let n = 0; n < 20; n++) await written.record(n % 3);
    await caughtUp(log, everybodysTurn);
    for (const relay of relays) await relay.stop();
    expect(feed.received()).toEqual(await written.expected());
  });
});

describe('a log that was put back from a copy', () => {
  it('is told from the beginning, whoever was parked among it: what follows may be other than before', async () => {
    const [before, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    for (const type of [TOLD, UNKNOWN, TOLD]) await before.record(1, type);
    const first = relayOf({ log: before.log, feed, progress });
    await caughtUp(before.log, progress);
    await first.stop();
    const [after, fresh, logger] = [new Written(), new FeedForTest(), linesKept()];
    for (const person of [1, 1]) await after.record(person);
    const second = relayOf({ log: after.log, feed: fresh, progress, logger });
    await until(() => fresh.kept.length > 0 && progress.held.size === 0);
    await caughtUp(after.log, progress);
    await second.stop();
    expect(logger.lines).toContain(OTHER_LOG);
    expect(fresh.received()).toEqual(await after.expected());
  });
});

describe('an event log that is closed', () => {
  it('ends the relay', async () => {
    const [written, feed, progress] = [new Written(), new FeedForTest(), new PlaceForTest()];
    const relay = relayOf({ log: written.log, feed, progress });
    await until(async () => (await relay.status()).state === 'following');
    await written.log.close();
    await until(async () => (await relay.status()).state === 'stopped');
    expect(await relay.status()).toMatchObject({ lag: 'unknown' });
    await relay.stop();
  });
});
