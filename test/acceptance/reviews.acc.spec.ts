import type { DomainEvent } from '#libs/domain/kernel';
import { told, type Told } from '#libs/testing/history';
import { idOf, matters, promiseMade, reviewed, sawEachOther } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Answer, Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const DEAN = idOf('kit-dean');
const day = (name: string, year: string, month: string, on: string) => ({
  [`${name}-day`]: on, [`${name}-month`]: month, [`${name}-year`]: year,
}); // prettier-ignore
const recorded = (on: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map(({ type, data }) => told(KIT, type, data, { recordedAt: `${on}T09:00:00.000Z`, actor: 'SW001' }));

describe('A review looks at every relationship', () => {
  let planner: TestPlanner;
  let worker: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  let review = '';

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([
      ...kitsHistory,
      ...recorded('2026-01-20', reviewed('2025-09-01', 'PN6'), sawEachOther('kit-dean', '2025-08-20')),
      ...recorded('2026-02-01', promiseMade('kit-dean', '2025-09-02', { what: 'Football with Dean' })),
      ...recorded('2026-02-01', {
        type: 'ContactMissed',
        data: {
          contactId: idOf('missed Dean'), relationshipId: DEAN, mode: 'face-to-face', missedBy: 'service', reason: 'No car',
          occurred: { from: '2025-11-01', to: '2025-11-01', precision: 'day' },
        },
      }),
    ]); // prettier-ignore
    worker = await planner.as('social-worker', 'SW001');
    officer = await planner.as('reviewing-officer', 'RO001');
    manager = await planner.as('team-manager', 'TM001');
  });
  afterAll(() => planner.close());

  const list = async (moment: Readonly<Record<string, string>> = {}): Promise<string> =>
    (await officer.get(paths.reviews.list(kit, moment))).words;
  const named = () => ({ ...kit, review });
  const shown = async (moment: Readonly<Record<string, string>> = {}): Promise<string> =>
    (await officer.get(paths.reviews.show(named(), moment))).words;
  const form = (reviewForm: string): string => paths.reviews.form({ ...named(), reviewForm });
  const sent = async (answer: Promise<Answer>): Promise<void> => expect((await answer).status).toBe(303);

  it('says which reviews were held and by when the next is due, with the rule', async () => {
    const words = await list();
    expect(words).toMatch(/1 September 2025 Held Was not there, sent their views another way No agenda recorded/);
    expect(words).toContain('Next review by 1 March 2026');
    expect(words).toMatch(/Late[\s\S]*within 6 months of the last on 1 September 2025[\s\S]*regulation 33/);
  });

  it('has a pack made from the record: each relationship since the last review, promises, contact', async () => {
    const { words } = await officer.get(paths.reviews.nextPack(kit));
    expect(words).toContain('Since the last review, 1 September 2025.');
    expect(words).toMatch(/Lost: [\s\S]*Dean Brother or sister[\s\S]*1 broken promise[\s\S]*Nothing agreed\. 0 contacts held, 1 missed\./);
    expect(words).toMatch(/Promises[\s\S]*Dean Football with Dean[\s\S]*Broken/);
    expect(words).toMatch(/Gran Pauline[\s\S]*Agreed: [\s\S]*every 2 weeks\. 1 contact held, 13 due, 1 missed\./);
    expect(words).toMatch(/What earlier reviews decided[\s\S]*A phone with credit Ruth, by 1 July 2023 Late/);
  }); // prettier-ignore

  it('is arranged: a day, who is asked, where, and why it is early', async () => {
    const start = paths.reviews.start({ ...kit, reviewStart: 'arrange' });
    const asked = { ...day('on', '2026', '3', '4'), asked: 'Ruth\r\nGran Pauline', place: 'At school', early: 'something-else' };
    const again = await worker.submit(start, asked);
    expect(again.status).toBe(400);
    expect(again.words).toContain('Say why the review is held early');
    expect(again.html).toContain('Gran Pauline</textarea>');
    const done = await worker.submit(start, { ...asked, whyEarly: 'The carers gave notice' });
    expect(done.status).toBe(303);
    review = /reviews\/([0-9a-f-]{36})/.exec(done.location ?? '')?.[1] ?? '';
    expect(await shown()).toMatch(/Arranged[\s\S]*Ruth, Gran Pauline[\s\S]*At school[\s\S]*The carers gave notice/);
  }); // prettier-ignore

  it('is recorded as held by the reviewing officer, and then asks about everybody on its agenda', async () => {
    const { html } = await officer.get(form('held'));
    expect(html).toContain('value="RO001"');
    const answer = await officer.submit(form('held'), { ...day('on', '2026', '3', '4'), present: 'Ruth', chairedBy: 'RO001', participation: 'PN1' });
    expect(answer.location).toContain('/relationships');
    const page = await officer.get(paths.reviews.relationships(named()));
    expect(page.words).toContain('0 of 2 relationships answered');
    expect(page.words).toMatch(/Dean Lost 1 broken promise/);
  }); // prettier-ignore

  it('records as many as have been looked at, and loses nothing on a mistake', async () => {
    const at = paths.reviews.relationships(named());
    const gran = {
      [`outcome-${KIT_GRAN}`]: 'sustained', [`next-${KIT_GRAN}`]: 'step', [`what-${KIT_GRAN}`]: 'Ring on Sundays', [`owner-${KIT_GRAN}`]: 'Ruth',
      ...day(`by-${KIT_GRAN}`, '2026', '3', '15'),
    };
    const wrong = await officer.submit(at, { ...gran, [`outcome-${DEAN}`]: 'lost', [`next-${DEAN}`]: 'step', [`what-${DEAN}`]: 'Find a driver' });
    expect(wrong.status).toBe(400);
    expect(wrong.words).toContain('Dean: say who will do it');
    expect(wrong.words).toContain('Dean: enter by when');
    expect(wrong.html).toContain('value="Find a driver"');
    expect(wrong.html).toContain('value="Ring on Sundays"');
    expect(await shown()).toContain('0 of 2 relationships answered');
    await sent(officer.submit(at, gran));
    expect(await shown()).toMatch(/1 of 2 relationships answered[\s\S]*Not complete[\s\S]*Gran Pauline Sustained Ring on Sundays Ruth, by 15 March 2026/);
  }); // prettier-ignore

  it('does not pass over a broken promise without a word', async () => {
    const at = paths.reviews.relationships(named());
    const dean = { [`outcome-${DEAN}`]: 'lost', [`next-${DEAN}`]: 'none' };
    const refused = await officer.submit(at, dean);
    expect(refused.words).toContain('Dean: A promise about this relationship was broken: say why nothing needs to be done');
    await sent(officer.submit(at, { ...dean, [`why-${DEAN}`]: 'Dean asked for time' }));
    expect(await shown()).toContain('2 of 2 relationships answered');
    expect(await list()).toMatch(/4 March 2026 Held [\s\S]*2 of 2 relationships answered/);
  }); // prettier-ignore

  it('keeps the pack as it was known when the review was recorded', async () => {
    await planner.tell(recorded('2026-03-05', matters('kit-mo', 'cousin', { name: 'Mo Example', since: '2020-01-01' })));
    expect((await officer.get(paths.reviews.pack(named()))).words).not.toContain('Mo Example');
    expect((await officer.get(paths.reviews.nextPack(kit))).words).toContain('Mo Example');
    const page = await officer.get(paths.reviews.relationships(named()));
    expect(page.words).toMatch(/Recorded after the pack was made Mo Example/);
    const mo = idOf('kit-mo');
    await sent(officer.submit(paths.reviews.relationships(named()), { [`outcome-${mo}`]: 'gained', [`next-${mo}`]: 'none' }));
    expect(await shown()).toContain('3 of 3 relationships answered');
  }); // prettier-ignore

  it('records decisions with who and by when, and later whether they were done', async () => {
    const wrong = await worker.submit(form('decide'), { what: 'A bus pass', owner: '', ...day('by', '2026', '4', '1') });
    expect(wrong.words).toContain('Say who will do it');
    await sent(worker.submit(form('decide'), { what: 'A bus pass', owner: 'Ruth', ...day('by', '2026', '4', '1') }));
    const item = /items\/([0-9a-f-]{36})\/change-decision/.exec((await worker.get(paths.reviews.show(named()))).html)?.[1] ?? '';
    planner.clock.set('2026-05-04T10:00:00.000Z');
    worker = await planner.as('social-worker', 'SW001');
    officer = await planner.as('reviewing-officer', 'RO001');
    manager = await planner.as('team-manager', 'TM001');
    expect(await shown()).toMatch(/A bus pass Ruth, by 1 April 2026 Late/);
    const followUp = paths.reviews.item({ ...named(), item, itemForm: 'follow-up' });
    const refused = await worker.submit(followUp, { outcome: 'not-done', ...day('occurred', '2026', '4', '2') });
    expect(refused.words).toContain('Say why it was not done');
    await sent(worker.submit(followUp, { outcome: 'done', ...day('occurred', '2026', '4', '2'), words: 'It came by post' }));
    expect(await shown()).toMatch(/A bus pass[\s\S]*Done 2 April 2026: It came by post/);
    expect(await shown({ asItWasOn: '2026-04-01' })).not.toContain('It came by post');
  }); // prettier-ignore

  it('shows the reviewing officer first what the young person disagrees with, in their own words', async () => {
    const said = {
      kind: 'disagreement',
      words: 'I do not want to change school',
      about: 'whole',
      saidBy: 'young-person',
    };
    await sent(worker.submit(form('words'), said));
    const words = await shown();
    expect(words).toMatch(
      /The young person disagrees I do not want to change school[\s\S]*Relationships on the agenda/,
    );
    expect(await list()).toContain('They disagree');
  });

  it('has what it decided in the pack of the next review, done or not', async () => {
    const { words } = await officer.get(paths.reviews.nextPack(kit));
    expect(words).toMatch(
      /What earlier reviews decided[\s\S]*Gran Pauline: Ring on Sundays[\s\S]*Late[\s\S]*A bus pass[\s\S]*Done/,
    );
  });

  it('is read and not changed by the manager, and nothing is recorded from a past moment', async () => {
    const page = await manager.get(paths.reviews.show(named()));
    expect([page.status, page.words.includes('Record a decision')]).toEqual([200, false]);
    expect((await manager.get(form('decide'))).status).toBe(403);
    expect((await officer.get(paths.reviews.show(named(), { asKnownAt: '2026-04-01' }))).words).not.toContain(
      'Record a decision',
    );
    expect((await officer.get(paths.reviews.show(named(), { asItWasOn: '2026-01-01' }))).status).toBe(404);
  });

  it('that a return names too is one review, and one that was not held is taken back with a reason', async () => {
    expect((await list()).match(/4 March 2026 Held/g)).toHaveLength(1);
    await sent(officer.submit(form('take-back'), { reason: 'It was a meeting about school' }));
    expect(await list()).not.toMatch(/4 March 2026 Held/);
    const timeline = await officer.get(paths.case.timeline(kit, { detail: 'all' }));
    expect(timeline.words).toContain('It was a meeting about school');
  });
});
