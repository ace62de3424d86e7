import { told } from '#libs/testing/history';
import { idOf, matters } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { ASH, ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };

describe('A social worker reads a case', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  it('sees who the young person is, where they live and since when, and who works with them', async () => {
    const page = await worker.get(paths.case.show(kit));
    expect(page.status).toBe(200);
    expect(page.words).toContain('Identifier: K398768');
    expect(page.words).toContain('Age: 16');
    expect(page.words).toContain('since 19 February 2024');
    expect(page.words).toContain('Social worker: SW001 since 10 May 2023');
    expect(page.html).not.toMatch(/<title>[^<]*Kit/);
  });

  it('sees the people who matter, how close, and how many days since they were in touch', async () => {
    const { words, html } = await worker.get(paths.case.show(kit));
    expect(words).toContain('Gran Pauline');
    expect(words).toContain('Last in touch 84 days ago, 1 missed since');
    expect(words).toContain('84 days since contact with Gran Pauline; every 14 days was agreed.');
    expect(words).toContain('No contact recorded yet');
    expect(html).toContain(paths.people.show({ ...kit, relationshipId: KIT_GRAN }));
  });

  it('sees the move that is being planned, what is due next, and what the young person said', async () => {
    const { words } = await worker.get(paths.case.show(kit));
    expect(words).toContain('The carers are moving abroad');
    expect(words).toContain('I want to stay near my school');
    expect(words).toMatch(/5 September 2023 \(911 days ago\) Late : Second review of the care plan/);
  });

  it('is told what to do where nothing has been recorded', async () => {
    const other = await planner.as('social-worker', 'SW002');
    await planner.tell([
      told(ASH, 'RelationshipEnded', {
        relationshipId: idOf('ash-bev'),
        how: 'death',
        occurred: { from: '2026-01-01', to: '2026-01-01', precision: 'day' },
      }),
    ]);
    const { words } = await other.get(paths.case.show({ youngPersonId: ASH }));
    expect(words).toContain('Ask who matters to them');
  });

  it('sees six people on the summary and the way to the rest', async () => {
    const more = ['Mo', 'Jade', 'Coach Terry', 'Ms Ojo', 'Callum', 'Auntie Bev'].flatMap((name) =>
      matters(idOf(name), 'friend', { name, ring: 3 }),
    );
    await planner.tell(more.map(({ type, data }) => told(KIT, type, data)));
    const { html, words } = await worker.get(paths.case.show(kit));
    expect(html.match(/class="tl-person /g)).toHaveLength(6);
    expect(words).toContain('See 2 more');
  });

  it('does not learn that somebody else’s young person exists', async () => {
    const theirs = await worker.get(paths.case.show({ youngPersonId: ASH }));
    const nobodys = await worker.get(paths.case.show({ youngPersonId: '00000000-0000-4000-8000-0000000000ff' }));
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect(theirs.words).toBe(nobodys.words);
  });

  it('is the only reader whose looking is not written down: there is none', async () => {
    const before = await planner.engine.accessLog.entriesFor(KIT);
    await worker.get(paths.case.show(kit));
    const [latest] = await planner.engine.accessLog.entriesFor(KIT);
    expect((await planner.engine.accessLog.entriesFor(KIT)).length).toBe(before.length + 1);
    expect(latest).toMatchObject({
      actor: 'SW001',
      action: 'view-case',
      basis: 'allocated',
      result: 'allowed',
      route: 'GET /young-people/:youngPersonId',
    });
  });

  it('gets the same answer as a program', async () => {
    const { html } = await worker.get(paths.api.case(kit));
    const answer = JSON.parse(html) as { case: { who: object; home: object }; asItWasOn: string };
    expect(answer).toMatchObject({ youngPersonId: KIT, asItWasOn: '2026-03-04', asKnownAt: null });
    expect(answer.case.who).toMatchObject({ name: 'Kit', age: 16 });
  });
});
