import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { kafkaMessages } from '#libs/adapters/feed-kafka';
import { openEngine, readConfig } from '#libs/runtime';
import { tell } from '#libs/testing/history';
import { startAppProcess, type AppProcess } from '../support/cluster/app-process';
import { kafkaHere, startKafka, type KafkaForTest } from '../support/kafka';
import { KurrentStandIn } from '../support/kurrentdb-stand-in';
import { paths, startPlannerProcess, type PlannerProcess } from '../support/planner-process';
import { describeOnPostgres } from '../support/postgres';
import type { Visitor } from '../support/visitor';
import { KIT, kitsHistory } from '../support/world';

jest.setTimeout(180_000);

const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const CATCH_UP_MS_MAX = 30_000;
const TOPIC = 'throughline.young-people.v1';
const where = kafkaHere() ? 'a real Kafka' : 'the file feed (no Kafka here: sh infra/kafka/fetch.sh)';

/** A friend who is new to the record. */
const friend = (personName: string) => ({
  personName,
  role: 'friend',
  'since-year': '2021',
  toldBy: 'young-person',
  ring: '2',
  ownWords: 'We walk the dog',
});

async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + CATCH_UP_MS_MAX; !(await holds()); await pauseFor(100)) {
    if (Date.now() > until) throw new Error(`waited in vain until ${what}`);
  }
}

describeOnPostgres(
  `A cluster of processes, with the KurrentDB stand-in, a real PostgreSQL and ${where},`,
  (postgres) => {
    let folder: string;
    let whole: KurrentStandIn;
    let forPlanners: KurrentStandIn;
    let kafka: KafkaForTest | undefined;
    let settings: Record<string, string>;
    let planner: PlannerProcess;
    let projector: AppProcess;
    let relay: AppProcess;
    let worker: Visitor;

    const ofWhole = () => ({ ...settings, THROUGHLINE_EVENTS: whole.address });

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'throughline-cluster-'));
      await writeFile(path.join(folder, 'secret'), 'an invented secret for the feed of a test\n', { mode: 0o400 });
      await writeFile(path.join(folder, 'postgres'), await postgres().fresh(), { mode: 0o400 });
      whole = await KurrentStandIn.start();
      forPlanners = await KurrentStandIn.start({ refusesAll: true, sharing: whole });
      kafka = kafkaHere() ? await startKafka() : undefined;
      settings = {
        THROUGHLINE_ENGINE: 'cluster',
        THROUGHLINE_EVENTS: forPlanners.address,
        THROUGHLINE_POSTGRES_FILE: path.join(folder, 'postgres'),
        THROUGHLINE_DATA: path.join(folder, 'data'),
        THROUGHLINE_LOG_LEVEL: 'error',
      };
      await tellBefore();
      [projector, relay] = await Promise.all([startAppProcess('projector', ofWhole()), startRelay()]);
      await projector.untilReady();
      planner = await startPlannerProcess(path.join(folder, 'data'), settings);
      worker = await planner.as('social-worker', 'SW001');
    });
    afterAll(async () => {
      await Promise.all([planner?.stop(), projector?.kill(), relay?.kill()]);
      await kafka?.end();
      forPlanners?.kill();
      whole?.kill();
      await rm(folder, { recursive: true, force: true });
    });

    /** What stood on record before anybody came. */
    async function tellBefore(): Promise<void> {
      const engine = await openEngine(readConfig(settings));
      await tell(engine.log, kitsHistory);
      await engine.close();
    }

    const startRelay = (): Promise<AppProcess> =>
      startAppProcess('relay', {
        ...ofWhole(),
        THROUGHLINE_FEED: kafka === undefined ? 'file' : `kafka://${kafka.brokers.join(',')}`,
        ...(kafka === undefined ? {} : { THROUGHLINE_FEED_MAKE_TOPIC: 'true', THROUGHLINE_FEED_REPLICATION: '1' }),
        THROUGHLINE_FEED_SECRET_FILE: path.join(folder, 'secret'),
      });

    async function recordFriend(personName: string): Promise<void> {
      const { status, words } = await worker.submit(add, friend(personName));
      if (status !== 303) throw new Error(`${status} ${words}`);
    }

    /** How many people matter to Kit, by the list of young people. */
    async function peopleInList(): Promise<string | undefined> {
      const row = /K398768.*?<\/tr>/s.exec((await worker.get(paths.youngPeople())).html)?.[0] ?? '';
      return row.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    }

    /** Ids of the people that other systems were told of, in order, each once. */
    async function toldOf(): Promise<readonly string[]> {
      const messages = kafka === undefined ? await inFiles() : await inTopic(kafka.brokers);
      return [...new Set(messages.filter(({ type }) => type.includes('relationship-recorded')).map(({ id }) => id))];
    }

    async function inFiles(): Promise<readonly { type: string; id: string }[]> {
      const days = path.join(folder, 'data', 'feed');
      const texts = await Promise.all(
        (await readdir(days)).sort().map((day) => readFile(path.join(days, day), 'utf8')),
      );
      return texts.flatMap((text) => text.split('\n').filter(Boolean)).map((line) => JSON.parse(line) as never);
    }

    let asked = 0;
    async function inTopic(brokers: readonly string[]): Promise<readonly { type: string; id: string }[]> {
      const found: { type: string; id: string }[] = [];
      const signal = AbortSignal.timeout(6_000);
      const group = `cluster-processes-${++asked}`;
      for await (const message of kafkaMessages({ brokers, topic: TOPIC, group, signal, waitMs: 100 }))
        found.push(message);
      return found;
    }

    const recordedFriends = async (): Promise<readonly string[]> => {
      const engine = await openEngine(readConfig(settings));
      const { events } = await engine.log.readStream(`journey-${KIT}`);
      await engine.close();
      return events.filter(({ type }) => type === 'RelationshipRecorded').map(({ id }) => id);
    };

    it('records, shows it in the list and tells other systems', async () => {
      const before = await peopleInList();
      await recordFriend('Amir');
      await eventually('the list shows it', async () => (await peopleInList()) !== before);
      expect((await worker.get(paths.people.list(kit))).words).toContain('Amir');
      await relay.untilReady();
      expect(await toldOf()).toEqual(await recordedFriends());
    });

    it('records on while projector and relay are killed, and both catch up when they are started again, with nothing twice', async () => {
      const before = await peopleInList();
      await Promise.all([projector.kill(), relay.kill()]);
      await recordFriend('Bilal');
      await recordFriend('Cora');
      expect((await worker.get(paths.people.list(kit))).words).toContain('Cora');
      expect(await peopleInList()).toBe(before);
      [projector, relay] = await Promise.all([startAppProcess('projector', ofWhole()), startRelay()]);
      await eventually('the list shows it', async () => (await peopleInList()) !== before);
      await projector.untilReady();
      await relay.untilReady();
      const recorded = await recordedFriends();
      await eventually('the feed has them', async () => (await toldOf()).length === recorded.length);
      expect(await toldOf()).toEqual(recorded);
    });

    it('says of a projector whose account may not read the whole log that it is not ready, and why', async () => {
      const refused = await startAppProcess('projector', settings);
      try {
        const { status, parts } = await refused.ready();
        expect([status, parts['events']?.why]).toEqual([
          'not-ready',
          'the account in THROUGHLINE_EVENTS may not read the whole log',
        ]);
      } finally {
        await refused.kill();
      }
    });

    it('ends each of its processes when it is told to, with nothing wrong', async () => {
      expect(await Promise.all([projector.stop(), relay.stop()])).toEqual([0, 0]);
      expect(await planner.stop()).toMatchObject({ status: 0 });
    });
  },
);
