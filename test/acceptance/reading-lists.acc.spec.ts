import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, KIT_MOVE, kitsHistory, manyYoungPeople } from '../support/world';

jest.setTimeout(60_000);

describe('A social worker looks at their lists', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory, ...manyYoungPeople(30, 'SW001')]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  it('sees four numbers, each leading to its own list', async () => {
    const { html, words } = await worker.get(paths.myWork());
    for (const kind of ['flags', 'due', 'drifting', 'bonds']) expect(html).toContain(paths.myWork({}, { show: kind }));
    expect(words).toMatch(/2 Drifting relationships/);
    const drifting = await worker.get(paths.myWork({}, { show: 'drifting' }));
    expect(drifting.words).toContain('Contact with Gran Pauline lapses in 7 days');
    expect(drifting.words).not.toContain('Hold a review of the care plan');
  });

  it('can act on every line: each leads to the move, the person or the case', async () => {
    const lists = ['due', 'drifting'].map(async (show) => (await worker.get(paths.myWork({}, { show }))).html);
    const html = (await Promise.all(lists)).join('');
    expect(html).toContain(paths.moves.show({ youngPersonId: KIT, transitionId: KIT_MOVE }));
    expect(html).toContain(paths.people.show({ youngPersonId: KIT, relationshipId: KIT_GRAN }));
    expect(html).toContain(paths.case.show({ youngPersonId: KIT }));
  });

  it('sees their young people and nobody else’s, twenty-five to a page', async () => {
    const first = await worker.get(paths.youngPeople());
    expect(first.words).toContain('31 young people');
    expect(first.words).toContain('Showing 1 to 25 of 31');
    expect(first.words).not.toContain('Ash');
    const second = await worker.get(paths.youngPeople({}, { page: 2 }));
    expect(second.words).toContain('Kit');
    expect(second.words).toContain('Showing 26 to 31 of 31');
  });

  it('keeps the order in the address, and keeps it from page to page', async () => {
    const { html, words } = await worker.get(paths.youngPeople({}, { sort: '-name' }));
    expect(words.indexOf('Kit')).toBeLessThan(words.indexOf('Invented 030'));
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('/young-people?sort=-name&amp;page=2');
  });

  it('finds somebody by part of a name, with no name in the address', async () => {
    const found = await worker.submit(paths.youngPeople(), { search: 'invented 01' });
    expect(found.status).toBe(200);
    expect(found.words).toContain('10 young people found');
    const kit = await worker.submit(paths.find(), { name: 'kit' });
    expect(kit.words).toContain('1 young person found');
    expect(kit.words).toContain('K398768');
  });

  it('is told when nobody was found, and finds nobody they do not work with', async () => {
    const { words } = await worker.submit(paths.find(), { name: 'Ash' });
    expect(words).toContain('Nobody was found.');
    const empty = await worker.submit(paths.find(), { name: '' });
    expect(empty.status).toBe(400);
    expect(empty.words).toContain('Enter a name or a local identifier');
  });

  it('sees a whole authority’s figures only as a manager or an auditor', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    expect((await manager.get(paths.serviceFigures())).words).toContain('Changes of carer 1');
    expect((await worker.get(paths.serviceFigures())).status).toBe(403);
    expect((await worker.get(paths.myWork())).html).not.toContain(paths.serviceFigures());
  });

  it('gets the same list as a program', async () => {
    const { html } = await worker.get(paths.api.youngPeople({}, { page: 2 }));
    expect(JSON.parse(html)).toMatchObject({
      total: 31,
      page: 2,
      rows: expect.arrayContaining([expect.objectContaining({ localId: 'K398768' })]),
    });
  });
});

describe('The planner says how it is', () => {
  it('lives, and is ready when the log answers and the lists have caught up', async () => {
    const planner = await openPlanner();
    await planner.tell(kitsHistory);
    const visitor = planner.visitor();
    expect(JSON.parse((await visitor.get(paths.health.live())).html)).toEqual({ status: 'live' });
    const ready = await visitor.get(paths.health.ready());
    expect(ready.status).toBe(200);
    await planner.engine.log.close();
    const broken = await visitor.get(paths.health.ready());
    expect(broken.status).toBe(503);
    expect(broken.words).toContain('the log of events does not answer');
    await planner.close().catch(() => undefined);
  });
});
