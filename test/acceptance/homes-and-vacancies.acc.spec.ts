import { civilDate, onDay } from '#libs/domain/kernel';
import type { MoveOption } from '#libs/domain/transitions';
import { homeClosed, homeListed, told, type Told } from '#libs/testing/history';
import { idOf } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, KIT_MOVE, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const DAY = onDay(civilDate('2025-01-01'));
const BY_HAND = { sameCarer: 'no', school: 'unknown', area: 'unknown', planned: 'yes', homeHelps: 'unknown' };

const many: readonly Told[] = Array.from({ length: 30 }, (_, at) =>
  homeListed(
    100 + at,
    { name: `Numbered ${String(at + 1).padStart(2, '0')}`, provider: 'Tansley Trust', place: 'K3' },
    { free: 0 },
  ),
).flat();

describe('Homes and the places free in them', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([
      ...kitsHistory,
      ...homeListed(1, { name: 'The Larkspurs', postcode: 'ZZ4 2AB', area: 'inside', ages: { from: 8, to: 16 }, sexes: 'any', capacity: 3, offers: 'A garden and a dog' }, { free: 2, cost: 850 }),
      ...homeListed(2, { name: 'Mill Cottage', provider: 'Marlbeck Care', place: 'K2' }, { free: null }),
      ...homeListed(3, { name: 'Closed House' }, { free: 1 }),
      homeClosed(3, '2026-03-02'),
      ...many,
    ]); // prettier-ignore
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  it('are a list in words, in which what nobody stated is said to be not stated', async () => {
    const { words } = await worker.get(paths.homes({}, { sort: '-placesFree' }));
    expect(words).toContain('32 homes');
    expect(words).toMatch(
      /The Larkspurs Foster home A garden and a dog Open Gate Fostering, private provider ZZ4 2AB In our own area 8 to 16, any sex 2 of 3 free £850 a week 1 March 2026/,
    );
    expect(words).toContain('1 to 25 of 32');
    expect(words).not.toContain('Closed House');
    const cottage = await worker.get(paths.homes({}, { free: 'unknown' }));
    expect(cottage.words).toMatch(
      /Mill Cottage Children's home Marlbeck Care, private provider postcode not stated area not stated ages not stated, sex not stated places not stated cost not stated/,
    );
  });

  it('are narrowed by kind, provider, places, age and area, in an address that a colleague can open', async () => {
    const chosen = async (question: Record<string, string>) => (await worker.get(paths.homes({}, question))).words;
    expect(await chosen({ kind: 'childrens-home' })).toMatch(/1 home chosen[\s\S]*Mill Cottage/);
    expect(await chosen({ provider: 'Marlbeck Care' })).toContain('1 home chosen');
    expect(await chosen({ free: 'yes' })).toMatch(/1 home chosen[\s\S]*The Larkspurs/);
    expect(await chosen({ age: '12', area: 'inside' })).toContain('1 home chosen');
    expect(await chosen({ kind: 'other' })).toContain('No home fits');
    const page = await worker.get(paths.homes({}, { kind: 'supported', page: '2', sort: '-name' }));
    expect(page.words).toMatch(/26 to 30 of 30/);
    expect(page.html).toContain('<option value="supported" selected>');
    expect(page.html).toMatch(/href="\/homes\?kind=supported&amp;sort=-name&amp;page=1"/);
  });

  it('take no nonsense from an address, and pass none on', async () => {
    const answer = await worker.get(`${paths.homes()}?age=<script>&kind=x&kind=y&page=-3&sort=drop`);
    expect(answer.status).toBe(200);
    expect(answer.words).toContain('32 homes');
    expect(answer.html).not.toContain('<script>&kind');
  });

  it('are searched by name without the name standing in an address', async () => {
    const found = await worker.submit(paths.homes(), { search: 'larksp' });
    expect(found.words).toMatch(/1 home found for “larksp”[\s\S]*The Larkspurs/);
    expect((await worker.submit(paths.homes(), { search: 'nobody here' })).words).toContain('No home fits');
  });

  it('are for workers: a young person and an administrator are not shown them', async () => {
    for (const [role, ref] of [
      ['young-person', 'K398768'],
      ['administrator', 'AD001'],
    ] as const) {
      const visitor = await planner.as(role, ref);
      expect((await visitor.get(paths.homes())).status).toBe(403);
    }
    expect((await planner.visitor().get(paths.homes())).status).not.toBe(200);
  });
});

