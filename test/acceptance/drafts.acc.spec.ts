import type { EventLog } from '#libs/ports';
import { inventedId, told } from '#libs/testing/history';
import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { NOW, openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, Visitor, type Answer } from '../support/visitor';
import { ashsHistory, ASH, KIT, kitsHistory, manyYoungPeople } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const propose = paths.moves.propose(kit);
const WORDS = 'He gets me, and he knows my dog';
const AMIR = {
  personName: 'Amir',
  role: 'friend',
  'since-year': '2021',
  toldBy: 'young-person',
  ring: '2',
  ownWords: WORDS,
};
const UNFINISHED = { ...AMIR, ring: '' };
const KEEP = { 'throughline-keep': 'draft' };
const DAY_MS = 86_400_000;
const after = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();

describe('A social worker who leaves a form unfinished', () => {
  let planner: TestPlanner;
  let sam: Visitor;

  beforeEach(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    sam = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  const discardHref = (html: string): string => /action="(\/unfinished\/[^"]*)"/.exec(html)?.[1] ?? '';
  const keepAsTyped = async (visitor: Visitor, url: string, typed: Record<string, string>): Promise<Answer> =>
    visitor.post(url, { ...hiddenFields((await visitor.get(url)).html, url), ...typed }, KEEP);
  const bannerOn = async (url: string): Promise<boolean> =>
    (await sam.get(url)).words.includes('This is what you had typed');

  it('finds it again as it was after it came back with mistakes, however the page was left', async () => {
    expect((await sam.submit(add, UNFINISHED)).status).toBe(400);
    const { html, words } = await sam.get(add);
    expect(words).toContain('This is what you had typed on 4 March 2026 at 10:00. It has not been recorded yet.');
    expect(html).toContain(WORDS);
    expect(words).not.toContain('There is a problem');
  });

  it('finds it in their list, with whom it is about and since when, and goes on with it', async () => {
    await sam.submit(add, UNFINISHED);
    planner.clock.set(after(10 * 60_000));
    await sam.submit(add, { ...UNFINISHED, detail1: 'Chess club' });
    const { html, words } = await sam.get(paths.myWork());
    expect(words).toContain(
      'Add somebody who matters Kit 4 March 2026 at 10:00 4 March 2026 at 10:10 18 March 2026 at 10:10',
    );
    expect(html).toContain(`href="${add}">Continue`);
    expect((await sam.get(add)).html).toContain('Chess club');
  });

  it('sees nothing of the kind when nothing is unfinished', async () => {
    expect((await sam.get(paths.myWork())).words).not.toContain('Unfinished');
    expect(await bannerOn(add)).toBe(false);
  });

  it('leaves no draft of what they have recorded', async () => {
    await sam.submit(add, UNFINISHED);
    expect((await sam.submit(add, AMIR)).status).toBe(303);
    expect(await bannerOn(add)).toBe(false);
    expect((await sam.get(paths.myWork())).words).not.toContain('Unfinished');
  });

  it('discards it: it is gone for good, and the form is fresh', async () => {
    await sam.submit(add, UNFINISHED);
    const { html } = await sam.get(add);
    const discarded = await sam.post(discardHref(html), hiddenFields(html, discardHref(html)));
    expect([discarded.status, discarded.location]).toEqual([303, add]);
    const fresh = await sam.get(add);
    expect(fresh.words).toContain('Discarded. Nothing of it was recorded.');
    expect(fresh.html).not.toContain(WORDS);
    expect((await sam.get(paths.myWork())).words).not.toContain('Unfinished');
  });

  it('still has it fourteen days after the last change, and not a moment longer', async () => {
    await sam.submit(add, UNFINISHED);
    planner.clock.set(after(5 * DAY_MS));
    sam = await planner.as('social-worker', 'SW001');
    await sam.submit(add, UNFINISHED);
    planner.clock.set(after(19 * DAY_MS));
    sam = await planner.as('social-worker', 'SW001');
    expect(await bannerOn(add)).toBe(true);
    planner.clock.set(after(19 * DAY_MS + 1));
    expect(await bannerOn(add)).toBe(false);
    expect((await sam.get(paths.myWork())).words).not.toContain('Unfinished');
    expect(await planner.engine.drafts.list('social-worker:SW001', { limit: 1, offset: 0 })).toEqual({
      rows: [],
      total: 0,
    });
  });

  it('leaves no words behind after that, also when nobody ever looks: they are gone when the planner starts', async () => {
    await sam.submit(add, UNFINISHED);
    planner.clock.set(after(14 * DAY_MS));
    await (await createPlanner(planner.engine)).close();
    const find = () => planner.engine.drafts.find('social-worker:SW001', { address: add });
    expect(await find()).toBeDefined();
    planner.clock.set(after(14 * DAY_MS + 1));
    await (await createPlanner(planner.engine)).close();
    expect(await find()).toBeUndefined();
  });

  it('is told what others recorded since, before they send it', async () => {
    await sam.submit(add, UNFINISHED);
    const osric = {
      relationshipId: '0f000000-0000-4000-8000-000000000001',
      personName: 'Uncle Osric',
      role: 'aunt-or-uncle',
    };
    const occurred = { from: '2015-01-01', to: '2015-12-31', precision: 'year' };
    await planner.tell([told(KIT, 'RelationshipRecorded', { ...osric, occurred, toldBy: 'young-person' })]);
    const { words } = await sam.get(add);
    expect(words).toContain('What changed since you began this form');
    expect(words).toContain('Uncle Osric');
    expect((await sam.submit(add, AMIR)).status).toBe(303);
  });

  it('sees no draft while a past moment is shown', async () => {
    await sam.submit(add, UNFINISHED);
    const past = await sam.get(paths.people.add(kit, { asItWasOn: '2024-01-01' }));
    expect(past.status).toBe(200);
    expect(past.html).not.toContain(WORDS);
    expect(past.html).not.toContain('data-keeps-draft');
  });

  it('may have the form in two tabs: the last change stands, and what is recorded in one leaves the other’s', async () => {
    const [first, second] = [await sam.get(add), await sam.get(add)];
    await sam.post(add, { ...hiddenFields(first.html, add), ...UNFINISHED, ownWords: 'In the first tab' });
    await sam.post(add, { ...hiddenFields(second.html, add), ...UNFINISHED, ownWords: 'In the second tab' });
    expect((await sam.get(add)).html).toContain('In the second tab');
    expect((await sam.post(add, { ...hiddenFields(first.html, add), ...AMIR })).status).toBe(303);
    expect((await sam.get(add)).html).toContain('In the second tab');
  });

  it('may send one draft from two tabs: the second is not recorded by mistake, and not lost', async () => {
    await sam.submit(add, UNFINISHED);
    const tab = hiddenFields((await sam.get(add)).html, add);
    expect((await sam.post(add, { ...tab, ...AMIR })).status).toBe(303);
    const other = await sam.post(add, { ...tab, ...AMIR, personName: 'Tariq' });
    expect([other.status, other.words.includes('was already sent with other answers')]).toEqual([400, true]);
    expect((await sam.get(add)).html).toContain('Tariq');
    expect((await sam.submit(add, { ...AMIR, personName: 'Tariq' })).status).toBe(303);
  });

  it('is not shown as unfinished what was recorded although the answer failed', async () => {
    const projector = { ...planner.engine.projector, caughtUpTo: () => Promise.reject(new Error('the disk is full')) };
    const app = await createPlanner({ ...planner.engine, projector });
    const visitor = new Visitor(app.getHttpAdapter().getInstance());
    await visitor.submit(paths.signIn.show(), { person: 'social-worker:SW001' });
    const head = await planner.engine.log.head();
    expect((await visitor.submit(add, AMIR)).status).toBe(500);
    expect(await planner.engine.log.head()).not.toBe(head);
    expect((await visitor.get(paths.myWork())).words).not.toContain('Unfinished');
    expect((await visitor.get(add)).words).not.toContain('This is what you had typed');
    await app.close();
  });

  it('finds it when it was not recorded because something was broken', async () => {
    const { log } = planner.engine;
    const broken: EventLog = {
      append: () => Promise.reject(new Error('the disk is full')),
      readStream: (...asked) => log.readStream(...asked),
      readAll: (asked) => log.readAll(asked),
      subscribe: (asked) => log.subscribe(asked),
      head: () => log.head(),
      close: () => log.close(),
    };
    const app = await createPlanner({ ...planner.engine, log: broken });
    const visitor = new Visitor(app.getHttpAdapter().getInstance());
    await visitor.submit(paths.signIn.show(), { person: 'social-worker:SW001' });
    expect((await visitor.submit(add, AMIR)).status).toBe(500);
    expect((await sam.get(add)).html).toContain(WORDS);
    await app.close();
  });

  it('has them five to a page, the last changed first', async () => {
    await planner.tell(manyYoungPeople(6, 'SW001'));
    const forms = Array.from({ length: 6 }, (_, n) => paths.people.add({ youngPersonId: inventedId(100 + n) }));
    for (const form of forms) await sam.submit(form, UNFINISHED);
    const first = await sam.get(paths.myWork());
    expect(first.words).toContain('Showing 1 to 5 of 6');
    const second = await sam.get(paths.myWork({}, { unfinished: 2 }));
    expect(second.words).toContain('Showing 6 to 6 of 6');
    expect(second.html).toContain(`href="${forms[0]}">Continue`);
  });

  describe('whose case it no longer is', () => {
    beforeEach(async () => {
      await sam.submit(add, UNFINISHED);
      const manager = await planner.as('team-manager', 'TM001');
      const since = { 'since-day': '4', 'since-month': '3', 'since-year': '2026' };
      await manager.submit(paths.case.allocate(kit), { role: 'social-worker', workerRef: 'SW003', ...since });
    });

    it('is answered as for any page of it, and their list names neither form nor young person', async () => {
      expect((await sam.get(add)).status).toBe(404);
      const { html, words } = await sam.get(paths.myWork());
      expect(words).toContain('A form you can no longer open Somebody you no longer work with');
      expect(html).not.toContain(KIT);
      expect(words).not.toContain('Add somebody who matters');
      const draft = await planner.engine.drafts.find('social-worker:SW001', { address: add });
      const show = await sam.get(paths.drafts.show({ ...kit, draftId: draft?.id ?? '' }));
      expect([show.status, show.html.includes(WORDS)]).toEqual([404, false]);
    });

    it('can still discard it', async () => {
      const { html } = await sam.get(paths.myWork());
      await sam.post(discardHref(html), hiddenFields(html, discardHref(html)));
      expect((await sam.get(paths.myWork())).words).not.toContain('Unfinished');
    });
  });

  describe('and whose browser keeps it while they type', () => {
    it('has it back after a crash, and nothing was recorded', async () => {
      const head = await planner.engine.log.head();
      const kept = await keepAsTyped(sam, propose, { why: 'The carers are moving abroad', wishes: '' });
      expect([kept.status, kept.html]).toEqual([200, '{"kept":"kept"}']);
      expect((await sam.get(propose)).html).toContain('The carers are moving abroad');
      expect(await planner.engine.log.head()).toBe(head);
    });

    it('is told when there is nothing to keep, too much, or it was recorded already', async () => {
      const blank = await keepAsTyped(sam, propose, { why: '  ', wishes: '' });
      expect(blank.html).toBe('{"kept":"nothing-typed"}');
      const huge = await keepAsTyped(sam, propose, { why: 'x'.repeat(200_000) });
      expect(huge.html).toBe('{"kept":"too-large"}');
      expect(await bannerOn(propose)).toBe(false);
      const form = { ...hiddenFields((await sam.get(add)).html, add), ...AMIR };
      await sam.post(add, form);
      expect((await sam.post(add, form, KEEP)).html).toBe('{"kept":"already-recorded"}');
      expect(await bannerOn(add)).toBe(false);
    });

    it('is told when they are no longer signed in, and has it back when they are', async () => {
      const form = { ...hiddenFields((await sam.get(add)).html, add), ...UNFINISHED };
      planner.clock.set(after(31 * 60_000));
      const kept = await sam.post(add, form, KEEP);
      expect([kept.status, kept.html]).toEqual([401, '{"kept":"kept"}']);
      await sam.submit(paths.signIn.show(), { person: 'social-worker:SW001' });
      expect((await sam.get(add)).html).toContain(WORDS);
    });

    it('has no more than a hundred: the one longest untouched goes', async () => {
      const rest = {
        author: 'social-worker:SW001',
        youngPersonId: ASH,
        formName: 'F',
        commandId: 'c',
        seenAt: null,
        values: {},
      };
      for (let n = 0; n < 100; n++) {
        await planner.engine.drafts.keep({ ...rest, id: `d-${n}`, address: `/${n}`, at: after(n - 1_000) }, 100);
      }
      await keepAsTyped(sam, propose, { why: 'The carers are moving abroad' });
      const find = (address: string) => planner.engine.drafts.find('social-worker:SW001', { address });
      expect([await find('/0'), (await find('/1'))?.id, (await find(propose))?.formName]).toEqual([
        undefined,
        'd-1',
        'Propose a move',
      ]);
    });
  });

  it('can read what they typed where the form can no longer be sent', async () => {
    await sam.submit(add, UNFINISHED);
    const draft = await planner.engine.drafts.find('social-worker:SW001', { address: add });
    const own = paths.drafts.show({ ...kit, draftId: draft?.id ?? '' });
    const { words } = await sam.get(own);
    expect(words).toContain(WORDS);
    expect(words).toContain('It is kept until 18 March 2026 at 10:00');
    const manager = await planner.as('team-manager', 'TM001');
    const others = await manager.get(own);
    expect([others.status, others.html.includes(WORDS)]).toEqual([410, false]);
    expect(others.words).toContain('That is no longer there');
  });
});
