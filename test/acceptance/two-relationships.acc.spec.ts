import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { runCommand } from '../support/run-command';
import type { Visitor } from '../support/visitor';
import { whomKitNames } from '../support/what-kit-says';
import { ashsHistory, KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const figures = paths.serviceFigures();
const birthday = (question: Readonly<Record<string, string>> = {}): string =>
  paths.twoRelationships({ moment: 'birthday-16' }, question);
describe('How many young people have two loving and lasting relationships', () => {
  let planner: TestPlanner;
  let manager: Visitor;

  beforeAll(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory, ...whomKitNames]);
    manager = await planner.as('team-manager', 'TM001');
  });
  afterAll(() => planner.close());

  const report = async (...args: string[]): Promise<Record<string, never>> => {
    const { status, out, err } = await runCommand(planner.engine.config, 'report', 'two-relationships', ...args);
    if (status !== 0) throw new Error(err);
    return JSON.parse(out) as Record<string, never>;
  };

  it('is a share of those who are known, beside those who are not, and no rate is made of a number under 5', async () => {
    const { status, words } = await manager.get(figures);
    expect(status).toBe(200);
    expect(words).toMatch(
      /Looked after on 4 March 2026 Now 1 with two or more[^.]*? 0 with fewer than two[^.]*? 1 with not known/,
    );
    expect(words).toContain('Held back: a number under 5');
  });

  it('reads a past birthday as known then and as known now', async () => {
    const { words } = await manager.get(figures);
    expect(words).toMatch(/At their 16th birthday Then 0 with two or more[\s\S]*?1 with fewer than two/);
    expect(words).toMatch(/At their 16th birthday Now 1 with two or more[\s\S]*?0 with fewer than two/);
  });

  it('opens the list behind each number, and says person by person why it has changed', async () => {
    const { html } = await manager.get(figures);
    expect(html).toContain(birthday({ known: 'now', part: 'two-or-more' }).replace('&', '&amp;'));
    const then = await manager.get(birthday({ known: 'then', part: 'fewer' }));
    expect(then.words).toContain('Kit K398768 15 January 2026 One Gran Pauline (grandparent)');
    expect(then.words).toContain('One then, two or more now Dean: not named then, counts now');
    expect(then.words).toContain('Is the relationship with Dean loving and lasting? yes, recorded 20 February 2026');
    const link = paths.people.inTheirWords(
      { youngPersonId: KIT },
      { asKnownAt: '2026-01-15', asItWasOn: '2026-01-15' },
    );
    expect(then.html).toContain(link.replace('&', '&amp;'));
    expect((await manager.get(link)).words).toContain('Loving and lasting relationships One');
    const nobody = await manager.get(birthday({ known: 'then', part: 'two-or-more' }));
    expect(nobody.words).toContain('Nobody is behind this number.');
  });

  it('can be read as known at an earlier day', async () => {
    const sent = await manager.get(`${figures}?choose=yes&known-day=31&known-month=1&known-year=2026`);
    expect(sent.location).toBe(paths.serviceFigures({}, { asKnownAt: '2026-01-31' }));
    const { words } = await manager.get(sent.location ?? '');
    expect(words).toContain('Showing what we knew on 31 January 2026');
    expect(words).toMatch(
      /Looked after on 31 January 2026 By 31 January 2026 0 with two or more[\s\S]*?1 with fewer than two/,
    );
    const wrong = await manager.get(`${figures}?choose=yes&known-day=31&known-month=2&known-year=2026`);
    expect([wrong.status, wrong.words.includes('Enter a real date')]).toEqual([400, true]);
  });

  it('is for those who see figures, and a figure there is none of is not found', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    expect([(await worker.get(birthday())).status, (await worker.get(figures)).status]).toEqual([403, 403]);
    expect((await manager.get(paths.twoRelationships({ moment: 'birthday-30' }))).status).toBe(404);
  });

  it('is the same on the command line, with the list behind it', async () => {
    const answer = await report('--on', '2026-03-04', '--json');
    expect(answer).toMatchObject({
      asKnownAt: null,
      on: '2026-03-04',
      onTheDay: {
        share: { total: 2, twoOrMore: 1, fewer: 0, notKnown: 1, rate: null, suppressed: true },
        list: [
          { name: 'Ash', result: 'unknown', unknownBecause: 'never-asked', named: [] },
          { name: 'Kit', result: '2 or more', named: [{ name: 'Dean' }, { name: 'Gran Pauline' }] },
        ],
      },
    });
    const moments = answer['moments'] as unknown as { kind: string; list: object[] }[];
    expect(moments.find(({ kind }) => kind === 'birthday-16')?.list).toMatchObject([
      {
        then: { result: 1 },
        now: { result: '2 or more' },
        differs: [{ name: 'Dean', then: 'not-named', now: 'counts' }],
      },
    ]);
  });

  it('says the same of a past day for all time, and shares no small number', async () => {
    const then = await report('--as-known-at', '2026-01-31', '--on', '2026-01-31', '--json');
    expect(then).toMatchObject({ onTheDay: { share: { twoOrMore: 0, fewer: 1, notKnown: 1 } } });
    const shared = await report('--on', '2026-03-04', '--to-share', '--json');
    expect(shared).toMatchObject({ onTheDay: { total: null, twoOrMore: null, rate: null, suppressed: true } });
    expect(JSON.stringify(shared)).not.toContain('Kit');
  });
});
