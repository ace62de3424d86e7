import { inventedId, told, type Told } from '#libs/testing/history';
import { allocated, cameIntoCare, known, visitedOn } from '#libs/testing/journey-builders';
import type { DomainEvent } from '#libs/domain/kernel';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';

jest.setTimeout(60_000);

const ROBIN = inventedId(81);
const robin = { youngPersonId: ROBIN };
const page = paths.dates.show(robin);
const started = 'episode:2025-12-12';
const recorded = (day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events
    .flat()
    .map((event) => told(ROBIN, event.type, event.data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));
const on = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year,
}); // prettier-ignore
const record = (dateRecord: string, about: Readonly<Record<string, string>> = {}) =>
  paths.dates.record({ ...robin, dateRecord }, about);
const plan = (datePlan: string, about: Readonly<Record<string, string>> = {}) =>
  paths.dates.plan({ ...robin, datePlan }, about);

/** Robin, 15, came into care on 12 December 2025. */
const history = recorded(
  '2025-12-12',
  known('R810001', 'Robin', '2010-05-10'),
  cameIntoCare('2025-12-12'),
  allocated('SW001', '2025-12-12'),
);

describe('The diary of duties of a young person', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    planner.clock.set('2026-01-20T12:00:00.000Z');
    await planner.tell(history);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  /** Where a link of the page leads. */
  const linkTo = async (form: string): Promise<string> =>
    (new RegExp(`href="([^"]*${form}[^"]*)"`).exec((await worker.get(page)).html)?.[1] ?? '').replaceAll('&amp;', '&');
  const words = async (url = page): Promise<string> => (await worker.get(url)).words;

  it('puts what is overdue first, each with its rule, its source, its facts and its sum', async () => {
    const { words: said, html } = await worker.get(page);
    expect(said).toContain(
      'First review: 12 December 2025 + 20 working days (Christmas and New Year do not count) = 14 January 2026',
    );
    expect(said).toMatch(/Overdue \(\d+\)[\s\S]*First visit in this placement[\s\S]*Overdue: 32 days/);
    expect(said).toContain('Care Planning, Placement and Case Review (England) Regulations 2010, reg 33');
    expect(said).toContain('The clock started with became looked after, 12 December 2025');
    expect(said.indexOf('Overdue (')).toBeLessThan(said.indexOf('Later, within a year ('));
    expect(html).toContain(`${paths.case.timeline(robin)}?detail=all&amp;everything=yes#journey-`);
    expect(said).toContain('No visit, plan or talk is recorded here yet');
  });

  it('takes a visit, says when the next is due, and keeps what is wrong with a form beside its field', async () => {
    const visit = { by: 'social-worker', where: 'home', ...on('occurred', '15', '1', '2026') };
    const wrong = await worker.submit(record('visit'), { ...visit, alone: 'no', note: 'We made soup' });
    expect(wrong.status).toBe(400);
    expect(wrong.words).toContain('Say why they were not seen alone');
    expect(wrong.html).toContain('We made soup');
    const sent = await worker.submit(record('visit'), { ...visit, alone: 'yes' });
    expect(sent.location).toContain(page);
    expect(await words()).toMatch(/Done 15 January 2026, 27 days late/);
    expect(await words()).toContain(
      'Visit: 15 January 2026 + 6 weeks = 26 February 2026 (first year of this placement)',
    );
  });

  it('moves the next visit when a visit is put right, and shows what was said before as known before', async () => {
    await planner.tell(recorded('2026-01-15', visitedOn('2026-01-15')));
    planner.clock.set('2026-01-22T12:00:00.000Z');
    worker = await planner.as('social-worker', 'SW001');
    const address = await linkTo('put-visit-right');
    const sent = await worker.submit(address, {
      by: 'social-worker', where: 'home', alone: 'yes', ...on('occurred', '13', '1', '2026'), reason: 'Wrong day in the diary',
    }); // prettier-ignore
    expect(sent.status).toBe(303);
    expect(await words()).toContain('13 January 2026 + 6 weeks = 24 February 2026');
    const before = paths.dates.show(robin, { asKnownAt: '2026-01-21', asItWasOn: '2026-01-21' });
    expect(await words(before)).toContain('15 January 2026 + 6 weeks = 26 February 2026');
    expect(await words(before)).not.toContain('Record something');
  });

  it('waives a duty with a reason until a day, ends the waiver again, and lets it run out by itself', async () => {
    const waive = plan('waive', { duty: `V1:${started}` });
    const refused = await worker.submit(waive, { reason: 'In hospital abroad', ...on('until', '1', '1', '2026') });
    expect(refused.words).toContain('The last day must be in the future');
    await worker.submit(waive, { reason: 'In hospital abroad', ...on('until', '1', '2', '2026') });
    expect(await words()).toMatch(/Waived until 1 February 2026[\s\S]*Waived by SW001 on 20 January 2026[\s\S]*In hospital/);
    planner.clock.set('2026-02-02T12:00:00.000Z');
    worker = await planner.as('social-worker', 'SW001');
    expect(await words()).not.toContain('Waived until');
    await worker.submit(waive, { reason: 'Still there', ...on('until', '1', '3', '2026') });
    await worker.submit(await linkTo('end-waiver'), { reason: 'They are home' });
    expect(await words()).not.toContain('Waived until');
  }); // prettier-ignore

  it('rehearses a rule that is not in force, or one that is, as known on each day, and writes nothing', async () => {
    const head = await planner.engine.log.head();
    const coming = await worker.get(paths.dates.rehearsal(robin));
    expect(coming.words).toMatch(/L58: .*\(not yet in force\)/);
    expect(coming.words).toContain('Nothing is recorded and nothing becomes due by it');
    const visits = await worker.get(paths.dates.rehearsal(robin, { rule: 'V1', months: '36' }));
    expect(visits.words).toMatch(/20 December 2025 .*First visit in this placement: 19 December 2025, overdue/);
    expect(visits.words).toContain('20 January 2023');
    expect((await worker.get(paths.dates.rehearsal(robin, { rule: 'nothing', months: 'x' }))).status).toBe(200);
    expect(await planner.engine.log.head()).toBe(head);
  });

  it('takes a placement plan, and a talk about Staying Put with what each side wants', async () => {
    const answers = { wishesAscertained: 'yes', reviewingOfficerTold: 'yes', signed: 'no' };
    await worker.submit(plan('placement-plan'), { placement: started, ...on('occurred', '17', '12', '2025'), ...answers });
    expect(await words()).toContain('Done 17 December 2025');
    const talk = { about: 'staying-put', ...on('occurred', '10', '1', '2026'), youngPerson: 'not-asked', carer: 'not-asked' };
    expect((await worker.submit(record('talk'), talk)).words).toContain('Say what at least one of them wants');
    await worker.submit(record('talk'), { ...talk, youngPerson: 'wants', youngPersonsWords: 'I want to stay' });
    expect(await words()).toContain('the young person wants it, the carer or home was not asked');
    expect(await words(paths.case.timeline(robin, { detail: 'all' }))).toContain('I want to stay');
  }); // prettier-ignore

  it('says which rules were not checked against the law, and holds the rule that is not in force', async () => {
    const said = await words();
    expect(said).toContain('Not checked against the text of the law');
    planner.clock.set('2028-06-01T12:00:00.000Z');
    worker = await planner.as('social-worker', 'SW001');
    expect(await words()).toMatch(/Rules that are not in force yet \(1\)[\s\S]*Staying Close[\s\S]*Not yet in force/);
  });

  it('shows a month, with the days on which nobody works', async () => {
    const said = await words(paths.dates.month(robin, { month: '2026-01' }));
    expect(said).toContain('January 2026: 1 date');
    expect(said).toMatch(/Wednesday 14 January 2026 First review of the care plan Overdue: 6 days/);
    expect(said).toContain('Thursday 1 January 2026, no working day');
    expect(await words(paths.dates.month(robin, { month: 'nonsense' }))).toContain('January 2026');
  });

  it('puts the next dates on the summary of the case', async () => {
    expect(await words(paths.case.show(robin))).toMatch(
      /Next dates 14 January 2026 \(6 days ago\) Late : First review/,
    );
  });

  it('is not recorded in by somebody who only reads, and not found by somebody without the case', async () => {
    const auditor = await planner.as('auditor', 'AU001');
    expect((await auditor.get(record('visit'))).status).toBe(403);
    const other = await planner.as('social-worker', 'SW002');
    expect((await other.get(page)).status).toBe(404);
  });
});
