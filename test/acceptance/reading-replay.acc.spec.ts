import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { ashsHistory, KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };

describe('A manager looks at a case as it was', () => {
  let planner: TestPlanner;
  let manager: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    manager = await planner.as('team-manager', 'TM001');
  });
  afterAll(() => planner.close());

  it('does not see a contact that was written down later, and sees it the day it was', async () => {
    const before = await manager.get(paths.case.show(kit, { asKnownAt: '2025-12-19', asItWasOn: '2025-12-19' }));
    expect(before.words).toContain('No contact with Gran Pauline is recorded');
    const after = await manager.get(paths.case.show(kit, { asKnownAt: '2025-12-20', asItWasOn: '2025-12-19' }));
    expect(after.words).toContain('Last in touch 9 days ago');
  });

  it('sees where they lived on the day, by what is known now', async () => {
    const { words } = await manager.get(paths.case.show(kit, { asItWasOn: '2023-12-31' }));
    expect(words).toContain('since 9 May 2023');
    expect(words).toContain('Showing what we know now, as things were on 31 December 2023.');
  });

  it('is told on every page of the case that it is a past moment, with both dates, and every link keeps them', async () => {
    const then = { asKnownAt: '2024-01-01T12:30:00.000Z', asItWasOn: '2023-12-31' };
    for (const address of [paths.case.show, paths.case.timeline, paths.case.replay]) {
      const { html, words } = await manager.get(address(kit, then));
      expect(words).toContain('Showing what we knew on 1 January 2024 at 12:30, as things were on 31 December 2023.');
      const links = [...html.matchAll(/href="(\/young-people\/[^"#]+)"/g)].map(([, href = '']) => href);
      const forgetful = links.filter((href) => !href.includes('asKnownAt=') && href !== paths.case.show(kit));
      expect(forgetful.filter((href) => !href.includes(paths.case.timeline(kit)))).toEqual([]);
    }
  });

  it('cannot record anything there, and is told why', async () => {
    const head = await planner.engine.log.head();
    const { html } = await manager.get(paths.case.allocate(kit));
    const fields = hiddenFields(html, paths.case.allocate(kit));
    const past = paths.case.allocate(kit, { asItWasOn: '2024-01-01' });
    const answer = await manager.post(past, {
      ...fields,
      role: 'social-worker',
      workerRef: 'SW009',
      'since-day': '1',
      'since-month': '1',
      'since-year': '2024',
    });
    expect(answer.status).toBe(409);
    expect(answer.words).toContain('Nothing was recorded: the page shows a past moment');
    expect(answer.words).toContain('as it was on 1 January 2024');
    expect(await planner.engine.log.head()).toBe(head);
    expect((await manager.get(past)).html).not.toContain('Allocate</button>');
  });

  it('chooses a moment by two dates and a time, and the address holds it', async () => {
    const chosen = {
      choose: 'yes',
      'known-day': '1',
      'known-month': '7',
      'known-year': '2024',
      'known-time': '14:30',
      'was-day': '',
      'was-month': '',
      'was-year': '',
    };
    const answer = await manager.get(paths.case.replay(kit, chosen));
    expect(answer.location).toBe(paths.case.show(kit, { asKnownAt: '2024-07-01T13:30:00.000Z' }));
    const both = await manager.get(
      paths.case.replay(kit, { ...chosen, 'known-time': '', 'was-day': '2', 'was-month': '6', 'was-year': '2024' }),
    );
    expect(both.location).toBe(paths.case.show(kit, { asKnownAt: '2024-07-01', asItWasOn: '2024-06-02' }));
  });

  it('is told what is wrong with a date, and keeps what was typed', async () => {
    const answer = await manager.get(
      paths.case.replay(kit, { choose: 'yes', 'known-day': '31', 'known-month': '2', 'known-year': '2024' }),
    );
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Enter a real date');
    expect(answer.html).toContain('value="31"');
    expect((await manager.get(paths.case.replay(kit, { choose: 'yes' }))).words).toContain(
      'Give at least one of the two dates',
    );
  });

  it('never shows today for a date that does not exist', async () => {
    for (const question of [
      { asItWasOn: '2024-02-30' },
      { asKnownAt: 'yesterday' },
      { asKnownAt: '2024-13-01T00:00Z' },
    ]) {
      expect((await manager.get(paths.case.show(kit, question))).status).toBe(400);
    }
  });

  it('is told when nothing was known yet', async () => {
    const { status, words } = await manager.get(paths.case.show(kit, { asKnownAt: '2020-01-01' }));
    expect(status).toBe(404);
    expect(words).toContain('Nothing had been recorded about this young person by 1 January 2020');
  });

  it('steps through the days on which something was recorded', async () => {
    const { html, words } = await manager.get(paths.case.replay(kit));
    expect(words).toContain('20 December 2025 In touch with Gran Pauline');
    expect(html).toContain(paths.case.show(kit, { asKnownAt: '2025-12-20' }));
  });
});

describe('A reviewing officer reads the timeline', () => {
  let planner: TestPlanner;
  let officer: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    officer = await planner.as('reviewing-officer', 'RO001');
  });
  afterAll(() => planner.close());

  it('sees both dates of each event, and how late it was written down', async () => {
    const { words } = await officer.get(paths.case.timeline(kit, { detail: 'all' }));
    expect(words).toContain(
      'In touch with Gran Pauline Happened: 10 December 2025. Recorded: 20 December 2025, 10 days later, by SW001, social worker.',
    );
    expect(words).toContain('Recorded: 1 November 2025, ahead of time');
  });

  it('sees the main events first, newest month first, and everything when asked', async () => {
    const main = await officer.get(paths.case.timeline(kit));
    expect(main.words).toContain('Moved to a new home with new carers');
    expect(main.words).not.toContain('Contact agreed with Gran Pauline');
    expect(main.html.indexOf('February 2026</h2>')).toBeGreaterThan(0);
    expect(main.html.indexOf('February 2026</h2>')).toBeLessThan(main.html.indexOf('May 2023</h2>'));
    expect(main.words).toMatch(/\d+ more not shown/);
  });

  it('filters by kind in the address, and each event has its own link', async () => {
    const { html, words } = await officer.get(paths.case.timeline(kit, { kind: 'contact', detail: 'all' }));
    expect(words).toContain('3 events');
    expect(words).not.toContain('Came into care');
    expect(html).toMatch(/id="contactLog-0"/);
    expect(html).toMatch(/href="#contactLog-0"/);
  });

  it('cannot change the worker’s record', async () => {
    expect((await officer.get(paths.case.allocate(kit))).status).toBe(403);
    const { words } = await officer.get(paths.case.show(kit));
    expect(words).not.toContain('Propose a move');
  });
});
