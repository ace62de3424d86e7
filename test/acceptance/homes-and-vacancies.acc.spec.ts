import { homeClosed, homeListed, type Told } from '#libs/testing/history';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { kitsHistory } from '../support/world';

jest.setTimeout(60_000);

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
      /The Larkspurs Foster home A garden and a dog Open Gate Fostering, private provider ZZ4 2AB In our own area 8 to 16, any sex 2 of 3 £850 a week 1 March 2026/,
    );
    expect(words).toContain('1 to 25 of 32');
    expect(words).not.toContain('Closed House');
    const cottage = await worker.get(paths.homes({}, { free: 'unknown' }));
    expect(cottage.words).toMatch(
      /Mill Cottage Children's home Marlbeck Care, private provider postcode not stated Not stated ages not stated, sex not stated not stated not stated/,
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
