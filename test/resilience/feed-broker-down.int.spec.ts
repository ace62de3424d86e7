import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { openKafkaFeed } from '#libs/adapters/feed-kafka';
import { openFeedProgress } from '#libs/adapters/feed-progress-sql';
import { startRelay, type Relay } from '#libs/integration';
import type { EventLog, FeedProgress, IntegrationFeed } from '#libs/ports';
import { allIn, countIn, ownTopic } from '../contract/support/kafka-feeds';
import { describeOnKafka, startKafka, type KafkaForTest } from '../support/kafka';
import { linesKept } from './support/relay-at-work';
import { eventually, MAPPING, median, received, Recorder, watched } from './support/feed-at-work';

jest.setTimeout(180_000);

/** A few seconds stand for hours: it is the number of events recorded meanwhile that the feed has to make up for. */
const PEOPLE = 40;
const ROUNDS_BEFORE = 12;
const ROUNDS_MEANWHILE = 125;
const RECORDED_MEANWHILE = PEOPLE * ROUNDS_MEANWHILE;
const KILLS = 3;
const PAUSES = { first: 50, longest: 500, turn: 50 };

describeOnKafka('while the broker of the feed is away', () => {
  let kafka: KafkaForTest;
  let folder: string;
  let log: EventLog;
  let progress: FeedProgress;
  let feed: IntegrationFeed;
  let relay: Relay;
  let options: ReturnType<typeof ownTopic>;

  beforeAll(async () => {
    kafka = await startKafka();
  });
  afterAll(() => kafka.end());

  /** A log on disk, a topic, and a relay from one to the other. */
  async function begin(meanwhile?: (batch: number) => void) {
    folder = await mkdtemp(join(tmpdir(), 'throughline-feed-'));
    log = openSqliteEventLog({ file: join(folder, 'events.db') });
    progress = await openFeedProgress({ file: join(folder, 'feed.db') });
    options = ownTopic(kafka);
    const { feed: whole, seen } = watched(await openKafkaFeed({ ...options, patienceMs: 5_000 }), meanwhile);
    feed = whole;
    const logger = linesKept();
    relay = startRelay({ log, feed, progress, mapping: MAPPING, logger, pauses: PAUSES });
    return { recorder: new Recorder(log, PEOPLE), seen, logger };
  }
  afterEach(async () => {
    await relay.stop();
    for (const one of [feed, progress, log]) await one.close();
    await rm(folder, { recursive: true, force: true });
  });

  const caughtUp = async (): Promise<void> => {
    const head = await log.head();
    await eventually(async () => (await progress.position()) >= head);
  };

  it(`nobody who records notices, and ${RECORDED_MEANWHILE} events later the feed catches up in order`, async () => {
    const { recorder, seen, logger } = await begin();
    const before = await recorder.record(ROUNDS_BEFORE);
    await caughtUp();
    await kafka.stop();
    expect(await feed.health()).toMatchObject({ ok: false });
    const stoodAt = await progress.position();
    const meanwhile = await recorder.record(ROUNDS_MEANWHILE);
    await eventually(async () => (await relay.status()).state === 'trying-again');
    // The fault happened, and lasted all the while: the feed stands where it stood.
    expect(await progress.position()).toBe(stoodAt);
    expect((await relay.status()).lag).toBe(RECORDED_MEANWHILE);
    expect(seen.failures).toBeGreaterThan(0);
    // No append waited for the feed, whose shortest wait for a broker is a tenth of a second.
    expect(median(meanwhile)).toBeLessThan(median(before) * 10 + 20);
    await kafka.startAgain();
    await caughtUp();
    expect(received(await allIn(options))).toEqual(recorder.expected());
    expect(await relay.status()).toMatchObject({ state: 'following', lag: 0, parked: [] });
    expect(logger.lines.at(-1)).toBe('the feed is being published again');
  });

  it(`nothing is lost or out of order when it is killed ${KILLS} times while it is being sent to (kill -9)`, async () => {
    let killing: Promise<void> | undefined;
    let killAfter = 2;
    const { recorder, seen } = await begin((batch) => {
      if (batch >= killAfter) killing ??= kafka.kill();
    });
    let recording = true;
    const recordOn = async (): Promise<void> => {
      while (recording) await recorder.record(1).then(() => pause(150));
    };
    const recorded = recordOn();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const failedBefore = seen.failures;
      await eventually(() => killing !== undefined && seen.failures > failedBefore);
      await killing;
      await kafka.startAgain();
      killAfter = kill < KILLS ? seen.batches + 4 : Infinity;
      killing = undefined;
      const stoodAt = await progress.position();
      await eventually(async () => (await progress.position()) > stoodAt);
    }
    recording = false;
    await recorded;
    await caughtUp();
    expect(seen.failures).toBeGreaterThanOrEqual(KILLS);
    expect(await countIn(options.brokers, options.topic)).toBeGreaterThanOrEqual(recorder.recorded.length);
    expect(received(await allIn(options))).toEqual(recorder.expected());
  });
});
