import type { DomainEvent } from '#libs/domain/kernel';
import { told, type Told } from '#libs/testing/history';
import { helpedBy, idOf, matters } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const on = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year,
}); // prettier-ignore
const recorded = (day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map(({ type, data }) => told(KIT, type, data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));

/** Kit is 18 on 15 January 2028; a personal adviser is there since 2026. */
describe('The road to 25', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([
      ...kitsHistory,
      ...recorded('2026-02-01', matters('kit-ola', 'mentor', { name: 'Ola Example' })),
    ]);
    await atNoonOn('2026-03-10');
  });
  afterAll(() => planner.close());

  async function atNoonOn(day: string): Promise<void> {
    planner.clock.set(`${day}T12:00:00.000Z`);
    worker = await planner.as('social-worker', 'SW001');
  }
  const road = async (moment: Readonly<Record<string, string>> = {}) => worker.get(paths.runway.show(kit, moment));
  const formOf = (roadForm: string, about: Readonly<Record<string, string>> = {}): string =>
    paths.runway.form({ ...kit, roadForm }, about);
  const flags = async (): Promise<string> => (await worker.get(paths.case.show(kit))).words;

  it('shows what the law ends before anything is recorded, with its reason and its source', async () => {
    const { words, html } = await road();
    expect(words).toContain('A placement ends on the 18th birthday');
    expect(words).toContain('15 January 2028');
    expect(words).toContain('section 23CZA');
    expect(words).toContain('Not recorded is not the same as none');
    expect(html).toContain('<svg');
  });

  it('takes an allowance with amount, payer, start and end', async () => {
    const sent = await worker.submit(formOf('add'), {
      kind: 'money', name: 'Weekly allowance', provider: 'Invented Council', amount: '£65.50', paidEvery: 'week', untilKind: 'age',
      age: '18', ...on('occurred', '1', '2', '2026'),
    }); // prettier-ignore
    expect(sent.status).toBe(303);
    const { words } = await road();
    expect(words).toContain('£65.50 a week');
    expect(words).toContain('Weekly allowance (Invented Council)');
    expect(words).toContain('Ends at their birthday at 18');
  });

  it('says what is wrong beside its field, and loses nothing that was typed', async () => {
    const again = await worker.submit(formOf('add'), {
      kind: 'programme', name: 'Mentoring with Ola', amount: 'lots', untilKind: 'date', ...on('occurred', '1', '2', '2026'),
    }); // prettier-ignore
    expect(again.status).toBe(400);
    expect(again.words).toContain('Enter an amount in pounds, like 65 or 65.50');
    expect(again.html).toContain('value="Mentoring with Ola"');
    const without = { kind: 'programme', name: 'Mentoring', untilKind: 'date', ...on('occurred', '1', '2', '2026') };
    expect((await worker.submit(formOf('add'), without)).words).toContain('Enter the day it ends');
    const which = { ...without, ...on('until', '20', '12', '2027') };
    expect((await worker.submit(formOf('add'), which)).words).toContain('Choose which programme it is');
  });

  it('makes a cliff of two or more ends within ninety days, and names who is lost with it', async () => {
    const sent = await worker.submit(formOf('add'), {
      kind: 'programme', programme: 'mentoring', name: 'Mentoring with Ola', untilKind: 'date', ...on('until', '20', '12', '2027'),
      people: [idOf('kit-ola')], ...on('occurred', '1', '2', '2026'),
    }); // prettier-ignore
    expect(sent.status).toBe(303);
    const { words } = await road();
    expect(words).toContain('Support cliff: 3 ends between 20 December 2027 and 15 January 2028');
    expect(words).toContain('Lost with them, or at risk: Ola Example');
    expect(await flags()).not.toContain('Support cliff');
  });

  it('is flagged on the case from six months before it begins, and leads to the road', async () => {
    await atNoonOn('2027-06-21');
    expect(await flags()).toContain('Support cliff: 3 things end within 90 days');
    expect((await worker.get(paths.case.show(kit))).html).toContain(`href="${paths.runway.show(kit)}"`);
  });

  it('proposes how to move the ends apart, and says what cannot be moved and why', async () => {
    const { words } = await road();
    expect(words).toContain('Let it go on until 15 April 2028, instead of 20 December 2027.');
    expect(words).toContain('Stays where it is. A placement cannot go on past 18');
  });

  it('records what was agreed of it as changes of the supports themselves, and the cliff is gone', async () => {
    const { html } = await road();
    const cliff = /stagger\?cliff=([0-9_-]+)/.exec(html)?.[1] ?? '';
    const form = formOf('stagger', { cliff });
    const nobody = await worker.submit(form, { reason: 'R', ...on('occurred', '21', '6', '2027') });
    expect(nobody.words).toContain('Choose at least one end to move');
    const offered = [...(await worker.get(form)).html.matchAll(/value="([0-9a-f-]{36} \d{4}[^"]+)"/g)].map(([, value = '']) => value);
    const sent = await worker.submit(form, {
      moved: offered, agreedBy: 'Morgan Example, team manager', reason: 'Not everything in one winter',
      youngPersonsView: 'I want Ola to stay', ...on('occurred', '21', '6', '2027'),
    }); // prettier-ignore
    expect(sent.status).toBe(303);
    const { words } = await road();
    expect(words).toContain('None, as far as is recorded');
    expect(words).toContain('Agreed by Morgan Example, team manager');
    expect(words).toContain('“I want Ola to stay”');
    expect(await flags()).not.toContain('Support cliff');
    const types = (await planner.engine.log.readStream(`journey-${KIT}`)).events.slice(-3).map(({ type }) => type);
    expect(types).toEqual(['SupportExtended', 'SupportExtended', 'StaggerAgreed']);
  }); // prettier-ignore

  it('counts nothing that is replaced in time, and says so', async () => {
    await planner.tell(recorded('2027-06-21', helpedBy('CAMHS', 18, { kind: 'age-limited-service' })));
    expect((await road()).words).toContain('Support cliff: 2 ends on 15 January 2028');
    const form = formOf('instead', { end: `support:${idOf('CAMHS')}` });
    const sent = await worker.submit(form, {
      what: 'Adult mental health service', ...on('from', '1', '1', '2028'), ...on('occurred', '21', '6', '2027'),
    }); // prettier-ignore
    expect(sent.status).toBe(303);
    const { words } = await road();
    expect(words).toContain('Adult mental health service, from 1 January 2028');
    expect(words).toContain('None, as far as is recorded');
  });

  it('flags a money problem that puts something at risk, until it is settled', async () => {
    const problem = {
      what: 'Paid three weeks late',
      threatens: 'Getting to college',
      ...on('occurred', '1', '6', '2027'),
    };
    expect((await worker.submit(formOf('money-problem'), problem)).status).toBe(303);
    expect(await flags()).toContain('Money problem: Paid three weeks late. It puts at risk: Getting to college.');
    const id = /money-settled\?problem=([0-9a-f-]{36})/.exec((await road()).html)?.[1] ?? '';
    const settled = { how: 'Paid by hand', ...on('occurred', '20', '6', '2027') };
    expect((await worker.submit(formOf('money-settled', { problem: id }), settled)).status).toBe(303);
    expect(await flags()).not.toContain('Money problem');
  });

  it('shows what was so on an earlier day, and nothing can be recorded there', async () => {
    const { words, html } = await road({ asKnownAt: '2026-03-11', asItWasOn: '2026-03-11' });
    expect(words).toContain('Support cliff: 3 ends between');
    expect(words).not.toContain('CAMHS');
    expect(html).not.toContain('/road-to-25/forms/');
  });

  it('is told in the timeline in plain words', async () => {
    const { words } = await worker.get(paths.case.timeline(kit, { detail: 'all', everything: 'yes' }));
    expect(words).toContain('Support began: Weekly allowance');
    expect(words).toContain('Ends that came together were moved apart: 2 supports go on for longer');
  });
});
