import { DutiesReader } from '#libs/application';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { runCommand } from '../support/run-command';
import type { Visitor } from '../support/visitor';
import { ashsHistory, KIT, kitsHistory, manyYoungPeople } from '../support/world';

jest.setTimeout(60_000);

describe('What is due for the young people of a worker', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory, ...manyYoungPeople(30, 'SW001')]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  it('stands in one list, what is overdue first, each with its sum and a way to the young person’s dates', async () => {
    const { html, words } = await worker.get(paths.due.list());
    expect(words).toMatch(/\d+ Overdue \d+ In the next 4 weeks \d+ Later \d+ Without a day \d+ Waived for now/);
    expect(words).toMatch(/days late/);
    expect(html).toContain(paths.dates.show({ youngPersonId: KIT }));
  });

  it('is theirs alone: nobody else’s young people are in it', async () => {
    const other = await planner.as('social-worker', 'SW003');
    const { words } = await other.get(paths.due.list());
    expect(words).toContain('Nothing is overdue.');
    expect((await worker.get(paths.due.list())).words).not.toContain('Ash Sample');
  });

  it('is narrowed to one role, and for a manager to the young people of one worker', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    const officers = await manager.get(paths.due.list({}, { role: 'reviewing-officer', worker: 'sw001' }));
    expect(officers.html).toContain('value="SW001"');
    expect(officers.words).toContain('review');
    expect(officers.words).not.toMatch(/Social worker \d+ \w+ \d{4}/);
    // A worker cannot ask for another worker’s young people.
    const asked = await worker.get(paths.due.list({}, { worker: 'SW002' }));
    expect(asked.words).toBe((await worker.get(paths.due.list())).words);
  });

  it('counts what each young person’s own page counts as overdue', async () => {
    const pages = [1, 2, 3, 4, 5].map(async (page) => (await worker.get(paths.due.list({}, { page }))).words);
    const ofKit = [...(await Promise.all(pages)).join('').matchAll(/ for Kit /g)].length;
    const own = await worker.get(paths.dates.show({ youngPersonId: KIT }));
    expect(ofKit).toBeGreaterThan(0);
    expect([...own.words.matchAll(/Overdue: \d+ day/g)].length).toBe(ofKit);
  });

  it('is a month too, with the months beside it', async () => {
    const { words } = await worker.get(paths.due.month({}, { month: '2026-04' }));
    expect(words).toContain('April 2026');
    expect(words).toContain('March 2026');
    expect((await worker.get(paths.due.month({}, { month: 'never' }))).words).toContain('March 2026');
  });

  it('can be taken to a calendar, which says what is due and never of whom', async () => {
    const { html, status } = await worker.get(paths.due.calendar());
    expect(status).toBe(200);
    const lines = html.replaceAll('\r\n ', '').split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.filter((line) => line.startsWith('SUMMARY:')).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.startsWith('UID:')).length).toBe(
      new Set(lines.filter((line) => line.startsWith('UID:'))).size,
    );
    for (const kept of ['Kit', 'K398768', 'Gran Pauline']) expect(html).not.toContain(kept);
  });

  it('is what a replay of everybody’s record says, now and as it was known before', async () => {
    const reader = new DutiesReader(planner.engine.log, planner.engine.roll, planner.engine.clock);
    const now = await reader.due();
    const late = now.lines.filter(({ daysLate }) => daysLate > 0).length;
    const manager = await planner.as('team-manager', 'TM001');
    expect((await manager.get(paths.due.list())).words).toContain(`${late} Overdue`);
    const before = await reader.due('2023-08-01');
    const ofKit = before.lines.filter(({ youngPersonId }) => youngPersonId === KIT);
    expect(ofKit.map(({ dutyId }) => dutyId)).not.toContain('L41');
    expect(before.on).toBe('2023-08-01');
  });

  it('is told on the command line too, as JSON alone, by local identifier', async () => {
    const { out } = await runCommand(planner.engine.config, 'report', 'due', '--json');
    const { lines } = JSON.parse(out) as { lines: readonly object[] };
    expect(lines).toContainEqual(expect.objectContaining({ localId: 'K398768', dutyId: 'V1', due: '2024-02-26' }));
    expect(out).not.toContain('Kit');
  });
});
