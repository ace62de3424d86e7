import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields } from '../support/visitor';
import { ashsHistory, KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const newWorker = {
  role: 'social-worker',
  workerRef: 'SW003',
  'since-day': '4',
  'since-month': '3',
  'since-year': '2026',
};

describe('A manager allocates a worker', () => {
  let planner: TestPlanner;

  beforeEach(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
  });
  afterEach(() => planner.close());

  it('and the new worker sees the case at once, the old one no longer', async () => {
    const [manager, before, after] = [
      await planner.as('team-manager', 'TM001'),
      await planner.as('social-worker', 'SW001'),
      await planner.as('social-worker', 'SW003'),
    ];
    expect((await after.get(paths.case.show(kit))).status).toBe(404);
    const answer = await manager.submit(paths.case.allocate(kit), newWorker);
    expect(answer).toMatchObject({ status: 303, location: paths.case.show(kit) });
    expect((await manager.get(paths.case.show(kit))).words).toContain('Recorded: SW003 is their social worker.');
    expect((await manager.get(paths.case.show(kit))).words).not.toContain('Recorded: SW003');
    expect((await after.get(paths.case.show(kit))).status).toBe(200);
    expect((await before.get(paths.case.show(kit))).status).toBe(404);
    expect((await after.get(paths.youngPeople())).words).toContain('Kit');
  });

  it('twice with one form, and it is recorded once', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    const { html } = await manager.get(paths.case.allocate(kit));
    const fields = { ...hiddenFields(html, paths.case.allocate(kit)), ...newWorker };
    expect((await manager.post(paths.case.allocate(kit), fields)).status).toBe(303);
    const head = await planner.engine.log.head();
    expect((await manager.post(paths.case.allocate(kit), fields)).status).toBe(303);
    expect(await planner.engine.log.head()).toBe(head);
  });

  it('and is told everything that is wrong at once, with what was typed kept', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    const answer = await manager.submit(paths.case.allocate(kit), {
      workerRef: 'SW003',
      'since-day': '31',
      'since-month': '2',
      'since-year': '2026',
    });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Choose what they will be to the young person');
    expect(answer.words).toContain('Enter a real date');
    expect(answer.html).toContain('value="SW003"');
    expect(answer.html).toContain('href="#since-day"');
    expect(answer.html).toMatch(/<title>Error: /);
  });

  it('and is refused by the record itself, at the field, when the day is in the future', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    const answer = await manager.submit(paths.case.allocate(kit), { ...newWorker, 'since-year': '2027' });
    expect(answer.status).toBe(400);
    expect(answer.html).toMatch(/<a href="#since-day">The date must be today or in the past/);
  });

  it('and is told what changed when somebody else was first, with what was typed kept, and can send it again', async () => {
    const [first, second] = [await planner.as('team-manager', 'TM001'), await planner.as('team-manager', 'TM001')];
    const { html } = await second.get(paths.case.allocate(kit));
    await first.submit(paths.case.allocate(kit), { ...newWorker, workerRef: 'SW002', 'since-day': '3' });
    const stale = await second.post(paths.case.allocate(kit), {
      ...hiddenFields(html, paths.case.allocate(kit)),
      ...newWorker,
    });
    expect(stale.status).toBe(409);
    expect(stale.words).toContain('What changed since you opened this page');
    expect(stale.words).toMatch(/New social worker, recorded by TM001/);
    expect(stale.html).toContain('value="SW003"');
    const again = await second.post(paths.case.allocate(kit), {
      ...hiddenFields(stale.html, paths.case.allocate(kit)),
      ...newWorker,
    });
    expect(again.status).toBe(303);
  });
});
