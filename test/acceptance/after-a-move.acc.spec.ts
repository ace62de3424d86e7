import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const on = (day: number, month: number, year: number, name = 'on') => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore
const EMERGENCY = {
  ...on(3, 3, 2026), why: 'The carers were taken ill', homeName: 'The Larkspurs', place: 'U6', provider: 'PR1',
  postcode: 'ZZ3 3CC', sameCarer: 'no', school: 'kept', area: 'adjoining', reasonPlaceChange: 'CREQO', note: '',
}; // prettier-ignore

/** The first link of a page that leads to such an address. */
const hrefIn = (html: string, like: string): string =>
  (new RegExp(`href="([^"]*${like}[^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

describe('A move that could not wait, and a home that goes on a little at a time', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell(kitsHistory);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());
  const record = async (): Promise<string> =>
    (await worker.submit(paths.emergency.record(kit), EMERGENCY)).location ?? '';

  it('is recorded afterwards with its reason, and where they live now in the same step', async () => {
    const show = await record();
    const { words } = await worker.get(show);
    expect(words).toContain('assessment owed');
    expect(words).toContain('The carers were taken ill');
    expect(words).toContain('Owed by 10 March 2026, five working days after the move');
    expect(words).toContain('Gran Pauline');
    expect((await worker.get(paths.case.show(kit))).words).toContain('The Larkspurs, since 3 March 2026');
  });

  it('is chased until the same assessment has been recorded', async () => {
    const show = await record();
    expect((await worker.get(paths.case.show(kit))).words).toContain('is owed by 10 March 2026');
    const empty = await worker.submit(show, { conclusion: '' });
    expect([empty.status, empty.words.includes('Say what follows')]).toEqual([400, true]);
    await worker.submit(show, { conclusion: 'They can stay; Gran visits on Sundays' });
    const { words } = await worker.get(show);
    expect(words).toContain('They can stay; Gran visits on Sundays');
    expect(words).toContain('What it was seen to cost');
    expect((await worker.get(paths.case.show(kit))).words).not.toContain('is owed by 10 March 2026');
    expect((await worker.get(paths.moves.list(kit))).words).toContain('3 March 2026, to The Larkspurs : assessed');
  });

  it('is assessed with what protects each relationship, which becomes a promise, and with what people judge otherwise', async () => {
    const show = await record();
    const transitionId = show.split('?')[0]?.split('/').at(-1) ?? '';
    const move = { ...kit, transitionId };
    const protect = paths.emergency.protect({ ...move, relationshipId: KIT_GRAN });
    expect((await worker.get(protect)).words).not.toContain('At least two visits before the move');
    const agreed = {
      kinds: ['contact-plan'], note: 'Sundays with Gran', responsible: 'Ruth', ...on(8, 3, 2026, 'firstOn'),
    }; // prettier-ignore
    expect((await worker.submit(protect, { ...agreed, look: 'yes' })).words).toContain('This lowers the chance by');
    expect((await worker.submit(protect, agreed)).status).toBe(303);
    const weights = { ring1: '5', ring2: '2', ring3: '1', ring4: '0.5', notPlaced: '1', reason: 'Gran above all' };
    expect((await worker.submit(paths.emergency.form({ ...move, form: 'weights' }), weights)).status).toBe(303);
    const owed = await worker.get(show);
    expect(owed.words).toContain('Agreed: Sundays with Gran');
    expect(owed.words).toMatch(/Changed for this move by SW001, 4 March 2026: Gran above all/);
    const judge = hrefIn(owed.html, 'forms/overrule\\?');
    const reason = 'They talk every day';
    const judged = await worker.submit(judge, { group: 'kept', reason });
    expect([judged.status, (await worker.get(show)).words.includes(reason)]).toEqual([303, true]);
    const missing = hrefIn(owed.html, 'forms/legal-step\\?');
    const step = { step: 'placement-plan-made', who: 'Ms Example', ...on(2, 3, 2026) };
    expect((await worker.submit(missing, step)).status).toBe(303);
    await worker.submit(show, { conclusion: 'They can stay' });
    const promises = await worker.get(paths.promises.list(kit));
    expect(promises.words).toMatch(/Sundays with Gran[\s\S]*From 8 March 2026 Seen to by: Ruth/);
    expect(promises.html).toContain(`href="${paths.emergency.show(move)}"`);
    const done = await worker.get(show);
    expect(done.words).toContain(reason);
    expect(done.words).not.toContain('Agree what protects it');
  });

  it('asks what is missing beside its question and keeps what was typed', async () => {
    const answer = await worker.submit(paths.emergency.record(kit), {
      why: 'The carers were taken ill',
      ...on(31, 2, 2026),
    });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Choose what kind of home it is');
    expect(answer.words).toContain('Enter a real date');
    expect(answer.html).toContain('The carers were taken ill');
    const future = await worker.submit(paths.emergency.record(kit), { ...EMERGENCY, ...on(30, 3, 2026) });
    expect(future.status).toBe(400);
  });

  it('flags a home that is extended for a short time again and again', async () => {
    const extend = paths.emergency.extend(kit);
    await worker.submit(extend, { ...on(20, 3, 2026, 'until'), reason: 'No other home yet' });
    expect((await worker.get(paths.case.show(kit))).words).not.toContain('not knowing is hard to live with');
    await worker.submit(extend, {
      ...on(20, 3, 2026, 'previousUntil'),
      ...on(10, 4, 2026, 'until'),
      reason: 'Still none',
    });
    expect((await worker.get(paths.case.show(kit))).words).toContain('This home was extended 2 times in a row');
  });

  it('is recorded by those who may record moves only', async () => {
    const officer = await planner.as('reviewing-officer', 'RO001');
    expect((await officer.get(paths.emergency.record(kit))).status).toBe(403);
  });
});
