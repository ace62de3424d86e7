import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEngine, openForReading, readConfig } from '#libs/runtime';
import { tell } from '#libs/testing/history';
import { paths, startPlannerProcess, type PlannerProcess } from '../support/planner-process';
import type { Visitor } from '../support/visitor';
import { ASH, ashsHistory, KIT, kitsHistory } from '../support/world';

jest.setTimeout(120_000);

/** Each social worker records for the young person they have, so that nobody is in anybody's way. */
const CASELOADS = [
  { ref: 'SW001', youngPersonId: KIT },
  { ref: 'SW002', youngPersonId: ASH },
] as const;
const WHO_ENOUGH = 4;
/** Docker waits this long before it kills, in milliseconds. */
const STOPPED_MS_MAX = 10_000;
const ROUNDS = 2;

/** No two of these are like each other: a name like one on record is asked about first. */
const friendNo = (n: number, of: string): string =>
  `Friend ${createHash('sha256').update(`${n} ${of}`).digest('hex').slice(0, 12)}`;

describe('a planner that is told to stop (SIGTERM) while people record', () => {
  let folder: string;
  const config = () => readConfig({}, { data: folder, logLevel: 'silent', environment: 'test' });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-shutdown-'));
    const engine = await openEngine(config());
    await tell(engine.log, [...kitsHistory, ...ashsHistory]);
    await engine.close();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** What became of each friend that somebody tried to record. */
  interface Said {
    readonly sent: Set<string>;
    readonly recorded: Set<string>;
    readonly odd: string[];
  }

  /** Records one friend after another until the planner is gone. A connection that breaks says nothing either way. */
  async function recordsFriends(worker: Visitor, said: Said, youngPersonId: string): Promise<void> {
    for (let n = 0; ; n++) {
      const personName = friendNo(n, youngPersonId);
      const friend = { personName, role: 'friend', 'since-year': '2021', toldBy: 'young-person', ring: '2' };
      said.sent.add(personName);
      const answer = await worker.submit(paths.people.add({ youngPersonId }), friend).catch(() => undefined);
      if (answer === undefined) return;
      if (answer.status === 303) said.recorded.add(personName);
      else
        said.odd.push(
          `${answer.status} ${answer.words.slice(answer.words.indexOf('There is a problem')).slice(0, 200)}`,
        );
    }
  }

  async function friendsOnRecord(): Promise<readonly string[]> {
    const engine = await openForReading(config());
    const streams = await Promise.all(
      CASELOADS.map(({ youngPersonId }) => engine.log.readStream(`journey-${youngPersonId}`)),
    );
    await engine.close();
    const events = streams.flatMap((stream) => stream.events);
    return events.flatMap(({ type, data }) =>
      type === 'RelationshipRecorded' ? String((data as { personName?: string }).personName) : [],
    );
  }

  async function stopUnderLoad(planner: PlannerProcess, ms: number) {
    const said: Said = { sent: new Set(), recorded: new Set(), odd: [] };
    const workers = await Promise.all(CASELOADS.map(({ ref }) => planner.as('social-worker', ref)));
    const working = workers.map((worker, n) => recordsFriends(worker, said, CASELOADS[n]?.youngPersonId ?? KIT));
    while (said.recorded.size < WHO_ENOUGH && said.odd.length === 0) await pause(20);
    await pause(ms);
    const ended = await planner.stop();
    await Promise.all(working);
    return { said, ended };
  }

  it('ends by itself, soon and well, and everything it answered is recorded, once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const before = new Set(await friendsOnRecord());
      const { said, ended } = await stopUnderLoad(await startPlannerProcess(folder), 137 * round);
      expect({ ...ended, ms: ended.ms < STOPPED_MS_MAX }).toEqual({ status: 0, signal: null, ms: true });
      expect(said.odd).toEqual([]);
      const friends = (await friendsOnRecord()).filter((name) => name.startsWith('Friend') && !before.has(name));
      const missing = [...said.recorded].filter((name) => !before.has(name) && !friends.includes(name));
      expect(missing).toEqual([]);
      expect(friends.filter((name) => !said.sent.has(name))).toEqual([]);
      expect(new Set(friends).size).toBe(friends.length);
      await rm(folder, { recursive: true });
      const engine = await openEngine(config());
      await tell(engine.log, [...kitsHistory, ...ashsHistory]);
      await engine.close();
    }
  });

  it('leaves a folder that the next planner opens at once, with lists that hold everything', async () => {
    const { said } = await stopUnderLoad(await startPlannerProcess(folder), 200);
    const engine = await openEngine(config());
    expect(await engine.projector.caughtUpTo(await engine.log.head(), 10_000)).toBe(true);
    expect((await engine.projector.status()).filter(({ parked }) => parked.length > 0)).toEqual([]);
    await engine.close();
    expect(said.recorded.size).toBeGreaterThanOrEqual(WHO_ENOUGH);
  });
});
