import { paths } from '../../apps/planner/src/paths';
import { DEAN, DEAN_KIT, deansHistory, KIT_DEAN } from '../support/brothers-and-sisters';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, KIT_MOVE, KIT_OPTION, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const dean = { youngPersonId: DEAN };
const kits = paths.brothersAndSisters.show(kit);
const deans = paths.brothersAndSisters.show(dean);
const suggest = paths.brothersAndSisters.suggest({ ...kit, relationshipId: KIT_DEAN });
const withdraw = paths.brothersAndSisters.withdraw({ ...kit, relationshipId: KIT_DEAN });
const plan = paths.brothersAndSisters.plan({ ...kit, relationshipId: KIT_DEAN });

describe('Two workers and the brothers and sisters they work with', () => {
  let planner: TestPlanner;
  let kitsWorker: Visitor;
  let deansWorker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory, ...deansHistory]);
    kitsWorker = await planner.as('social-worker', 'SW001');
    deansWorker = await planner.as('social-worker', 'SW002');
  });
  afterEach(() => planner.close());

  const ask = async () => {
    const sent = await kitsWorker.submit(suggest, { localId: 'D300400' });
    expect(sent).toMatchObject({ status: 303, location: kits });
  };
  /** Where the one question on a page of brothers and sisters is answered. */
  const answersOn = async (visitor: Visitor, panel: string): Promise<{ confirm: string; decline: string }> => {
    const { html } = await visitor.get(panel);
    const found = /href="([^"]*\/asked\/[^"]*)\/confirm"/.exec(html)?.[1];
    if (found === undefined) throw new Error('nothing is asked');
    return { confirm: `${found}/confirm`, decline: `${found}/decline` };
  };
  const confirm = async (fields: Readonly<Record<string, string>> = {}) => {
    const { confirm: url } = await answersOn(deansWorker, deans);
    return deansWorker.submit(url, { who: await whoOn(deansWorker, url, 'Kit, brother or sister'), ...fields });
  };
  const looksAt = async (youngPersonId: string) =>
    (await planner.engine.accessLog.entriesFor(youngPersonId, 100)).filter(({ action }) => action === 'view-linked');

  it('before anybody asks, a brother in care is known by what this record says alone', async () => {
    const { words } = await kitsWorker.get(kits);
    expect(words).toContain('Not known: where Dean lives is not recorded');
    expect(words).toContain('No record of Dean’s own is linked to this one');
    expect(words).toContain('No contact recorded yet');
    expect(await looksAt(DEAN)).toEqual([]);
  });

  it('the page of a brother leads to where they live and what is planned, that of a grandparent does not', async () => {
    const pageOf = async (relationshipId: string) =>
      (await kitsWorker.get(paths.people.show({ ...kit, relationshipId }))).html;
    expect(await pageOf(KIT_DEAN)).toContain(`href="${kits}"`);
    expect(await pageOf(KIT_GRAN)).not.toContain(`href="${kits}"`);
  });

  it('one asks by the identifier, the other finds it in My work, told a first name, a relationship and who asks', async () => {
    await ask();
    expect((await kitsWorker.get(kits)).words).toContain('Dean’s worker has been asked and has not answered yet');
    const work = await deansWorker.get(paths.myWork());
    expect(work.words).toMatch(/Bonds to confirm .*Dean Example .*Say whether they are brothers or sisters/);
    expect(work.words).not.toContain('Kit');
    const { confirm: url } = await answersOn(deansWorker, deans);
    const { words } = await deansWorker.get(url);
    expect(words).toMatch(/Called Kit Says this young person is their Brother or sister Asked by SW001, 4 March 2026/);
    expect(words).not.toMatch(/K398768|Gran|ZZ2|Eastmarket/);
    expect((await deansWorker.get(paths.case.show(kit))).status).toBe(404);
  });

  it('until it is confirmed nothing of one shows in the other', async () => {
    await ask();
    const [mine, theirs] = [await kitsWorker.get(kits), await deansWorker.get(deans)];
    expect(mine.words).toContain('Not known: where Dean lives is not recorded');
    expect(theirs.words).toContain('Not known: where Kit lives is not recorded');
    expect(await looksAt(DEAN)).toEqual([]);
    // What the other worker was told of Kit is written down in Kit's record.
    expect((await looksAt(KIT)).map(({ actor, basis }) => [actor, basis])).toEqual([['SW002', 'linked']]);
  });

  it('once confirmed each sees together or apart, since when, and nothing else; neither can open the other’s case', async () => {
    await ask();
    expect(await confirm()).toMatchObject({ status: 303, location: deans });
    const mine = await kitsWorker.get(kits);
    expect(mine.words).toContain('They have lived apart since 19 February 2024');
    expect(mine.words).toContain('Linked to Dean’s own record');
    expect(mine.words).not.toMatch(/ZZ1 1AA|D300400|Example/);
    const theirs = await deansWorker.get(deans);
    expect(theirs.words).toContain('They have lived apart since 19 February 2024');
    expect(theirs.words).not.toMatch(/ZZ2 2BB|K398768|Eastmarket|Gran/);
    for (const url of [paths.case.show(dean), deans, paths.case.timeline(dean)]) {
      expect((await kitsWorker.get(url)).status).toBe(404);
    }
    expect((await deansWorker.get(kits)).status).toBe(404);
    expect((await deansWorker.get(paths.myWork())).words).not.toContain('Say whether they are brothers or sisters');
  });

  it('somebody who is not on record yet is added as it is confirmed', async () => {
    await ask();
    const { confirm: url } = await answersOn(deansWorker, deans);
    const short = await deansWorker.submit(url, { who: 'new', personName: '' });
    expect(short.status).toBe(400);
    expect(short.words).toContain('Choose how they are brother or sister');
    expect(short.words).toContain('Enter since when, or say that it is not known');
    const added = {
      who: 'new',
      personName: 'Kit from Eastmarket',
      role: 'half-brother-or-sister',
      sinceNotKnown: 'yes',
    };
    expect((await deansWorker.submit(url, added)).location).toBe(deans);
    const { words } = await deansWorker.get(deans);
    expect(words).toMatch(
      /Kit from Eastmarket .*Half-brother or half-sister .*They have lived apart since 19 February 2024/,
    );
  });

  it('an identifier that nobody has, one’s own, and one already linked are refused beside the box', async () => {
    const said = async (localId: string) => {
      const sent = await kitsWorker.submit(suggest, { localId });
      expect([sent.status, sent.html.includes('href="#localId"')]).toEqual([400, true]);
      expect(sent.html).toContain(`value="${localId}"`);
      return sent.words;
    };
    expect(await said('X000000')).toContain('No young person with this identifier can be linked');
    expect(await said('K398768')).toContain('This is the young person whose record you are in');
    await ask();
    const again = await kitsWorker.submit(suggest, { localId: 'A100200' });
    expect(again.words).toContain('Dean is linked to a record already, or waits for an answer');
  });

  it('nobody but a brother or sister is linked', async () => {
    const { status, words } = await kitsWorker.get(
      paths.brothersAndSisters.suggest({ ...kit, relationshipId: KIT_GRAN }),
    );
    expect([status, words.includes('This is not recorded as a brother or sister')]).toEqual([409, true]);
  });

  it('when the answer is no, whoever asked learns that and not why, and can ask again', async () => {
    await ask();
    const { decline: url } = await answersOn(deansWorker, deans);
    expect((await deansWorker.submit(url, { reason: '' })).words).toContain('Say why they are not linked');
    expect((await deansWorker.submit(url, { reason: 'Adopted: no link' })).location).toBe(deans);
    const { words } = await kitsWorker.get(kits);
    expect(words).toContain('The other worker answered no');
    expect(words).not.toContain('Adopted');
    expect((await kitsWorker.get(paths.case.timeline(kit, { detail: 'all' }))).words).not.toContain('Adopted');
    expect((await deansWorker.get(paths.case.timeline(dean, { detail: 'all' }))).words).toContain('Adopted: no link');
    await ask();
    expect((await kitsWorker.get(kits)).words).toContain('has not answered yet');
  });

  it('a question is answered once: whoever comes second is told so', async () => {
    await ask();
    const { confirm: url, decline } = await answersOn(deansWorker, deans);
    const opened = hiddenFields((await deansWorker.get(url)).html, url);
    await deansWorker.submit(decline, { reason: 'Another Kit' });
    const late = await deansWorker.post(url, { ...opened, who: 'new' });
    expect([late.status, late.words.includes('There is nothing to answer')]).toEqual([410, true]);
    expect((await deansWorker.get(deans)).words).not.toContain('Linked to');
  });

  it('either can withdraw the link, and from then on neither shows the other, at past moments neither', async () => {
    await ask();
    await confirm();
    planner.clock.set('2026-03-05T10:00:00.000Z');
    kitsWorker = await planner.as('social-worker', 'SW001');
    deansWorker = await planner.as('social-worker', 'SW002');
    expect((await kitsWorker.submit(withdraw, { reason: 'Linked the wrong Dean' })).location).toBe(kits);
    expect((await kitsWorker.get(kits)).words).toContain('No record of Dean’s own is linked to this one');
    const theirs = await deansWorker.get(deans);
    expect(theirs.words).toContain('The link was withdrawn in the other record');
    for (const { words } of [theirs, await deansWorker.get(`${deans}?asKnownAt=2026-03-04`)]) {
      expect(words).toContain('Not known: where Kit lives is not recorded');
      expect(words).not.toContain('Linked the wrong Dean');
    }
  });

  it('shows how it was on a day, and what was known at a moment', async () => {
    await ask();
    await confirm();
    const on = async (question: string) => (await kitsWorker.get(`${kits}?${question}`)).words;
    expect(await on('asItWasOn=2024-02-18')).toContain('They have lived together, at least since 9 May 2023');
    expect(await on('asKnownAt=2026-03-03')).toContain('No record of Dean’s own is linked to this one');
    expect(await on('asKnownAt=2026-03-03')).not.toContain('They have lived');
  });

  it('how far they live apart is given, and no address', async () => {
    await planner.engine.reference.savePostcodes([
      { postcode: 'ZZ1 1AA', easting: 400_000, northing: 400_000 },
      { postcode: 'ZZ2 2BB', easting: 416_093, northing: 400_000 },
    ]);
    await ask();
    await confirm();
    const { words, html } = await kitsWorker.get(kits);
    expect(words).toContain('10 miles apart, in a straight line');
    expect(html).not.toMatch(/ZZ1 1AA|400000/);
  });

  it('each look across is written down in both records', async () => {
    await ask();
    await confirm();
    await kitsWorker.get(kits);
    const entries = await looksAt(DEAN);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      actor: 'SW001', action: 'view-linked', youngPersonId: DEAN, basis: 'linked', result: 'allowed',
      route: 'GET /young-people/:youngPersonId/brothers-and-sisters',
    }); // prettier-ignore
    expect((await planner.engine.accessLog.entriesFor(KIT, 1))[0]).toMatchObject({
      action: 'view-case',
      actor: 'SW001',
    });
  });

  it('a page of a move that weighs how far a brother would live is a look into his record too', async () => {
    await ask();
    await confirm();
    const move = { ...kit, transitionId: KIT_MOVE };
    const pages = [
      paths.moves.show(move),
      paths.moves.option({ ...move, optionId: KIT_OPTION }),
      paths.moves.submit(move),
    ];
    for (const [at, url] of pages.entries()) {
      expect([url, (await kitsWorker.get(url)).status]).toEqual([url, 200]);
      expect([url, (await looksAt(DEAN)).length]).toEqual([url, at + 1]);
    }
  });

  it('somebody who reviews the case sees the panel, and not what another record asks', async () => {
    const deansSuggest = paths.brothersAndSisters.suggest({ ...dean, relationshipId: DEAN_KIT });
    expect((await deansWorker.submit(deansSuggest, { localId: 'K398768' })).status).toBe(303);
    expect((await kitsWorker.get(kits)).words).toContain('Is Dean a brother or sister?');
    const officer = await planner.as('reviewing-officer', 'RO001');
    const { words, html } = await officer.get(kits);
    expect(words).toContain('Dean');
    expect(html).not.toContain('/asked/');
    expect(words).not.toContain('Is Dean a brother or sister?');
    expect((await officer.get(suggest)).status).toBe(403);
    expect((await officer.get(paths.myWork())).words).not.toContain('Bonds to confirm');
  });

  it('records once what is sent twice', async () => {
    const fields = { ...hiddenFields((await kitsWorker.get(suggest)).html, suggest), localId: 'D300400' };
    expect((await kitsWorker.post(suggest, fields)).status).toBe(303);
    const head = await planner.engine.log.head();
    expect((await kitsWorker.post(suggest, fields)).status).toBe(303);
    expect(await planner.engine.log.head()).toBe(head);
  });

  it('a plan to live together needs a day and what is to be done, or why not; nothing typed is lost', async () => {
    const short = await kitsWorker.submit(plan, { ...TODAY, plan: 'together-by', responsible: 'Ruth' });
    expect(short.status).toBe(400);
    expect(short.words).toContain('Say what has to be done so that they live together by then');
    expect(short.words).toContain('Enter the day by which they are to live together');
    expect(short.html).toContain('href="#by-day"');
    expect(short.html).toMatch(/name="responsible"[^>]*value="Ruth"/);
    const by = { 'by-day': '1', 'by-month': '9', 'by-year': '2026' };
    const sent = await kitsWorker.submit(plan, { ...TODAY, plan: 'together-by', words: 'Two rooms are sought', ...by });
    expect(sent.location).toBe(kits);
    expect((await kitsWorker.get(kits)).words).toContain('To live together by 1 September 2026 Two rooms are sought');
    const apart = await kitsWorker.submit(plan, { ...TODAY, plan: 'apart-with-contact', words: '' });
    expect(apart.words).toContain('Say why they are not to live together');
  });

  it('the summary of the case has a short panel of them', async () => {
    await ask();
    await confirm();
    const { words } = await kitsWorker.get(paths.case.show(kit));
    expect(words).toMatch(/Brothers and sisters Dean They have lived apart since 19 February 2024/);
    expect(await looksAt(DEAN)).toHaveLength(1);
    expect((await deansWorker.get(paths.case.show(dean))).words).toMatch(
      /Brothers and sisters Kit They have lived apart/,
    );
  });
});

const TODAY = { 'occurred-day': '4', 'occurred-month': '3', 'occurred-year': '2026' };

/** What a choice on the page of a question stands for. */
async function whoOn(visitor: Visitor, url: string, choice: string): Promise<string> {
  const { html } = await visitor.get(url);
  const found = new RegExp(`value="([0-9a-f-]{36})"[^>]*>\\s*<label[^>]*>\\s*${choice}`).exec(html)?.[1];
  if (found === undefined) throw new Error(`there is no choice ${choice}`);
  return found;
}
