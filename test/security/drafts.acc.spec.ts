import { Writable } from 'node:stream';
import pino from 'pino';
import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { linkedHistory } from '../support/brothers-and-sisters';
import { kitsOtherMoves } from '../support/kits-other-moves';
import { kitsPlan } from '../support/kits-plan';
import { NOW, openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, Visitor } from '../support/visitor';
import { ASH, ashsHistory, KIT, kitsHistory } from '../support/world';
import { exampleOf } from './examples';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const WORDS = 'words-for-one-pair-of-eyes only';
const TYPED = { personName: 'Amir', ownWords: WORDS };
const KEEP = { 'throughline-keep': 'draft' };
const SAM = 'social-worker:SW001';

describe('A draft', () => {
  let planner: TestPlanner;
  let sam: Visitor;
  let form: Record<string, string>;

  beforeEach(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    sam = await planner.as('social-worker', 'SW001');
    form = { ...hiddenFields((await sam.get(add)).html, add), ...TYPED };
  });
  afterEach(() => planner.close());

  const kept = async (author = SAM): Promise<number> =>
    (await planner.engine.drafts.list(author, { limit: 100, offset: 0 })).total;
  const signedOut = (): Visitor => planner.visitor();

  it('is kept for somebody who is not signed in only by the slip of that very form, as we wrote it', async () => {
    const other = paths.moves.propose(kit);
    const [content = '', seal = ''] = form['slip']?.split('.') ?? [];
    const forNadia = Buffer.from(content, 'base64url').toString().replace('SW001', 'SW002');
    const wrong: [string, Record<string, string>][] = [
      [add, { ...form, slip: '' }],
      [add, { ...form, slip: `${content}.${seal.slice(1)}` }],
      [add, { ...form, slip: `${Buffer.from(forNadia).toString('base64url')}.${seal}` }],
      [add.replace(KIT, ASH), form],
      [other, { ...form, why: WORDS }],
    ];
    for (const [url, fields] of wrong) {
      const answer = await signedOut().post(url, fields);
      expect([url, answer.location]).toEqual([url, paths.signIn.show({}, { ended: 'yes' })]);
    }
    planner.clock.set(new Date(Date.parse(NOW) + 15 * 86_400_000).toISOString());
    expect((await signedOut().post(add, form)).location).toContain('ended=yes');
    expect([await kept(), await kept('social-worker:SW002')]).toEqual([0, 0]);
    planner.clock.set(NOW);
    expect((await signedOut().post(add, form)).location).toContain('ended=kept');
    expect(await kept()).toBe(1);
  });

  it('is not kept from another site, whatever it sends', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await signedOut().post(add, form, elsewhere)).location).toContain('ended=yes');
    expect((await sam.post(add, form, elsewhere)).status).toBe(403);
    expect((await sam.post(add, { ...form, _csrf: 'made-up' }, elsewhere)).status).toBe(403);
    expect((await sam.post(add, form, { ...elsewhere, ...KEEP })).status).toBe(403);
    expect(await kept()).toBe(0);
  });

  it('needs the form token or the slip of the same person: without either it is refused', async () => {
    const { slip: _own, ...without } = form;
    expect((await sam.post(add, { ...without, _csrf: 'made-up' }, KEEP)).status).toBe(403);
    expect(await kept()).toBe(0);
    expect((await sam.post(add, { ...form, _csrf: 'made-up' }, KEEP)).status).toBe(200);
    expect(await kept()).toBe(1);
  });

  it('never becomes a fact: keeping records nothing, by no way in', async () => {
    const head = await planner.engine.log.head();
    const all = { ...form, role: 'friend', 'since-year': '2021', toldBy: 'young-person', ring: '2' };
    await sam.post(add, all, KEEP);
    await sam.post(add, { ...all, _csrf: 'made-up' });
    await signedOut().post(add, all);
    expect(await kept()).toBe(1);
    expect(await planner.engine.log.head()).toBe(head);
  });

  it('is kept by those who may use the form, and by nobody else', async () => {
    for (const [role, ref, status] of [
      ['social-worker', 'SW002', 404],
      ['reviewing-officer', 'RO001', 403],
      ['auditor', 'AU001', 403],
      ['administrator', 'AD001', 404],
      ['personal-adviser', 'PA001', 200],
    ] as const) {
      const visitor = await planner.as(role, ref);
      const token = hiddenFields((await visitor.get(paths.welcome())).html, paths.signIn.out());
      const answer = await visitor.post(add, { ...form, ...token }, KEEP);
      expect([role, answer.status, await kept(`${role}:${ref}`)]).toEqual([role, status, status === 200 ? 1 : 0]);
    }
  });

  it('is read and discarded by its author only', async () => {
    await sam.post(add, form, KEEP);
    const draft = await planner.engine.drafts.find(SAM, { address: add });
    const draftId = draft?.id ?? '';
    for (const [role, ref] of [
      ['team-manager', 'TM001'],
      ['auditor', 'AU001'],
      ['social-worker', 'SW002'],
    ] as const) {
      const visitor = await planner.as(role, ref);
      const pages = [add, paths.myWork(), paths.drafts.show({ ...kit, draftId }), paths.case.show(kit)];
      for (const url of pages) expect((await visitor.get(url)).html).not.toContain(WORDS);
      const token = hiddenFields((await visitor.get(paths.welcome())).html, paths.signIn.out());
      await visitor.post(paths.drafts.discard({ draftId }), token);
    }
    expect(await kept()).toBe(1);
  });

  it('is told apart in the record of who did what: kept, not sent; and nothing else can pass for it', async () => {
    await sam.post(add, form, KEEP);
    const latest = async () => (await planner.engine.accessLog.entriesFor(KIT, 1))[0];
    expect(await latest()).toMatchObject({ route: 'draft /young-people/:youngPersonId/people/add', result: 'allowed' });
    await sam.get(add, KEEP);
    expect((await latest())?.route).toBe('GET /young-people/:youngPersonId/people/add');
    await sam.get(paths.case.show(kit), KEEP);
    expect((await latest())?.route).toBe('GET /young-people/:youngPersonId');
  });

  it('stands in no line of the log of requests, when all goes well and when it does not', async () => {
    const lines: string[] = [];
    const into = new Writable({ write: (line: Buffer, _, done) => void (lines.push(line.toString()), done()) });
    const drafts = { ...planner.engine.drafts, list: () => Promise.reject(new Error(WORDS)) };
    const working = { ...planner.engine, logger: pino({ level: 'trace' }, into) };
    const failing = {
      ...working,
      drafts: {
        ...drafts,
        find: async () => undefined,
        sweep: async () => 0,
        keep: () => Promise.reject(new Error(WORDS)),
      },
    };
    for (const engine of [working, failing]) {
      const app = await createPlanner(engine);
      const visitor = new Visitor(app.getHttpAdapter().getInstance());
      await visitor.post(add, form);
      await visitor.submit(paths.signIn.show(), { person: SAM });
      const { html } = await visitor.get(add);
      const sent = { ...hiddenFields(html, add), ...TYPED };
      await visitor.post(add, sent, KEEP);
      expect((await visitor.post(add, sent)).status).toBe(400);
      await visitor.get(paths.myWork());
      await app.close();
    }
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.join('')).toContain('a draft could not be kept');
    expect(lines.join('')).not.toMatch(/words-for-one|Amir/);
  });
});

