import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openKurrentEventLog } from '#libs/adapters/event-log-kurrentdb';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog, Recordable, RecordedEvent, StreamName } from '#libs/ports';
import { KurrentStandIn } from '../support/kurrentdb-stand-in';
import { copied } from './support/copied-log';
import { told } from './support/feed-at-work';
import { FeedForTest, linesKept, PlaceForTest, relayOf, until, type RelayParts } from './support/relay-at-work';

const OTHER_LOG =
  'the log is not the one that was published, or was put back from a copy; publishing again from where both were the same';
const CATEGORIES = ['journey', 'worker'] as const;
const [KIT, ASH] = [randomUUID(), randomUUID()].map((id): StreamName => `journey-${id}`) as [StreamName, StreamName];
const WORKER: StreamName = `worker-${randomUUID()}`;
/** A relay that has nothing left to tell needs no longer to say so. */
const A_MOMENT_MS = 50;

const ids = (events: readonly { readonly id: string }[]): readonly string[] => events.map(({ id }) => id);
const all = async (log: EventLog): Promise<readonly RecordedEvent[]> =>
  (await log.readAll({ categories: CATEGORIES, max: 1_000 })).events;

const toldOn = (day: string): Recordable => {
  const event = told();
  return { ...event, metadata: { ...event.metadata, recordedAt: `${day}T09:30:00.000Z` } };
};

async function record(log: EventLog, stream: StreamName, event: Recordable = told()): Promise<void> {
  const { revision } = await log.readStream(stream, { backwards: true, max: 1 });
  await log.append(stream, revision, [event]);
}

/** Runs a relay until the log has been published, and a little longer. */
async function publish(parts: RelayParts): Promise<void> {
  const relay = relayOf(parts);
  const head = await parts.log.head();
  await until(async () => {
    // A relay that is starting has not looked yet whether it knows the log.
    const { state, position, tellingAgain } = await relay.status();
    return state === 'following' && position === head && !tellingAgain;
  });
  await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  await relay.stop();
}

function describeOtherLogs(name: string, fresh: () => Promise<EventLog>): void {
  describe(`a log ${name} that was put back from a copy`, () => {
    const logs: EventLog[] = [];
    const parts = () => ({ feed: new FeedForTest(), progress: new PlaceForTest(), logger: linesKept() });
    afterEach(async () => {
      for (const log of logs.splice(0)) await log.close();
    });
    const two = async (): Promise<[EventLog, EventLog]> => {
      logs.push(await fresh(), await fresh());
      return logs as [EventLog, EventLog];
    };

    /** Five events were published; two came back from the copy, and five others have been recorded since. */
    async function grownPast() {
      const [before, after] = await two();
      const at = parts();
      for (const stream of [KIT, KIT, KIT, ASH, KIT]) await record(before, stream);
      await publish({ log: before, ...at });
      await copied(before, after, 2);
      for (const stream of [KIT, ASH, KIT, ASH, KIT]) await record(after, stream);
      return { before, after, ...at };
    }

    it('and has grown past the place of the feed is told from the beginning, loudly: nothing in between is left out', async () => {
      const { before, after, feed, progress, logger } = await grownPast();
      await publish({ log: after, feed, progress, logger });
      expect(logger.lines.filter((line) => line === OTHER_LOG)).toHaveLength(1);
      expect(ids(feed.kept)).toEqual([...ids(await all(before)), ...ids(await all(after))]);
    });

    it('is told again from the last day that is known to be in both: what is older is not repeated', async () => {
      const [before, after] = await two();
      const { feed, progress, logger } = parts();
      const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
      for (const day of days) {
        for (const stream of [KIT, ASH]) await record(before, stream, toldOn(day));
        await publish({ log: before, feed, progress, logger });
      }
      await copied(before, after, 5);
      for (const stream of [ASH, KIT, ASH]) await record(after, stream, toldOn('2026-03-04'));
      await publish({ log: after, feed, progress, logger });
      expect(logger.lines.filter((line) => line === OTHER_LOG)).toHaveLength(1);
      expect(ids(feed.kept)).toEqual([...ids(await all(before)), ...ids(await all(after)).slice(4)]);
      await publish({ log: after, feed, progress, logger });
      expect(feed.kept).toHaveLength(10);
    });

    it('goes on where it was when the copy holds everything that was told, whatever the place says', async () => {
      const [before, after] = await two();
      const { feed, progress, logger } = parts();
      for (const stream of [KIT, ASH, WORKER, WORKER, WORKER]) await record(before, stream);
      await publish({ log: before, feed, progress, logger });
      await copied(before, after, 2);
      for (const stream of [KIT, ASH, KIT, ASH]) await record(after, stream);
      await publish({ log: after, feed, progress, logger });
      expect(logger.lines).not.toContain(OTHER_LOG);
      expect(ids(feed.kept)).toEqual(ids(await all(after)));
    });

    it('is told again where the same was imported anew at another moment', async () => {
      const [before, after] = await two();
      const { feed, progress, logger } = parts();
      const event = told();
      await record(before, KIT, event);
      await publish({ log: before, feed, progress, logger });
      await record(after, KIT, { ...toldOn('2026-04-01'), id: event.id });
      await publish({ log: after, feed, progress, logger });
      expect(logger.lines).toContain(OTHER_LOG);
      expect(ids(feed.kept)).toEqual([event.id, event.id]);
    });

    it('would leave out what came in between if only the place were looked at: this very test finds it', async () => {
      const { after, feed, progress, logger } = await grownPast();
      progress.marks = [];
      await publish({ log: after, feed, progress, logger });
      expect(logger.lines).not.toContain(OTHER_LOG);
      expect(feed.kept.length).toBeLessThan(10);
    });
  });
}

describeOtherLogs('in memory', async () => createMemoryEventLog());

let folder: string;
let files = 0;
const servers: KurrentStandIn[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'throughline-other-log-'));
});
afterAll(async () => {
  for (const server of servers) server.kill();
  await rm(folder, { recursive: true, force: true });
});
describeOtherLogs('in SQLite', async () => openSqliteEventLog({ file: path.join(folder, `${++files}.db`) }));

describeOtherLogs('on the KurrentDB stand-in', async () => {
  const server = await KurrentStandIn.start();
  servers.push(server);
  return openKurrentEventLog({ address: server.address });
});

describe('a relay that tells a log again', () => {
  it('says so until it has caught up, and only then is it well', async () => {
    const [before, after] = [createMemoryEventLog(), createMemoryEventLog()];
    const [feed, progress] = [new FeedForTest(), new PlaceForTest()];
    for (const stream of [KIT, KIT]) await record(before, stream);
    await publish({ log: before, feed, progress });
    for (const stream of [ASH, ASH, ASH]) await record(after, stream);
    feed.fails = () => ({ keeps: 0, error: new Error('the feed is away') });
    const relay = relayOf({ log: after, feed, progress });
    await until(async () => (await relay.status()).tellingAgain);
    feed.fails = () => undefined;
    await until(async () => !(await relay.status()).tellingAgain);
    expect(await relay.status()).toMatchObject({ state: 'following', lag: 0 });
    await relay.stop();
  });
});
