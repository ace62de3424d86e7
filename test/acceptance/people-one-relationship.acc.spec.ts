import { paths } from '../../apps/planner/src/paths';
import { CHANGES, type ChangeName } from '../../apps/planner/src/web/people/changes';
import { told } from '#libs/testing/history';
import { civilDate, onDay } from '#libs/domain/kernel';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Answer, type Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, KIT_MOVE, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const gran = { ...kit, relationshipId: KIT_GRAN };
const show = paths.people.show(gran);
const list = paths.people.list(kit);
const changeOf = (change: ChangeName): string => paths.people.change({ ...gran, change });
const on = (day: number, month: number, year: number, name = 'occurred') => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore

/** Forms about something that must be there first. */
const ONLY_WHERE_THERE_IS_ONE: readonly ChangeName[] = [
  'repair', 'break-goes-on', 'break-over', 'reopen', 'restriction-review', 'restriction-lift',
]; // prettier-ignore

describe('One relationship', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  const change = (name: ChangeName, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    worker.submit(changeOf(name), fields);

  it('shows what is on record, and contact held and missed month by month, newest first', async () => {
    const { status, words } = await worker.get(show);
    expect(status).toBe(200);
    expect(words).toContain('Grandparent Gran Pauline');
    expect(words).toContain('every 2 weeks');
    expect(words).toContain('Seen to by: Ruth');
    expect(words).toContain('1 missed since');
    expect(words.indexOf('January 2026: 1 missed')).toBeGreaterThan(0);
    expect(words.indexOf('December 2025: 1 in touch')).toBeGreaterThan(words.indexOf('January 2026: 1 missed'));
  });

  it('keeps the young person’s own ring and a worker’s apart', async () => {
    await change('ring', { view: 'worker', ring: '3', ...on(1, 3, 2026) });
    const { words } = await worker.get(show);
    expect(words).toContain('How close Ring 1 of 4 15 January 2010 Ring 3 of 4 1 March 2026');
    const five = await change('ring', { view: 'worker', ring: '5', ...on(1, 3, 2026) });
    expect([five.status, five.words.includes('Choose a ring from 1 (closest) to 4')]).toEqual([400, true]);
  });

  it('takes where they live, and what keeps it alive until it ends', async () => {
    await change('where', { postcode: 'zz4 4dd', ...on(1, 2, 2026) });
    await change('support', { kind: 'transport', detail: 'Lifts from Ruth', endsAtAge: '18', ...on(1, 2, 2026) });
    const { words } = await worker.get(show);
    expect(words).toContain('ZZ4 4DD, since 1 February 2026');
    expect(words).toContain('Lifts or fares: Lifts from Ruth, ends at 18');
    const { html } = await worker.get(changeOf('support-ended'));
    const supportId = /name="supportId"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
    await change('support-ended', { supportId, reason: 'Ruth moved', ...on(1, 3, 2026) });
    expect((await worker.get(show)).words).toContain(
      'Lifts or fares: Lifts from Ruth, ends at 18. Ended 1 March 2026: Ruth moved',
    );
  });

  it('is put right without losing what was recorded, and goes on in another role', async () => {
    const { html } = await worker.get(changeOf('details'));
    expect(html).toMatch(/name="personName"[^>]*value="Gran Pauline"/);
    expect(html).toMatch(/name="since-year"[^>]*value="2010"/);
    const right = { personName: 'Nan Pauline', role: 'grandparent', 'since-year': '2010', reason: 'Kit says Nan' };
    expect((await change('details', right)).status).toBe(303);
    await change('role', { role: 'kinship-carer', reason: 'Kit moved in', ...on(1, 3, 2026) });
    const { words } = await worker.get(show);
    expect(words).toContain('Kinship carer Nan Pauline');
    expect(words).toContain('Kinship carer, since 1 March 2026 Grandparent');
    const then = await worker.get(paths.people.show(gran, { asKnownAt: '2025-06-01' }));
    expect(then.words).toContain('Grandparent Gran Pauline');
  });

  it('that has ended stands under Past, and nothing new begins in it', async () => {
    await change('end', { how: 'death', reason: 'After a short illness', goodbye: 'no', ...on(1, 3, 2026) });
    expect((await worker.get(list)).words).not.toContain('Gran Pauline');
    expect((await worker.get(paths.people.list(kit, { show: 'past' }))).words).toContain('Gran Pauline');
    const { html, words } = await worker.get(show);
    expect(words).toContain('How it is Has died They died, 1 March 2026 After a short illness There was no goodbye');
    for (const name of ['role', 'support', 'end', 'rupture', 'break'] as const)
      expect(html).not.toContain(changeOf(name));
    expect(html).not.toContain(paths.contact.agree(gran));
  });

  it('shows a restriction with what it rests on and when it is reviewed, before anything else', async () => {
    await planner.tell([
      told(KIT, 'RestrictionImposed', {
        restrictionId: KIT_MOVE, relationshipId: KIT_GRAN, kind: 'no-contact', reasonClass: 'court-order',
        legalBasis: 'Order of 2 February 2026', youngPersonsView: 'I miss her', reviewOn: '2026-03-01',
        occurred: onDay(civilDate('2026-02-02')),
      }, { recordedAt: '2026-02-28T09:00:00.000Z', actor: 'SW001' }),
    ]); // prettier-ignore
    const { words } = await worker.get(show);
    expect(words).toContain('How it is Restricted Not to be in touch: a court order, since 2 February 2026');
    expect(words).toContain('Rests on: Order of 2 February 2026. Recorded by SW001.');
    expect(words).toContain('Young person’s view: “I miss her”');
    expect(words).toContain('To be reviewed on 1 March 2026 Late');
    expect((await worker.get(list)).words).toContain('Restricted Not to be in touch');
  });

  it('asks for every answer of every form before it records anything', async () => {
    for (const name of Object.keys(CHANGES) as ChangeName[]) {
      const url = changeOf(name);
      if (ONLY_WHERE_THERE_IS_ONE.includes(name)) continue;
      const empty = hiddenFields((await worker.get(url)).html, url);
      const sent = await worker.post(url, empty);
      expect({ name, status: sent.status }).toEqual({ name, status: 400 });
      expect(sent.words).toContain('There is a problem');
    }
  });

  it('says so where there is nothing that a form could be about', async () => {
    for (const name of ONLY_WHERE_THERE_IS_ONE) {
      const { status, html, words } = await worker.get(changeOf(name));
      expect({ name, status, asks: html.includes(`action="${changeOf(name)}"`) }).toEqual({
        name, status: 200, asks: false,
      }); // prettier-ignore
      expect(words).toContain('Back to Gran Pauline');
    }
  });

  it('that nobody recorded, and a change that is none, are not found', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await worker.get(paths.people.show({ ...kit, relationshipId: nobody }))).status).toBe(404);
    expect((await worker.get(paths.people.change({ ...gran, change: 'delete' }))).status).toBe(404);
  });

  it('is for somebody who only reads without one button', async () => {
    const auditor = await planner.as('auditor', 'AU001');
    for (const url of [list, show]) {
      const { status, html } = await auditor.get(url);
      expect(status).toBe(200);
      expect(html).not.toContain('govuk-button');
      expect(html).not.toContain('/change/');
    }
  });
});
