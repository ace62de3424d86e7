import { inventedId, told, type Told } from '#libs/testing/history';
import { allocated, known, stayed } from '#libs/testing/journey-builders';
import type { DomainEvent } from '#libs/domain/kernel';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';

const ROBIN = inventedId(71);
const robin = { youngPersonId: ROBIN };
const page = paths.leavingCare.show(robin);
const recorded = (day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events
    .flat()
    .map((event) => told(ROBIN, event.type, event.data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));
const on = (name: string, day: number, month: number, year: number) => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore
const born = known('R710001', 'Robin', '2010-01-10');

/** Robin, 16 since 10 January 2026, came into care on 1 November 2025: 70 days on the birthday, 91 on 31 January. */
const history = [...recorded('2025-11-03', born, stayed('2025-11-01'), allocated('SW001', '2025-11-01'))];

describe('What the law calls somebody on the road out of care', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell(history);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  it('is shown with its sum day by day, its rule and its source, and stands in the bar of every page', async () => {
    const { words } = await worker.get(page);
    expect(words).toContain('70 of 91 days on the 16th birthday; eligible from 31 January 2026');
    expect(words).toContain('Children Act 1989, Schedule 2, paragraph 19B(2)');
    expect(words).toContain('In care 1 November 2025 goes on 123 123');
    expect(words).toContain('Former relevant from 10 January 2028');
    expect((await worker.get(paths.case.show(robin))).words).toContain('Leaving care: eligible since 31 January 2026');
  });

  it('was not yet so on a day before, and a child under 14 is told what will count from when', async () => {
    expect((await worker.get(paths.leavingCare.show(robin, { asItWasOn: '2026-01-30' }))).words).toContain(
      'No leaving-care category now',
    );
    const young = [
      ...known('R710002', 'Ash', '2014-02-01').map((event) => told(inventedId(72), event.type, event.data)),
      ...[...stayed('2020-01-01'), allocated('SW001', '2020-01-01')].map((event) =>
        told(inventedId(72), event.type, event.data),
      ),
    ];
    await planner.tell(young);
    const { words } = await worker.get(paths.leavingCare.show({ youngPersonId: inventedId(72) }));
    expect(words).toContain('Under 14: days in care count from the 14th birthday, 1 February 2028');
  });

  it('moves with a date that is put right, and keeps what was said before beside what is said now', async () => {
    await planner.tell(recorded('2026-03-02', stayed('2025-10-01', { named: '2025-11-01' })));
    const { words, html } = await worker.get(page);
    expect(words).toContain('eligible from 10 January 2026');
    expect(words).toContain('Since 2 March 2026 Eligible from 10 January 2026 SW001 The first return had another day');
    expect(words).toContain('From 3 November 2025 until 2 March 2026 Eligible from 31 January 2026');
    const then = /href="([^"]*leaving-care\?[^"]*2025-11-03[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await worker.get(then)).words).toContain('70 of 91 days on the 16th birthday; eligible from 31 January');
  });

  it('takes care with another authority into the sum, put right and taken back with a reason', async () => {
    const record = paths.leavingCare.record({ ...robin, factKind: 'care-elsewhere' });
    const elsewhere = {
      authority: 'Northshire', shortBreaks: 'no', knownFrom: 'Letter', ...on('from', 1, 10, 2025), ...on('until', 1, 11, 2025),
    }; // prettier-ignore
    expect((await worker.submit(record, elsewhere)).location).toContain(page);
    const { words, html } = await worker.get(page);
    expect(words).toContain('101 days on the 16th birthday, 91 are needed; eligible from 10 January 2026');
    expect(words).toContain('In care with Northshire 1 October 2025 1 November 2025 31 31');
    const hrefTo = (what: string): string =>
      new RegExp(`href="([^"]*leaving-care/facts/[^"]*/${what})"`).exec(html)?.[1] ?? '';
    const silent = await worker.submit(hrefTo('put-right'), { ...elsewhere, ...on('from', 15, 10, 2025) });
    expect([silent.status, silent.words.includes('Say why it is put right')]).toEqual([400, true]);
    await worker.submit(hrefTo('put-right'), {
      ...elsewhere, ...on('from', 15, 10, 2025), correctingReason: 'The letter says the 15th',
    }); // prettier-ignore
    expect((await worker.get(page)).words).toContain('87 of 91 days on the 16th birthday; eligible from 14 January');
    await worker.submit(hrefTo('take-back'), { reason: 'It was a cousin' });
    const back = await worker.get(page);
    expect(back.words).toContain('eligible from 31 January 2026');
    expect(back.words).toContain('Taken back It was a cousin');
  });

  it('says what is missing, and what would settle it, rather than guess', async () => {
    const later = inventedId(73);
    const events = [...known('R710003', 'Sky', '2010-01-10'), ...stayed('2025-11-01', { rne: 'P' }), allocated('SW001', '2025-11-01')]; // prettier-ignore
    await planner.tell(events.map((event) => told(later, event.type, event.data)));
    const { words } = await worker.get(paths.leavingCare.show({ youngPersonId: later }, { asItWasOn: '2026-01-20' }));
    expect(words).toContain('Not known');
    expect(words).toContain('The first stay on record is not where care began');
    expect((await worker.get(paths.leavingCare.show({ youngPersonId: later }))).words).toContain('at least 31 January');
  });

  it('asks for what is missing in a form beside its field, and keeps what was typed', async () => {
    const record = paths.leavingCare.record({ ...robin, factKind: 'detained-or-hospital' });
    const answer = await worker.submit(record, {
      stay: 'hospital',
      ...on('from', 2, 3, 2026),
      ...on('until', 1, 3, 2026),
    });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('The day it ended must be after the day it began');
    expect(answer.html).toContain('value="2026"');
  });

  it('is in the list of young people, which can show those of one category alone, and is right on a later day', async () => {
    const list = await worker.get(paths.youngPeople());
    expect(list.words).toContain('Eligible, since 31 January 2026');
    expect((await worker.get(paths.youngPeople({}, { category: 'eligible' }))).words).toContain(
      '1 young person: Eligible',
    );
    const none = await worker.get(paths.youngPeople({}, { category: 'qualifying' }));
    expect(none.words).toContain('Nobody is in this category today');
    planner.clock.set('2028-01-10T10:00:00.000Z');
    const later = await planner.as('social-worker', 'SW001');
    expect((await later.get(paths.youngPeople())).words).toContain('Former relevant, since 10 January 2028');
  });

  it('is answered to a program with the case', async () => {
    const { case: answer } = JSON.parse((await worker.get(paths.api.case(robin))).html) as {
      case: { leavingCare: { status: string; since: string; rules: object } };
    };
    expect(answer.leavingCare).toMatchObject({
      status: 'eligible', since: '2026-01-31', rules: { qualifyingUntilAge: 21 },
    }); // prettier-ignore
    expect(Object.keys(answer.leavingCare.rules)).toEqual(['qualifyingUntilAge']);
  });
});