describe('Every form about a young person', () => {
  let planner: TestPlanner;
  let visitors: readonly Visitor[];

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory, ...linkedHistory, ...kitsPlan, ...kitsOtherMoves]);
    visitors = [await planner.as('team-manager', 'TM001'), await planner.as('social-worker', 'SW001')];
  });
  afterAll(() => planner.close());

  const about = (method: string): string[] =>
    planner.server.classifiedRoutes
      .filter(({ methods, access }) => methods.includes(method) && access.subject === 'young-person')
      .map(({ url }) => url)
      .filter((url) => !url.startsWith('/api/'));
  /** Forms with something to type in, on a page: where they are sent, and whether what is typed is kept. */
  const formsOn = (html: string): { action: string; keeps: boolean }[] =>
    [...html.matchAll(/<form method="post" action="([^"]*)"([^>]*)>([\s\S]*?)<\/form>/g)]
      .filter(
        ([, , , inside = '']) =>
          inside.includes('name="commandId"') && /<(textarea|select|input(?! type="hidden"))/.test(inside),
      )
      .map(([, action = '', attributes = '', inside = '']) => ({
        action,
        keeps: attributes.includes('data-keeps-draft') && inside.includes('name="slip"'),
      }));

  it('is sent to the page it stands on, and what is typed in it is kept', async () => {
    const asked = about('GET').flatMap((url) => visitors.map((visitor) => ({ url, visitor })));
    const wrong: string[] = [];
    let seen = 0;
    for (const { url, visitor } of asked) {
      const forms = formsOn((await visitor.get(exampleOf(url))).html);
      seen += forms.length;
      const others = forms.filter(({ action, keeps }) => decodeURIComponent(action) !== exampleOf(url) || !keeps);
      wrong.push(...others.map(({ action }) => `${url}: a form that is sent to ${action}`));
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });
});
