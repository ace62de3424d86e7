import { told } from '#libs/testing/history';
import {
  anOption,
  idOf,
  moveApproved,
  moveProposed,
  moveSubmitted,
  seenOf,
  staying,
} from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, KIT_MOVE, KIT_OPTION, kitsHistory } from '../support/world';

const move = { youngPersonId: KIT, transitionId: KIT_MOVE };
const form = (name: string, about: Readonly<Record<string, string>> = {}): string =>
  paths.moves.form({ ...move, form: name }, about);
const on = (day: number, month: number, year: number, name: string) => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore

describe('A move is planned part by part, saved as you go', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell(kitsHistory);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());
  const page = async (url: string): Promise<string> => (await worker.get(url)).words;

  it('shows how far each part has got and what is missing, in words', async () => {
    const words = await page(paths.moves.show(move));
    for (const part of ['Why and by when', 'What the young person wants', 'Options', 'Effect on the people who matter', 'Promises and support', 'What the law asks for first', 'Introductions, goodbyes and belongings', 'Decision'])
      expect(words).toContain(part); // prettier-ignore
    expect(words).toContain('No introduction, goodbye or packing is planned.');
    expect(words).toContain('Cannot start yet');
  });

  it('keeps why, by when, and what the young person wants; an empty box needs a reason', async () => {
    await worker.submit(form('why'), { why: 'The carers are retiring', ...on(1, 6, 2026, 'neededBy') });
    const empty = await worker.submit(form('wishes'), { wishes: '', noWishesReason: '' });
    expect(empty.status).toBe(400);
    await worker.submit(form('wishes'), { wishes: 'I want to stay at my school' });
    const words = await page(paths.moves.show(move));
    expect(words).toContain('The carers are retiring');
    expect(words).toContain('1 June 2026');
    expect(words).toContain('I want to stay at my school');
  });

  it('asks parents, carers and the reviewing officer, or says why not', async () => {
    await worker.submit(form('view'), { whose: 'parent', name: 'Their mum', view: 'Near me, please' });
    await worker.submit(form('view'), { whose: 'carer', notSoughtReason: 'They are away until Monday' });
    const views = paths.moves.views(move);
    expect(await page(views)).toContain('Near me, please');
    expect(await page(views)).toContain('Not asked: They are away until Monday');
    expect(await page(views)).toContain('Still to be asked The reviewing officer');
    const neither = await worker.submit(form('view'), { whose: 'reviewing-officer' });
    expect(neither.status).toBe(400);
  });

  it('plans visits, goodbyes and belongings from the usual list, and each is done, changed or not needed', async () => {
    const preparation = paths.moves.preparation(move);
    await worker.submit(form('task-template'), {});
    const { words, html } = await worker.get(preparation);
    expect(words).toContain('First visit to the home');
    expect(words).toContain('Pack with them, in proper bags');
    const task = /forms\/task-done\?task=([0-9a-f-]+)/.exec(html)?.[1] ?? '';
    await worker.submit(form('task-change', { task }), {
      what: 'Show them pictures',
      who: 'Ruth',
      ...on(1, 3, 2026, 'dueOn'),
    });
    expect(await page(preparation)).toMatch(/Show them pictures[\s\S]*Ruth 1 March 2026 Late/);
    await worker.submit(form('task-done', { task }), { note: 'They liked the dog' });
    expect(await page(preparation)).toContain('They liked the dog');
    await worker.submit(form('task-reopen', { task }), { reason: 'Wrong home' });
    await worker.submit(form('task-not-needed', { task }), { reason: 'They know the home' });
    expect(await page(preparation)).toContain('Not needed: They know the home');
    const none = await worker.submit(form('task-not-needed', { task }), {});
    expect(none.status).toBe(400);
  });

  it('shows what the law asks for first, and records approvals with their day', async () => {
    const law = paths.moves.law(move);
    expect(await page(law)).toContain('Missing.');
    const asked = await worker.submit(form('approval', { option: KIT_OPTION, step: 'at-a-distance' }), { givenBy: '' });
    expect([asked.status, asked.words.includes('Enter the name of whoever approved it')]).toEqual([400, true]);
    await worker.submit(form('approval', { option: KIT_OPTION }), {
      optionId: KIT_OPTION, kind: 'at-a-distance', givenBy: 'Jo Example', givenAs: 'director', ...on(3, 3, 2026, 'on'),
    }); // prettier-ignore
    expect(await page(law)).toContain('Jo Example 3 March 2026');
  });

  it('lets somebody weigh the rings otherwise for this move, in writing, and go back', async () => {
    const options = paths.moves.options(move);
    expect(await page(options)).toContain('ring 1, closest: 3; ring 2: 2');
    const wrong = await worker.submit(form('weights'), {
      ring1: '11',
      ring2: '2',
      ring3: '1',
      ring4: 'x',
      notPlaced: '1',
      reason: '',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.words).toContain('Enter a number from 0 to 10');
    await worker.submit(form('weights'), {
      ring1: '3', ring2: '3', ring3: '1', ring4: '0.5', notPlaced: '1', reason: 'Ring 2 is his band',
    }); // prettier-ignore
    expect(await page(options)).toMatch(/ring 2: 3[\s\S]*Chosen for this move[\s\S]*Ring 2 is his band/);
    await worker.submit(form('weights-reset'), { reason: 'The band is over' });
    expect(await page(options)).toContain('ring 2: 2');
  });

  it('lets somebody judge one line otherwise, in writing, beside what was worked out', async () => {
    const effect = paths.moves.option({ ...move, optionId: KIT_OPTION });
    const about = { option: KIT_OPTION, person: KIT_GRAN };
    await worker.submit(form('overrule', about), { group: 'kept', reason: 'Gran is moving next door' });
    expect(await page(effect)).toContain('Judged otherwise: Kept. Gran is moving next door');
    await worker.submit(form('overrule-withdraw', about), { reason: 'She is not' });
    expect(await page(effect)).not.toContain('Judged otherwise');
  });

  it('puts two options side by side with both networks', async () => {
    const { words, html } = await worker.get(paths.moves.compare(move));
    expect(words).toContain('What becomes of each person');
    expect(words).toContain('Gran Pauline');
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('takes nothing from somebody who may not plan, and nothing at a past moment', async () => {
    const other = await planner.as('social-worker', 'SW002');
    expect((await other.get(form('wishes'))).status).toBe(404);
    const officer = await planner.as('reviewing-officer', 'RO001');
    expect((await officer.get(form('wishes'))).status).toBe(403);
    expect((await officer.get(paths.moves.preparation(move))).status).toBe(200);
    expect(await page(paths.moves.form({ ...move, form: 'wishes' }, { asKnownAt: '2026-03-01' }))).toContain(
      'Nothing can be changed at a past moment',
    );
  });

  it('asks why they are no longer looked after, where the home that was approved ends it', async () => {
    const flat = anOption('A flat of their own', { place: 'P2', endsCare: 'yes' });
    const seen = seenOf([{ option: staying() }, { option: flat }]);
    const leaving = [
      ...moveProposed('kit-leaves', '2026-02-20', staying(), flat),
      moveSubmitted('kit-leaves', flat.optionId, seen),
      moveApproved('kit-leaves', flat.optionId, seen),
    ];
    await planner.tell(leaving.map(({ type, data }) => told(KIT, type, data)));
    const happened = paths.moves.happened({ youngPersonId: KIT, transitionId: idOf('kit-leaves') });
    expect(await page(happened)).toContain('Independent living without formal support');
    const without = await worker.submit(happened, on(3, 3, 2026, 'on'));
    expect([without.status, without.words.includes('Choose why they are no longer looked after')]).toEqual([400, true]);
    expect((await worker.submit(happened, { ...on(3, 3, 2026, 'on'), rec: 'E6' })).status).toBe(303);
    const { events } = await planner.engine.log.readStream(`journey-${KIT}`);
    expect(events.find(({ type }) => type === 'CeasedLookedAfter')?.data).toMatchObject({ rec: 'E6' });
  });
});
