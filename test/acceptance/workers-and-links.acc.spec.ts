import { matters } from '#libs/testing/journey-builders';
import { told } from '#libs/testing/history';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const list = paths.workers.list(kit);
const handover = paths.workers.handover({ ...kit, allocation: 'allocation:social-worker:2023-05-09' });
const on = (day: number, month: number, year: number, name: string) => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore

describe('Workers who come and go, and the one person who stays', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  it('shows every worker there has been, who took over and how it was handed over', async () => {
    const before = await worker.get(list);
    expect(before.words).toContain('Social workers: 2 people, 1 change');
    expect(before.words).toContain('How it was handed over is not recorded');
    const answer = await worker.submit(handover, {
      goodbye: 'yes', metTogether: 'no', letter: 'unknown', words: 'She gave me her pen', ...on(10, 5, 2023, 'on'),
    }); // prettier-ignore
    expect(answer.location).toBe(list);
    const { words } = await worker.get(list);
    expect(words).toContain('Goodbye: yes Met the next one together: no');
    expect(words).toContain('She gave me her pen');
    expect((await worker.get(handover)).html).toContain('She gave me her pen');
  });

  it('asks for every answer beside its question, and loses nothing typed', async () => {
    const answer = await worker.submit(handover, { words: 'She gave me her pen', ...on(31, 2, 2023, 'on') });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Choose whether they said goodbye');
    expect(answer.words).toContain('Enter a real date');
    expect(answer.html).toContain('She gave me her pen');
  });

  it('names one link person, hands over to another, and shows a gap when nobody takes over', async () => {
    expect((await worker.get(list)).words).toContain('Nobody has been named yet');
    await planner.tell(
      matters('kit-ruth', 'mentor', { name: 'Ruth Sample' }).map(({ type, data }) =>
        told(KIT, type, data, { recordedAt: '2026-02-28T09:00:00.000Z', actor: 'SW001' }),
      ),
    );
    const name = paths.workers.nameLinkPerson(kit);
    await worker.submit(name, { who: KIT_GRAN, chosen: 'yes', ...on(1, 6, 2024, 'since') });
    expect((await worker.get(list)).words).toContain('Who Gran Pauline');
    const { html } = await worker.get(name);
    const ruth = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Ruth Sample/.exec(html)?.[1] ?? '';
    await worker.submit(name, { who: ruth, chosen: 'yes', handover: 'Over tea', ...on(1, 9, 2025, 'since') });
    expect((await worker.get(list)).words).toContain('Who Ruth Sample Since 1 September 2025');
    const end = paths.workers.endLinkPerson(kit);
    const empty = await worker.submit(end, { reason: '' });
    expect([empty.status, empty.words.includes('Say why they stopped')]).toEqual([400, true]);
    await worker.submit(end, { reason: 'Moving abroad', ...on(1, 2, 2026, 'on') });
    const { words } = await worker.get(list);
    expect(words).toMatch(/Nobody for \d+ days, since 1 February 2026. Before that it was Ruth Sample/);
    expect(words).toContain('Gran Pauline 1 June 2024 1 September 2025 Handed over to somebody else');
    expect((await worker.get(paths.workers.list(kit, { asItWasOn: '2024-07-01' }))).words).toContain(
      'Who Gran Pauline',
    );
  });

  it('is not opened by a worker who is not theirs', async () => {
    const other = await planner.as('social-worker', 'SW002');
    expect((await other.get(list)).status).toBe(404);
    expect((await other.get(handover)).status).toBe(404);
  });
});

describe('One person recorded twice', () => {
  let planner: TestPlanner;
  let worker: Visitor;
  const page = paths.people.duplicates(kit);
  const people = paths.people.list(kit);

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([
      ...kitsHistory,
      ...matters('kit-granny', 'grandparent', { name: 'gran  pauline', livesAt: 'ZZ7 7GG' }).map(({ type, data }) =>
        told(KIT, type, data, { recordedAt: '2026-02-28T09:00:00.000Z', actor: 'SW001' }),
      ),
    ]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  it('is pointed out, made one with everything of both, and taken apart again', async () => {
    const { words, html } = await worker.get(page);
    expect(words).toContain('Gran Pauline and gran pauline');
    const [kept = '', merged = ''] = [...html.matchAll(/<option value="([0-9a-f-]{36})" selected/g)].map(
      (match) => match[1] ?? '',
    );
    const wrong = await worker.submit(page, { kept, merged: kept, reason: 'x' });
    expect([wrong.status, wrong.words.includes('Choose two different records')]).toEqual([400, true]);
    const answer = await worker.submit(page, { kept, merged, reason: 'Her son said so' });
    expect(answer.location).toBe(paths.people.show({ ...kit, relationshipId: kept }));
    expect((await worker.get(answer.location ?? '')).words).toContain('ZZ7 7GG');
    const one = await worker.get(people);
    expect(one.words).not.toContain('gran pauline Grandparent');
    const old = await worker.get(paths.people.show({ ...kit, relationshipId: merged }));
    expect([old.status, old.words.includes('Gran Pauline')]).toEqual([200, true]);

    const undo = paths.people.undoMerge(kit, { merged });
    await worker.submit(undo, { reason: 'Two grandmothers' });
    expect((await worker.get(people)).html).toContain('gran  pauline');
  });

  it('adding somebody with nearly the name of somebody on record asks first', async () => {
    const answer = await worker.submit(paths.people.add(kit), {
      personName: 'GRAN PAULINE', role: 'teacher', toldBy: 'young-person', ring: 'not-asked', ...on(1, 1, 2020, 'since'),
    }); // prettier-ignore
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Gran Pauline is already recorded');
    expect(answer.html).toContain('GRAN PAULINE');
  });
});
