import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { describeOnPostgres, type PostgresForTest } from '../support/postgres';
import { hiddenFields, type Visitor } from '../support/visitor';
import { KIT, kitsHistory } from '../support/world';

jest.setTimeout(120_000);

const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const AMIR = { personName: 'Amir', role: 'friend', 'since-year': '2021', toldBy: 'young-person', ring: '2' };

/** In a `describe` of its own: the planner must be closed before the server ends. */
const stories = (postgres: () => PostgresForTest) => (): void => {
  let planner: TestPlanner;
  let sam: Visitor;

  beforeAll(async () => {
    process.env['THROUGHLINE_TEST_ENGINE'] = 'cluster';
    process.env['THROUGHLINE_TEST_POSTGRES'] = postgres().url();
    planner = await openPlanner();
    await planner.tell(kitsHistory);
    sam = await planner.as('social-worker', 'SW001');
  });
  afterAll(async () => {
    delete process.env['THROUGHLINE_TEST_ENGINE'];
    await planner.close();
  });

  async function whileGone(check: () => Promise<void>): Promise<void> {
    await postgres().stopAtOnce();
    try {
      await check();
    } finally {
      await postgres().startAgain();
    }
  }

  it('sees nothing of a case, because it could not be written down that she looked, and is told to try again', async () => {
    for (const url of [paths.case.show(kit), paths.myWork(), add]) {
      expect((await sam.get(url)).status).toBe(200);
      await whileGone(async () => {
        const gone = await sam.get(url);
        expect([url, gone.status]).toEqual([url, 503]);
        expect(gone.words).toContain('cannot be reached at this moment');
        expect(gone.html).not.toMatch(/Kit|Gran|postgres/i);
      });
      expect((await sam.get(url)).status).toBe(200);
    }
  });

  it('records nothing meanwhile, and records it once when she sends the same form again', async () => {
    const form = { ...hiddenFields((await sam.get(add)).html, add), ...AMIR };
    const head = await planner.engine.log.head();
    // Nothing can keep a draft meanwhile: the answer itself holds what she typed.
    let kept: Record<string, string> = {};
    await whileGone(async () => {
      const sent = await sam.post(add, form);
      expect([sent.status, sent.words.includes('send it once more')]).toEqual([503, true]);
      kept = hiddenFields(sent.html, add);
      expect(await planner.engine.log.head()).toBe(head);
    });
    expect(kept).toEqual(form);
    const recorded = await sam.post(add, kept);
    expect((await sam.get(recorded.location ?? '')).words).toContain('Recorded: Amir matters to them.');
  });

  it('is not told that she has signed out while a copy of her cookie would still be good', async () => {
    const { html } = await sam.get(paths.welcome());
    const form = hiddenFields(html, paths.signIn.out());
    const thief = sam.copied();
    await whileGone(async () => {
      expect((await sam.post(paths.signIn.out(), form)).status).toBe(503);
      expect((await planner.visitor().get(paths.signIn.show())).status).toBe(200);
    });
    expect((await sam.post(paths.signIn.out(), form)).status).toBe(303);
    expect((await thief.get(paths.case.show(kit))).status).toBe(303);
  });
};

describeOnPostgres(
  'A social worker of a cluster',
  (postgres) => describe('whose PostgreSQL is gone for a while', stories(postgres)),
  { own: true },
);
