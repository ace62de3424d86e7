import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { moveInstallation, openEngine, openForReading, readConfig, type Config } from '#libs/runtime';
import type { AccessEntry } from '#libs/ports';
import { inventedId, tell, told } from '#libs/testing/history';
import { KurrentStandIn } from '../support/kurrentdb-stand-in';
import { openPlanner, type TestPlanner } from '../support/planner';
import { describeOnPostgres } from '../support/postgres';
import { paths } from '../../apps/planner/src/paths';
import { ASH, ashsHistory, KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const MOMENTS = [{}, { asKnownAt: '2024-01-01T00:00:00.000Z' }, { asItWasOn: '2024-03-01' as never }] as const;
const POSTCODES = [
  { postcode: 'ZZ1 1AA', easting: 430_000, northing: 433_000 },
  { postcode: 'ZZ2 2BB', easting: 431_000, northing: 434_500 },
];

const entryNo = (n: number): AccessEntry => ({
  id: inventedId(n),
  at: new Date(Date.parse('2026-01-01T00:00:00.000Z') + n).toISOString(),
  actor: 'SW001',
  actorRole: 'social-worker',
  action: 'view-case',
  youngPersonId: KIT,
  basis: 'allocated',
  purpose: 'care',
  route: '/young-people/:youngPersonId',
  result: 'allowed',
  why: null,
  correlation: `c${n}`,
});

/** Everything that a replay of Kit and of Ash says, and who looked at them. */
async function whatIsKnown(config: Config): Promise<unknown> {
  const said: unknown[] = [];
  const engine = await openForReading(config);
  for (const who of [KIT, ASH])
    for (const moment of MOMENTS) {
      said.push((await engine.cases.caseAt(who, moment))?.view, await engine.cases.timelineOf(who, moment));
    }
  said.push([...(await engine.reference.locateMany(POSTCODES.map(({ postcode }) => postcode)))]);
  await engine.close();
  return JSON.parse(JSON.stringify(said));
}

async function whoLooked(config: Config): Promise<unknown> {
  const engine = await openEngine(config);
  const looks = [await engine.accessLog.entriesFor(KIT), await engine.accessLog.entriesFor(ASH)];
  await engine.close();
  return looks;
}

describe('an installation that is moved', () => {
  let folder: string;
  let planner: TestPlanner;
  let from: Config;
  const at = (name: string, flags: Readonly<Record<string, unknown>> = {}): Config =>
    readConfig({}, { data: path.join(folder, name), logLevel: 'silent', environment: 'test', ...flags });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-moving-'));
    from = at('from');
    planner = await openPlanner({ data: from.data });
    await planner.engine.reference.savePostcodes(POSTCODES);
    await planner.tell([...kitsHistory, ...ashsHistory]);
    const worker = await planner.as('social-worker', 'SW001');
    await worker.get(paths.case.show({ youngPersonId: KIT }));
    await worker.get(paths.case.show({ youngPersonId: ASH }));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('into another folder says of each young person what it said before, and who looked at them', async () => {
    await planner.close();
    const before = [await whatIsKnown(from), await whoLooked(from)];
    const to = at('to');
    const moved = await moveInstallation({ from, to });
    expect(moved).toMatchObject({ events: kitsHistory.length + ashsHistory.length, postcodes: POSTCODES.length });
    expect(moved.accessEntries).toBeGreaterThanOrEqual(2);
    expect([await whatIsKnown(to), await whoLooked(to)]).toEqual(before);
    expect(await moveInstallation({ from, to })).toEqual({ ...moved, eventsThereBefore: moved.events });
  });

  it('is not moved while a planner writes to it', async () => {
    await expect(moveInstallation({ from, to: at('to') })).rejects.toThrow(/Another Throughline is running/);
    await planner.close();
  });

  it('does not go where another installation is', async () => {
    await planner.close();
    const other = await openEngine(at('other'));
    const nameOfAnother = told(inventedId(77), 'PreferredNameRecorded', {
      name: 'Sam Example',
      toldBy: 'young-person',
    });
    await tell(other.log, [nameOfAnother]);
    await other.close();
    await expect(moveInstallation({ from, to: at('other') })).rejects.toThrow(/event 1 is not the same in both/);
  });

  it('into a stand-in for KurrentDB (no KurrentDB) says what it said before, and cannot be recorded in at its old place', async () => {
    await planner.close();
    const before = await whatIsKnown(from);
    const standIn = await KurrentStandIn.start();
    try {
      const to = at('from', { events: standIn.address });
      const moved = await moveInstallation({ from, to });
      expect(moved).toMatchObject({ accessEntries: null, postcodes: null });
      expect(await whatIsKnown(to)).toEqual(before);
      await expect(openEngine(from)).rejects.toThrow(/moved into a cluster/);
      const back = at('back');
      expect(await moveInstallation({ from: to, to: back })).toMatchObject({ events: moved.events, hash: moved.hash });
      expect(await whatIsKnown(back)).toEqual(before);
    } finally {
      standIn.kill();
    }
  });
});

describeOnPostgres('an installation that is moved into a cluster', (postgres) => {
  it('takes the record of who looked and the postcodes along, in their order, also when it is done twice', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'throughline-moving-'));
    const standIn = await KurrentStandIn.start();
    const shared = { logLevel: 'silent', environment: 'test' };
    const from = readConfig({}, { ...shared, data: path.join(folder, 'from') });
    const cluster = { engine: 'cluster', events: standIn.address, postgres: await postgres().fresh() };
    const to = readConfig({}, { ...shared, ...cluster, data: path.join(folder, 'to') });
    const engine = await openEngine(from);
    const entries = Array.from({ length: 2_345 }, (_, n) => entryNo(n));
    await engine.accessLog.record(...entries);
    await engine.reference.savePostcodes(POSTCODES);
    await engine.close();
    const moved = await moveInstallation({ from, to });
    expect(moved).toMatchObject({ events: 0, accessEntries: entries.length, postcodes: POSTCODES.length });
    expect(await moveInstallation({ from, to })).toEqual(moved);
    const back = readConfig({}, { ...shared, data: path.join(folder, 'back') });
    expect(await moveInstallation({ from: to, to: back })).toEqual(moved);
    const again = await openEngine(back);
    expect(await again.accessLog.entriesFor(KIT, entries.length)).toEqual([...entries].reverse());
    await again.close();
    standIn.kill();
    await rm(folder, { recursive: true, force: true });
  });
});
