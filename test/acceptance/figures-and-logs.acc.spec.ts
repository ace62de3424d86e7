import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine, readConfig, toEnvironment } from '#libs/runtime';
import { tell } from '#libs/testing/history';
import { paths } from '../../apps/planner/src/paths';
import { installationForTest } from '../support/installation-for-test';
import { startPlannerProcess, type PlannerProcess } from '../support/planner-process';
import { ASH, ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

jest.setTimeout(120_000);

/** Typed wherever something can be typed; each must be found in what was recorded or asked, and nowhere else. */
const CANARY = 'Canary-Quetzal';
const kit = { youngPersonId: KIT };
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
/** Everything about the young people of this world that must stay in the record. */
const PERSONAL = [
  CANARY,
  KIT,
  ASH,
  KIT_GRAN,
  'K398768',
  'A100200',
  'Gran Pauline',
  'Auntie Bev',
  'I can bake bread',
  'ZZ1 1AA',
  'zz3 3cc',
];

describe('what those who look after a planner can see of the people in it', () => {
  let folder: string;
  let installation: Awaited<ReturnType<typeof installationForTest>>;
  let planner: PlannerProcess;
  let knowsWhereTheLogEnds: boolean;
  let figures: string;
  let log: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-canary-'));
    installation = await installationForTest();
    const settings = { data: folder, environment: 'test', port: 0, ...installation.settings };
    const config = readConfig({}, { ...settings, logLevel: 'silent' });
    const running = await openEngine(config);
    const { log: record } = await installation.begin(config, running);
    await tell(record, [...kitsHistory, ...ashsHistory]);
    knowsWhereTheLogEnds = await running.log.head().then(
      () => true,
      () => false,
    );
    await running.close();
    planner = await startPlannerProcess(folder, toEnvironment(readConfig({}, { ...settings, logLevel: 'debug' })));
    await aDayAtWork();
    figures = await planner.figures();
    await planner.stop();
    log = planner.log();
  });
  afterAll(async () => {
    await installation.end();
    await rm(folder, { recursive: true, force: true });
  });

  /** Names, words and identifiers in every way in: forms that are recorded, forms that are refused, searches, addresses. */
  async function aDayAtWork(): Promise<void> {
    const worker = await planner.as('social-worker', 'SW001');
    const friend = { personName: CANARY, role: 'friend', 'since-year': '2021', toldBy: 'young-person', ring: '2', ownWords: `${CANARY} gets me`, postcode: 'zz3 3cc' }; // prettier-ignore
    const sent = await worker.submit(paths.people.add(kit), friend);
    expect(sent.status).toBe(303);
    expect((await worker.get(sent.location ?? '')).words).toContain(CANARY);
    expect((await worker.submit(paths.people.add(kit), { ...friend, role: '' })).status).toBe(400);
    const contact = {
      who: KIT_GRAN,
      when: 'yesterday',
      mode: 'face-to-face',
      outcome: 'held',
      words: CANARY,
      notes: CANARY,
    };
    await worker.submit(paths.people.recordContact(kit), contact);
    await worker.submit(paths.find(), { name: CANARY });
    await worker.get(`${paths.find()}?name=${CANARY}&localId=K398768`);
    for (const page of [
      paths.case.show(kit),
      paths.case.timeline(kit),
      paths.people.list(kit),
      paths.people.map(kit),
      paths.myWork(),
    ]) {
      expect((await worker.get(page)).status).toBe(200);
    }
    await worker.get(paths.case.show({ youngPersonId: ASH }));
    await worker.get(`/young-people/${CANARY}`);
    await worker.get(`/${CANARY}/K398768`);
    await worker.post(paths.people.add(kit), { personName: CANARY });
    await worker.get(`${paths.case.replay(kit)}?asKnownAt=${CANARY}`);
  }

  it('the figures say how long pages and appends took and how far the lists are, by route as declared', () => {
    expect(figures).toMatch(
      /throughline_page_duration_seconds_count\{route="\/young-people\/:youngPersonId",method="GET",status="200"\} [1-9]/,
    );
    expect(figures).toMatch(
      /throughline_page_duration_seconds_count\{route="unmatched",method="GET",status="404"\} [1-9]/,
    );
    expect(figures).toMatch(/throughline_append_duration_seconds_count\{outcome="appended"\} [1-9]/);
    expect(figures).toMatch(/throughline_append_conflicts_total 0/);
    // A planner of a cluster may not know where the log ends: left out, never shown as 0. There the projector says it.
    expect(/throughline_list_lag_positions\{list="caseload"\} \d/.test(figures)).toBe(knowsWhereTheLogEnds);
    expect(figures).toMatch(/throughline_list_parked_people\{list="caseload"\} 0/);
    expect(figures).toMatch(/throughline_lists_answering 1/);
    expect(figures).toMatch(/throughline_event_store_alarms 0/);
    expect(figures).toMatch(/throughline_process_cpu_seconds_total /);
  });

  it('the figures name nobody: no name, no word, no identifier of anybody', () => {
    for (const personal of PERSONAL) expect(figures).not.toContain(personal);
    expect(figures).not.toMatch(UUID);
  });

  it('the log tells of each answer by its route as declared, and names nobody', () => {
    const lines = log.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
    const answers = lines.filter(({ msg }) => msg === 'answered');
    expect(answers.length).toBeGreaterThan(15);
    for (const answer of answers) {
      expect(Object.keys(answer).sort()).toEqual([
        'correlation',
        'level',
        'method',
        'ms',
        'msg',
        'route',
        'status',
        'time',
      ]);
    }
    expect(answers).toContainEqual(
      expect.objectContaining({ route: '/young-people/:youngPersonId/people/add', method: 'POST' }),
    );
    for (const personal of PERSONAL) expect(log).not.toContain(personal);
  });
});
