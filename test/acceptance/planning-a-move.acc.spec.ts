import type { DomainEvent } from '#libs/domain/kernel';
import type { SeenAtDecision } from '#libs/domain/transitions';
import { told } from '#libs/testing/history';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const WISHES = 'I want to stay near my school';

const AN_OPTION = {
  label: 'Foster home in Harrowmere',
  place: 'U6',
  provider: 'PR1',
  postcode: 'ZZ9 9ZZ',
  sameCarer: 'no',
  school: 'changed',
  area: 'at-a-distance',
  planned: 'no',
  noticeHours: '12',
  homeHelps: 'no',
  providerName: 'Lantern Fostering',
  weeklyCostPounds: '£1,150',
  whoElse: 'Two younger boys and a dog',
  waitingFor: 'Approval for a third child',
  'availableFrom-day': '1',
  'availableFrom-month': '4',
  'availableFrom-year': '2099',
  endsCare: 'no',
};

describe('A move is planned, decided and recorded', () => {
  let planner: TestPlanner;
  let worker: Visitor;
  let manager: Visitor;
  let move: { youngPersonId: string; transitionId: string };

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell(kitsHistory.filter(({ event }) => !event.type.startsWith('Move')));
    worker = await planner.as('social-worker', 'SW001');
    manager = await planner.as('team-manager', 'TM001');
  });
  afterAll(() => planner.close());

  const events = async (): Promise<readonly DomainEvent[]> =>
    (await planner.engine.log.readStream(`journey-${KIT}`)).events;
  const lastOf = async (type: string): Promise<DomainEvent | undefined> =>
    (await events()).findLast((e) => e.type === type);

  const optionHrefs = (html: string): string[] => [
    ...new Set([...html.matchAll(/href="([^"]*\/options\/[0-9a-f-]{36})"/g)].map(([, href = '']) => href)),
  ];

  it('keeps what was typed and says what is missing when the young person was not asked', async () => {
    const answer = await worker.submit(paths.moves.propose(kit), { why: 'The carers are moving abroad', wishes: '' });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('There is a problem');
    expect(answer.html).toContain('The carers are moving abroad');
  });

  it('begins with staying as an option, and asks for another', async () => {
    const answer = await worker.submit(paths.moves.propose(kit), {
      why: 'The carers are moving abroad',
      wishes: WISHES,
    });
    expect(answer.status).toBe(303);
    const [, transitionId = ''] = /moves\/([0-9a-f-]{36})/.exec(answer.location ?? '') ?? [];
    move = { ...kit, transitionId };
    const page = await worker.get(paths.moves.show(move));
    expect(page.words).toContain('Stay where they are, with support');
    expect(page.words).toContain(WISHES);
  });

  it('compares two options by relationships kept, staying first, with whom each puts at risk', async () => {
    expect((await worker.submit(paths.moves.addOption(move), AN_OPTION)).status).toBe(303);
    const page = await worker.get(paths.moves.options(move));
    expect(page.words).toMatch(/1\. Stay where they are[\s\S]*2\. Foster home in Harrowmere/);
    expect(page.words).toContain('Red flag');
    expect(page.words).toContain('Gran Pauline');
    expect(page.words).toContain('£1,150 a week');
    for (const shown of [
      'Lantern Fostering',
      'Two younger boys and a dog',
      'Approval for a third child; a place from 1 April 2099',
    ]) {
      expect(page.words).toContain(shown);
    }
    expect(page.words).toMatch(/People kept[\s\S]*People strained[\s\S]*People at risk[\s\S]*People gained/);
  });

  it('offers what was recorded of an option to be changed, and says what is wrong beside its field', async () => {
    const href = optionHrefs((await worker.get(paths.moves.show(move))).html).at(-1) ?? '';
    const change = paths.moves.changeOption({ ...move, optionId: href.split('/').at(-1) ?? '' });
    const form = await worker.get(change);
    for (const value of ['Lantern Fostering', '1150', 'Approval for a third child', '2099']) {
      expect(form.html).toContain(`value="${value}"`);
    }
    const wrong = await worker.submit(change, { ...AN_OPTION, weeklyCostPounds: 'about a thousand' });
    expect(wrong.status).toBe(400);
    expect(wrong.words).toContain('Enter the weekly cost in whole pounds, like 850');
    expect(wrong.html).toContain('about a thousand');
    expect((await worker.submit(change, { ...AN_OPTION, weeklyCostPounds: '' })).status).toBe(303);
    const page = await worker.get(paths.moves.options(move));
    expect(page.words).toContain('What it costs');
    expect(page.words).not.toContain('£1,150');
  });

  it('shows the network before and after, every person in one group, with reasons in plain words', async () => {
    const { html } = await worker.get(paths.moves.show(move));
    const pages = await Promise.all(optionHrefs(html).map((href) => worker.get(href)));
    const home = pages.find(({ words }) => words.includes('Foster home in Harrowmere'));
    expect(home?.words).toContain('The people today');
    expect(home?.words).toContain('The people afterwards');
    expect(home?.words).toMatch(/At risk \(\d\)[\s\S]*Gran Pauline/);
    expect(home?.words.toLowerCase()).toContain('where gran pauline lives');
    expect(home?.html.match(/<svg/g)).toHaveLength(2);
  });

  it('shows the score before and after what protects a relationship, and records nothing by looking', async () => {
    const href = optionHrefs((await worker.get(paths.moves.show(move))).html).at(-1) ?? '';
    const form = paths.moves.protect({ ...move, optionId: href.split('/').at(-1) ?? '', relationshipId: KIT_GRAN });
    expect((await worker.get(form)).words).toMatch(/If nothing is agreed (\d+) in 100[\s\S]*Nothing is chosen/);
    const count = (await events()).length;
    const looked = await worker.submit(form, { kinds: ['digital-access', 'pre-move-visits'], look: 'yes' });
    expect(looked.status).toBe(200);
    const [, before, after] =
      /If nothing is agreed (\d+) in 100[\s\S]*With what is chosen here (\d+) in 100/.exec(looked.words) ?? [];
    expect(Number(after)).toBeLessThan(Number(before));
    expect(looked.words).toMatch(/This lowers the chance by \d+ in 100\./);
    expect(looked.html).toMatch(/value="digital-access" checked/);
    expect((await events()).length).toBe(count);
    const without = await worker.submit(form, { kinds: ['digital-access'] });
    expect([without.status, without.words.includes('Say what was agreed, and with whom')]).toEqual([400, true]);
  });

  it('lets what protects a relationship lower the chance of losing it', async () => {
    const before = await chanceFor('Gran Pauline');
    const { html } = await worker.get(paths.moves.show(move));
    for (const href of optionHrefs(html)) {
      const form = paths.moves.protect({ ...move, optionId: href.split('/').at(-1) ?? '', relationshipId: KIT_GRAN });
      const answer = await worker.submit(form, {
        kinds: ['digital-access', 'pre-move-visits'],
        note: 'Phone and data; two visits before the move',
      });
      expect(answer.status).toBe(303);
    }
    expect(await chanceFor('Gran Pauline')).toBeLessThan(before);
  });

  async function chanceFor(name: string): Promise<number> {
    const { html } = await worker.get(paths.moves.show(move));
    const pages = await Promise.all(optionHrefs(html).map((href) => worker.get(href)));
    const home = pages.find(({ words }) => words.includes('Foster home in Harrowmere'));
    const after = home?.words.slice(home.words.indexOf(`${name} ,`)) ?? home?.words ?? '';
    return Number(/Chance of losing touch: (\d+) in 100/.exec(after)?.[1]);
  }

  it('changes nothing of where the young person lives while it is only proposed', async () => {
    expect((await events()).filter(({ type }) => type === 'CarerChanged')).toHaveLength(1);
    expect((await worker.get(paths.case.show(kit))).words).toContain('since 19 February 2024');
  });

  it('is not put forward before parents, carers and the reviewing officer were asked', async () => {
    const { html } = await worker.get(paths.moves.submit(move));
    const optionId = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*1\./.exec(html)?.[1] ?? '';
    const answer = await worker.submit(paths.moves.submit(move), { optionId });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Write what the reviewing officer thinks, or say why they were not asked');
    const occurred = { from: '2026-02-20', to: '2026-02-20', precision: 'day' };
    const said = { transitionId: move.transitionId, name: null, view: 'Agrees', notSoughtReason: null, occurred };
    const viewIds = ['a', 'b', 'c'].map((end) => `6f1b3c9e-0d55-4f0e-9a77-3f7d1c2b4a0${end}`);
    const whose = ['parent', 'carer', 'reviewing-officer'];
    await planner.tell(
      viewIds.map((viewId, at) => told(KIT, 'MoveViewRecorded', { ...said, viewId, whose: whose[at] })),
    );
  });

  it('asks why when the option put forward is not the first', async () => {
    const { html } = await worker.get(paths.moves.submit(move));
    const optionId = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*2\./.exec(html)?.[1] ?? '';
    const without = await worker.submit(paths.moves.submit(move), { optionId });
    expect(without.status).toBe(400);
    const answer = await worker.submit(paths.moves.submit(move), {
      optionId,
      reasonNotFirst: 'Staying is not possible',
    });
    expect(answer.status).toBe(303);
  });

  const first = (day: string, how: string) => ({
    'first0-day': day,
    'first0-month': '3',
    'first0-year': '2026',
    how0: how,
  });

  it('does not let the worker who put it forward decide', async () => {
    expect([403, 404]).toContain((await worker.get(paths.moves.decide(move))).status);
  });

  it('shows the manager the flags first, and asks for a reason past a red one', async () => {
    const list = await manager.get(paths.movesToDecide());
    expect(list.words).toContain('Red flag');
    const page = await manager.get(paths.moves.decide(move));
    expect(page.words.indexOf('Flags on this option')).toBeLessThan(page.words.indexOf('Your decision'));
    expect(page.words).toContain('Nothing has changed since');
    expect(page.words).toContain('What was put forward');
    expect(page.words).toContain('nobody changed them for this move');
    expect(page.words).toMatch(/What the law makes of it: Foster home in Harrowmere[\s\S]*Missing\./);
    expect(page.words).toContain('Why not the first option: Staying is not possible');
    const without = await manager.submit(paths.moves.decide(move), { decision: 'approve', reason: '' });
    expect(without.status).toBe(400);
    expect(await lastOf('MoveApproved')).toBeUndefined();
  });

  it('tells the manager what has changed since it was put forward, and keeps what was seen in the decision', async () => {
    const occurred = { from: '2010-01-15', to: '2010-01-15', precision: 'day' };
    const someone = {
      relationshipId: '6f1b3c9e-0d55-4f0e-9a77-3f7d1c2b4a10',
      personName: 'Uncle Osric',
      role: 'aunt-or-uncle',
    };
    await planner.tell([told(KIT, 'RelationshipRecorded', { ...someone, occurred, toldBy: 'young-person' })]);
    expect((await manager.get(paths.moves.decide(move))).words).toContain('Uncle Osric was recorded since');
    const reason = 'Nobody can care here after May; calls are agreed';
    const answer = await manager.submit(paths.moves.decide(move), { decision: 'approve', reason });
    expect(answer.status).toBe(303);
    const approved = (await lastOf('MoveApproved'))?.data as {
      seen: SeenAtDecision;
      reasonPastRed: string;
      changed: readonly string[];
    };
    expect(approved.reasonPastRed).toBe(reason);
    expect(approved.seen.ruleSet).toBe('2026-1');
    expect(approved.seen.options).toHaveLength(2);
    expect(JSON.stringify(approved.seen)).toContain('Uncle Osric');
    const inLaw = approved.seen.options.flatMap(({ legalEffects = [] }) => legalEffects.map(({ code }) => code));
    expect(inLaw).toEqual(expect.arrayContaining(['at-a-distance', 'placement-plan']));
    expect(approved.changed.join(' ')).toContain('Uncle Osric was recorded since');
    expect(approved.seen.brokenBefore).toEqual([]);
  });

  it('shows the decision afterwards with all that was seen, whatever is recorded later', async () => {
    const before = (await worker.get(paths.moves.decision(move))).words;
    for (const kept of [
      'Nobody can care here after May',
      'Uncle Osric was recorded since',
      'Staying is not possible',
    ]) {
      expect(before).toContain(kept);
    }
    const occurred = { from: '2026-02-27', to: '2026-02-27', precision: 'day' };
    const placed = { relationshipId: KIT_GRAN, view: 'young-person', ring: 4, occurred };
    await planner.tell([told(KIT, 'ClosenessPlaced', placed)]);
    expect((await worker.get(paths.moves.decision(move))).words).toBe(before);
  });

  it('records that the move happened, and where the young person lives now, in one step', async () => {
    const early = await worker.submit(paths.moves.happened(move), {
      'on-day': '1',
      'on-month': '1',
      'on-year': '2099',
      reasonPlaceChange: 'CARPL',
    });
    expect(early.status).toBe(400);
    const day = { 'on-day': '3', 'on-month': '3', 'on-year': '2026' };
    const form = await worker.get(paths.moves.happened(move));
    expect(form.words).toContain('Gran Pauline: on which day?');
    const went = {
      reasonPlaceChange: 'CLOSE',
      homeName: 'The Larkspurs',
      time: '9.15',
      asPlanned: 'no',
      whoWasThere: 'Gran Pauline waved them off',
      cameAlong: 'The blue suitcase',
      ...first('5', 'A call; Ruth sees to it'),
    };
    const wrong = await worker.submit(paths.moves.happened(move), { ...day, ...went, ...first('2', 'A call') });
    expect(wrong.words).toContain('The first contact cannot be before the day they moved');
    const answer = await worker.submit(paths.moves.happened(move), { ...day, ...went });
    expect(answer.status).toBe(303);
    expect((await lastOf('MoveHappened'))?.data).toMatchObject({
      time: '09:15',
      asPlanned: 'no',
      firstContacts: [{ relationshipId: KIT_GRAN, on: '2026-03-05', how: 'A call; Ruth sees to it' }],
    });
    const page = await worker.get(paths.moves.show(move));
    expect(page.words).toContain('Gran Pauline waved them off');
    // What was weighed stands where it was decided: a move that is over asks for nothing of it again.
    expect(page.words).not.toContain('Cannot start yet');
    expect(page.html).toContain(paths.moves.decision(move));
    expect(page.words).toContain('First contact arranged for 5 March 2026: A call; Ruth sees to it');
    expect((await worker.get(paths.case.timeline(kit))).words).toContain('What came along: The blue suitcase');
    expect((await worker.get(paths.case.show(kit))).words).toContain('since 3 March 2026');
    expect(
      (await events())
        .slice(-3)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['CarerChanged', 'EpisodeEnded', 'MoveHappened']);
  });

  it('replays the day before as it was, with nothing to send', async () => {
    const query = { asItWasOn: '2026-03-02' };
    const then = await worker.get(paths.case.show(kit, query));
    expect(then.words).toContain('since 19 February 2024');
    expect((await worker.get(paths.moves.propose(kit))).words).toContain('Continue to options');
    const proposing = await worker.get(paths.moves.propose(kit, query));
    expect(proposing.words).not.toContain('Continue to options');
    expect(proposing.html).not.toContain('name="why"');
  });
});