describe('Finding a home for a move', () => {
  const move = { youngPersonId: KIT, transitionId: KIT_MOVE };
  const page = paths.moves.vacancies(move);
  const sent = paths.moves.vacancies(move, { page: 1 });
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.engine.reference.savePostcodes([
      { postcode: 'ZZ2 2BB', easting: 430_000, northing: 430_000 },
      { postcode: 'ZZ4 4DD', easting: 434_000, northing: 430_000 },
      { postcode: 'ZZ9 9ZZ', easting: 520_000, northing: 430_000 },
    ]);
    const teens = { ages: { from: 11, to: 17 }, sexes: 'any' as const, capacity: 3 };
    await planner.tell([
      ...kitsHistory,
      told(KIT, 'WhereaboutsRecorded', { relationshipId: KIT_GRAN, postcode: 'ZZ2 2BB', occurred: DAY }),
      told(KIT, 'WhereaboutsRecorded', { relationshipId: idOf('kit-dean'), postcode: 'ZZ4 4DD', occurred: DAY }),
      ...homeListed(1, { ...teens, name: 'The Farthings', postcode: 'ZZ9 9ZZ', area: 'at-a-distance' }, { free: 1, cost: 700 }),
      ...homeListed(2, { ...teens, name: 'The Larkspurs', postcode: 'ZZ4 4DD', area: 'inside' }, { free: 2, cost: 850.5 }),
      ...homeListed(3, { name: 'Mill Cottage', provider: 'Marlbeck Care', place: 'K2' }, { free: null }),
      ...homeListed(4, { ...teens, name: 'Little Acorns', ages: { from: 0, to: 5 } }, { free: 0 }),
      ...many,
    ]); // prettier-ignore
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  const rowOf = (words: string, name: string): string => {
    const from = words.lastIndexOf(name);
    return words.slice(from, from + 600);
  };
  const ids = async (...names: readonly string[]): Promise<string[]> => {
    const homes = await planner.engine.lists.openHomes();
    return names.map((name) => homes.find((home) => home.name === name)?.homeId ?? name);
  };
  const options = async () =>
    (await planner.engine.log.readStream(`journey-${KIT}`)).events
      .filter(({ type }) => type === 'MoveOptionAdded')
      .map(({ data }) => (data as { option: MoveOption }).option);

  it('is one step from the move', async () => {
    const { html } = await worker.get(paths.moves.show(move));
    expect(html).toContain(`href="${page}"`);
  });

  it('shows homes in the order of the relationships each keeps, with miles, brothers and sisters, cost and what is missing', async () => {
    const { words } = await worker.get(page);
    expect(words).toMatch(/1\. The Larkspurs \(Open Gate Fostering\)/);
    expect(words.indexOf('The Larkspurs')).toBeLessThan(words.indexOf('The Farthings'));
    expect(rowOf(words, '1. The Larkspurs')).toMatch(
      /2\.5 miles[\s\S]*Dean lives there[\s\S]*2 of 3 free[\s\S]*£850\.50 a week/,
    );
    expect(rowOf(words, '2. Mill Cottage')).toMatch(/not known[\s\S]*Where it is/);
    expect(words).toMatch(/Homes that could not take them \(31\)/);
    expect(rowOf(words, 'Little Acorns')).toMatch(/No place is free[\s\S]*It takes ages 0 to 5, and they would be 16/);
  });

  it('is narrowed by its address, and the place in the order is the place among those', async () => {
    const { words, html } = await worker.get(paths.moves.vacancies(move, { kind: 'childrens-home' }));
    expect(words).toMatch(/1\. Mill Cottage/);
    expect(words).not.toContain('The Larkspurs');
    expect(html).toContain('<option value="childrens-home" selected>');
  });

  it('asks for at least one home, and keeps to the eight options that can be compared', async () => {
    const none = await worker.submit(page, {}, sent);
    expect([none.status, none.words.includes('Choose at least one home')]).toEqual([400, true]);
    const all = await planner.engine.lists.openHomes();
    const tooMany = await worker.submit(page, { homes: all.slice(0, 7).map(({ homeId }) => homeId) }, sent);
    expect(tooMany.status).toBe(400);
    expect(tooMany.words).toContain('Choose at most 6 homes: a move compares 8 options, and 2 are on the table');
    expect(tooMany.html.match(/checked>/g)?.length).toBeGreaterThan(0);
    expect(await options()).toHaveLength(2);
  });

  it('puts the homes chosen on the table as they were ranked, once however often the form is sent', async () => {
    const { html } = await worker.get(page);
    const fields = { ...hiddenFields(html, sent), homes: await ids('The Larkspurs', 'Mill Cottage') };
    const answer = await worker.post(sent, fields);
    expect([answer.status, answer.location]).toEqual([303, paths.moves.show(move)]);
    expect((await worker.post(sent, fields)).status).toBe(303);
    const [, , larks, cottage, ...more] = await options();
    expect(more).toEqual([]);
    const [larksId] = await ids('The Larkspurs');
    expect(larks).toMatchObject({
      label: 'The Larkspurs (Open Gate Fostering)', homeId: larksId, place: 'U6', postcode: 'ZZ4 4DD', area: 'inside',
      weeklyCostPounds: 851, livesThere: [idOf('kit-dean')], sameCarer: 'no', school: 'unknown',
    }); // prettier-ignore
    expect(cottage).toMatchObject({ place: 'K2', postcode: null, area: 'unknown' });
    expect((await worker.get(paths.moves.show(move))).words).toContain('2 homes are options now');
    expect((await worker.get(page)).words).toMatch(/1\. The Larkspurs \(Open Gate Fostering\) an option/);
  });

  it('tells somebody whose page is behind what has changed, and adds nothing', async () => {
    const { html } = await worker.get(page);
    const fields = { ...hiddenFields(html, sent), homes: await ids('The Farthings') };
    await worker.submit(paths.moves.addOption(move), { ...BY_HAND, label: 'A family friend' });
    const late = await worker.post(sent, fields);
    expect(late.status).toBe(409);
    expect(late.words).toContain('What changed since you opened this page');
    expect(await options()).toHaveLength(5);
  });

  it('shows nothing to choose at a past moment, and is not for those who may not plan a move', async () => {
    const past = await worker.get(paths.moves.vacancies(move, { asItWasOn: '2026-03-01' }));
    expect(past.words).toContain('Go back to now to look for a home');
    expect(past.html).not.toContain('name="homes"');
    const officer = await planner.as('reviewing-officer', 'RO001');
    expect((await officer.get(page)).status).toBe(403);
    const other = await planner.as('social-worker', 'SW002');
    expect((await other.get(page)).status).toBe(404);
  });
});

describe('Without a list', () => {
  it('the page says how one comes in, and that a move can do without', async () => {
    const planner = await openPlanner();
    const worker = await planner.as('social-worker', 'SW001');
    const { words } = await worker.get(paths.homes());
    expect(words).toContain('No homes are on the list yet');
    expect(words).toContain('npx throughline import providers FILE');
    await planner.close();
  });
});
