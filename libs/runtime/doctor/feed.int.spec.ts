import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { openFeedProgress } from '#libs/adapters/feed-progress-sql';
import { tell } from '#libs/testing/history';
import { describeOnKafka, startKafka, type KafkaForTest } from '../../../test/support/kafka';
import { KurrentStandIn } from '../../../test/support/kurrentdb-stand-in';
import { describeOnPostgres } from '../../../test/support/postgres';
import { ashsHistory, KIT, kitsHistory } from '../../../test/support/world';
import { examine, openEngine, readConfig, storeAddresses, type Config, type Finding } from '..';

jest.setTimeout(120_000);

const WAIT_MS_MAX = 20_000;
const of = (findings: readonly Finding[], what: string): readonly Finding[] =>
  findings.filter((one) => one.what === what);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'throughline-doctor-feed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string, flags: Readonly<Record<string, unknown>> = {}): Config =>
  readConfig({}, { data: path.join(folder, name), logLevel: 'silent', environment: 'test', ...flags });

/** Records, and publishes until a planner that is stopped then has published all of it. */
async function published(config: Config): Promise<void> {
  const engine = await openEngine(config, { withFeed: true });
  await tell(engine.log, kitsHistory);
  const head = await engine.log.head();
  const place = await openFeedProgress(storeAddresses(config).feed, 'file');
  for (const until = Date.now() + WAIT_MS_MAX; (await place.position()) < head && Date.now() < until;) {
    await pauseFor(20);
  }
  await place.close();
  await engine.close();
}

async function recordedSince(config: Config): Promise<void> {
  const engine = await openEngine(config);
  await tell(engine.log, ashsHistory, kitsHistory.length);
  await engine.close();
}

describe('the doctor, of what other systems are told', () => {
  it('says that nothing has been published yet, and who begins it', async () => {
    const config = at('new', { feed: 'file' });
    await recordedSince(config);
    expect(of(await examine(config), 'feed')).toContainEqual(
      expect.objectContaining({ state: 'to see to', found: 'nothing has been published to file yet' }),
    );
  });

  it('says that all is published; and when it is behind, since when, how far, and that it does not move', async () => {
    const config = at('behind', { feed: 'file' });
    await published(config);
    expect(of(await examine(config), 'feed')).toContainEqual({
      what: 'feed',
      state: 'ok',
      found: 'all that was recorded is published to file',
    });
    await recordedSince(config);
    const [behind] = of(await examine(config), 'feed').filter(({ found }) => found.includes('behind'));
    expect(behind).toMatchObject({ state: 'to see to', toDo: expect.stringContaining('Start the planner') });
    expect(behind?.found).toMatch(
      new RegExp(`^${ashsHistory.length} events behind; .* recorded at 2\\S+Z; it did not move`),
    );
  });

  it('names how many wait because an event of theirs could not be told, and nobody', async () => {
    const config = at('parked', { feed: 'file' });
    await published(config);
    const place = await openFeedProgress(storeAddresses(config).feed, 'file');
    const position = await place.position();
    const event = { revision: 3, position, eventType: 'MoveProposed', why: 'it could not be read' };
    await place.moveOn(position, position, { park: [{ stream: `journey-${KIT}`, ...event }] });
    await place.close();
    const findings = await examine(config);
    expect(of(findings, 'feed')).toContainEqual(
      expect.objectContaining({ state: 'wrong', found: expect.stringMatching(/^1 young person waits.*MoveProposed/) }),
    );
    expect(JSON.stringify(findings)).not.toContain(KIT);
  });

  it('says that its messages are still named as in the examples, until they have a name of their own', async () => {
    const names = async (flags: object) =>
      of(await examine(at('named', { feed: 'file', ...flags })), 'feed').filter(({ found }) => /named/.test(found));
    expect(await names({})).toMatchObject([
      { state: 'to see to', toDo: expect.stringContaining('FEED_TYPE_PREFIX') as string },
    ]);
    expect(await names({ feedTypePrefix: 'uk.gov.harrowmere.throughline' })).toMatchObject([{ state: 'ok' }]);
  });
});

describe('the doctor, of a data folder', () => {
  it('that is made anew finds folder and stores closed to other accounts; and says which are not', async () => {
    const config = at('mine');
    await (await openEngine(config)).close();
    expect(of(await examine(config), 'data folder')).toMatchObject([{ state: 'ok' }]);
    await chmod(config.data, 0o755);
    expect(of(await examine(config), 'data folder')).toMatchObject([{ state: 'to see to' }]);
    await chmod(path.join(config.data, 'readmodels.db'), 0o644);
    expect(of(await examine(config), 'data folder')).toMatchObject([
      { state: 'wrong', found: expect.stringContaining('so can readmodels.db in it') as string },
    ]);
  });
});

describe('the doctor, of a folder whose installation was moved into a cluster', () => {
  it('says when, where to, and that nothing may be recorded there', async () => {
    const config = at('old');
    await mkdir(config.data);
    const mark = { at: '2026-11-23T03:00:00.000Z', events: 38_279, hash: 'f'.repeat(64), to: 'events kurrentdb://one' };
    await writeFile(path.join(config.data, 'moved.json'), JSON.stringify(mark));
    const [found] = of(await examine(config), 'moved');
    expect(found).toMatchObject({ state: 'wrong', toDo: expect.stringContaining('Record there') });
    expect(found?.found).toMatch(/on 2026-11-23 \(events kurrentdb:\/\/one\): 38279 events/);
  });
});

describeOnPostgres('the doctor, of a cluster on which nothing has run yet', (postgres) => {
  it('says that lists are to be built and by whom, and takes an empty database for no fault', async () => {
    const standIn = await KurrentStandIn.start();
    const cluster = { engine: 'cluster', events: standIn.address, postgres: await postgres().fresh() };
    const findings = await examine(at('empty', cluster)).finally(() => standIn.kill());
    // The server of these tests does not wait for the disk.
    expect(findings.filter(({ state, found }) => state === 'wrong' && !found.startsWith('fsync'))).toEqual([]);
    expect(of(findings, 'lists')).toEqual([
      { what: 'lists', state: 'to see to', found: 'not built yet', toDo: 'throughline start projector' },
    ]);
    expect(of(findings, 'postcodes')).toMatchObject([{ state: 'to see to' }]);
  });
});

describeOnKafka('the doctor, of the topic of a feed', () => {
  let kafka: KafkaForTest;
  beforeAll(async () => {
    kafka = await startKafka();
  });
  afterAll(() => kafka.end());

  const topic = async (flags: object): Promise<readonly Finding[]> =>
    of(await examine(at('kafka', { feed: `kafka://${kafka.brokers.join(',')}`, feedReplication: 1, ...flags })), 'topic'); // prettier-ignore

  it('says that it is not there, who makes it, and when all of it can be written to', async () => {
    expect(await topic({})).toMatchObject([
      { state: 'wrong', found: expect.stringContaining('there is no topic') as string },
    ]);
    expect(await topic({ feedMakeTopic: true })).toMatchObject([{ state: 'to see to' }]);
    const making = at('kafka', { feed: `kafka://${kafka.brokers.join(',')}`, feedReplication: 1, feedMakeTopic: true });
    await (await openEngine(making, { withFeed: true })).close();
    expect(await topic({})).toMatchObject([{ state: 'ok' }]);
  });
});
