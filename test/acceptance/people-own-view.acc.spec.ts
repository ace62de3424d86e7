import { paths } from '../../apps/planner/src/paths';
import type { ChangeName } from '../../apps/planner/src/web/people/changes';
import { idOf } from '#libs/testing/journey-builders';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Answer, type Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const gran = { ...kit, relationshipId: KIT_GRAN };
const dean = { ...kit, relationshipId: idOf('kit-dean') };
const show = paths.people.show(gran);
const says = paths.people.inTheirWords(kit);
const rings = paths.people.rings(kit);
const on = (day: number, month: number, year: number) => ({
  'occurred-day': String(day), 'occurred-month': String(month), 'occurred-year': String(year),
}); // prettier-ignore
const ringOf = ({ relationshipId }: { readonly relationshipId: string }): string => `ring-${relationshipId}`;

describe('What a young person says', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  const change = (name: ChangeName, fields: Readonly<Record<string, string>>, of = gran): Promise<Answer> =>
    worker.submit(paths.people.change({ ...of, change: name }), fields);
  const loving = (fields: Readonly<Record<string, string>> = {}, of = gran): Promise<Answer> =>
    change(
      'loving',
      { answer: 'yes', saidBy: 'young-person', otherSaysSo: 'unknown', ...on(1, 3, 2026), ...fields },
      of,
    );

  it('places everybody in one go, and records only whoever is in another ring', async () => {
    const { html } = await worker.get(rings);
    expect(html).toMatch(new RegExp(`name="${ringOf(gran)}"[^>]*value="1"[^>]*checked`));
    const sent = await worker.submit(rings, { [ringOf(gran)]: '2', [ringOf(dean)]: '1', ...on(1, 3, 2026) });
    expect([sent.status, sent.location]).toEqual([303, says]);
    expect((await worker.get(says)).words).toContain('Recorded: 1 person in another ring than before.');
    const { words } = await worker.get(show);
    expect(words).toContain('Ring 2 of 4 1 March 2026');
    expect(words).toContain('Moved from ring 1 to ring 2, 1 March 2026, the young person’s own view');
    const again = await worker.submit(rings, { [ringOf(gran)]: '2', [ringOf(dean)]: '1', ...on(2, 3, 2026) });
    expect(again.status).toBe(303);
    expect((await worker.get(says)).words).toContain('nothing was recorded');
  });

  it('asks for at least one ring and for the day, and keeps what was chosen', async () => {
    const nobody = await worker.submit(rings, on(1, 3, 2026));
    expect([nobody.status, nobody.words.includes('Choose a ring for at least one person')]).toEqual([400, true]);
    const noDay = await worker.submit(rings, { [ringOf(dean)]: '3' });
    expect(noDay.words).toContain('Enter when they said so');
    expect(noDay.html).toMatch(new RegExp(`name="${ringOf(dean)}"[^>]*value="3"[^>]*checked`));
    const future = await worker.submit(rings, { [ringOf(dean)]: '3', ...on(1, 1, 2030) });
    expect([future.status, future.words.includes('The date must be today or in the past')]).toEqual([400, true]);
  });

  it('stands beside a worker’s view, both dated, the difference said and neither changed by the other', async () => {
    await change('ring', { view: 'worker', ring: '3', ...on(1, 3, 2026) });
    await change('describe', { view: 'young-person', quality: 'strong', words: 'She gets me', ...on(2, 3, 2026) });
    await change('describe', { view: 'worker', quality: 'tenuous', words: '', ...on(3, 3, 2026) });
    const { words } = await worker.get(show);
    expect(words).toContain('How close Ring 1 of 4 15 January 2010 Ring 3 of 4 1 March 2026');
    expect(words).toContain('What it is like Strong She gets me 2 March 2026 Thin: it could slip away 3 March 2026');
    expect(words).toContain('Kit places them 2 rings closer than the worker does. Both stand');
    expect(words).toContain('Kit says: strong. The worker says: thin: it could slip away.');
    const list = await worker.get(paths.people.list(kit));
    expect(list.words).toMatch(/Gran Pauline Grandparent Family 15 January 2010 Ring 1 of 4 Ring 3 of 4/);
  });

  it('shows what they want in their words, the latest first, and asks what “something else” is', async () => {
    await change('wish', { wish: 'see-more', words: '', saidBy: 'young-person', ...on(1, 2, 2026) });
    const else_ = { wish: 'something-else', saidBy: 'young-person', ...on(1, 3, 2026) };
    const refused = await change('wish', { ...else_, words: '' });
    expect([refused.status, refused.words.includes('Write what they want, in their own words')]).toEqual([400, true]);
    await change('wish', { ...else_, words: 'Bring her to my match' });
    const { words } = await worker.get(show);
    expect(words).toContain('Something else: Bring her to my match 1 March 2026');
    expect(words).toContain('Earlier wishes See or talk to them more, 1 February 2026');
    expect((await worker.get(says)).words).toContain('Something else Bring her to my match 1 March 2026');
  });

  it('is not known to be loving and lasting until somebody asks, and says whom to ask about', async () => {
    const { words } = await worker.get(says);
    expect(words).toContain('Not known: nobody has asked');
    expect(words).toContain('Close to them, and never asked about: Dean , Gran Pauline');
  });

  it('counts whom they name, with the evidence piece by piece; what nobody knows is not known, never no', async () => {
    expect((await loving()).status).toBe(303);
    const { words } = await worker.get(says);
    expect(words).toContain('Loving and lasting relationships One');
    expect(words).toContain('They say so: yes Named by the young person: 1 March 2026');
    expect(words).toContain('The other person says the same: not known Nobody has recorded what the other person says');
    expect(words).toContain('In touch in the last 90 days: yes Last in touch on 10 December 2025, 84 days before');
    await loving({}, dean);
    expect((await worker.get(says)).words).toContain('Loving and lasting relationships Two or more');
  });

  it('takes an advocate’s word with the reason, marked as such', async () => {
    const without = await loving({ saidBy: 'advocate' });
    expect([without.status, without.words.includes('Say why the young person could not say this themselves')]).toEqual([
      400,
      true,
    ]);
    await loving({ saidBy: 'advocate', whyAnAdvocate: 'Too unwell to be asked' });
    expect((await worker.get(says)).words).toContain(
      'Said by an advocate: 1 March 2026, because the young person could not say it: Too unwell to be asked',
    );
    expect((await worker.get(show)).words).toContain('Yes 1 March 2026. Said by an advocate');
  });

  it('asks of somebody paid whether it outlasts the job', async () => {
    expect((await worker.get(paths.people.change({ ...gran, change: 'loving' }))).html).not.toContain('outlastsRole');
    await change('role', { role: 'mentor', reason: 'Changed for this story', ...on(1, 2, 2026) });
    const without = await loving();
    expect(without.words).toContain('Say whether it is expected to outlast the job, or that it is not known');
    await loving({ outlastsRole: 'unknown' });
    expect((await worker.get(says)).words).toContain('Not known: 0 for certain, up to 1 once what is missing is known');
    await loving({ outlastsRole: 'yes', ...on(2, 3, 2026) });
    expect((await worker.get(says)).words).toContain('Loving and lasting relationships One');
  });

  it('is shown at a past moment as it was known, and nothing can be sent from there', async () => {
    await loving();
    const then = await worker.get(paths.people.inTheirWords(kit, { asKnownAt: '2026-02-28' }));
    expect(then.words).toContain('Not known: nobody has asked');
    expect(then.html).not.toContain(rings);
    expect(then.html).not.toContain('/change/');
  });

  it('is for somebody who only reads without one button or form', async () => {
    await loving();
    const auditor = await planner.as('auditor', 'AU001');
    for (const url of [says, show]) {
      const { status, html } = await auditor.get(url);
      expect([status, html.includes('govuk-button'), html.includes('/change/')]).toEqual([200, false, false]);
    }
    expect((await auditor.get(rings)).status).toBe(403);
  });

  it('takes a form that was opened before somebody else’s record without losing what was chosen', async () => {
    const stale = hiddenFields((await worker.get(rings)).html, rings);
    await change('ring', { view: 'young-person', ring: '4', ...on(1, 3, 2026) });
    const sent = await worker.post(rings, { ...stale, [ringOf(gran)]: '2', ...on(1, 3, 2026) });
    expect([sent.status, sent.words.includes('What changed since you opened this page')]).toEqual([409, true]);
    expect(sent.html).toMatch(new RegExp(`name="${ringOf(gran)}"[^>]*value="2"[^>]*checked`));
  });
});
