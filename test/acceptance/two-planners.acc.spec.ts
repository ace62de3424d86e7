import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openEngine, type Engine } from '#libs/runtime';
import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { NOW, openPlanner, type TestPlanner } from '../support/planner';
import { describeOnPostgres } from '../support/postgres';
import { hiddenFields, Visitor } from '../support/visitor';
import { KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const SAM = { person: 'social-worker:SW001' };
const AMIR = {
  personName: 'Amir',
  role: 'friend',
  'since-year': '2021',
  toldBy: 'young-person',
  ring: '2',
  ownWords: 'He gets me, and he knows my dog',
};
const HALF_AN_HOUR_AND_A_BIT = 31 * 60_000;

/** Two planners behind one address; a test says which of them answers. */
interface TwoPlanners {
  readonly first: TestPlanner;
  /** A browser at the address. */
  visitor(): Visitor;
  /** From now on that one answers. */
  turnTo(which: 'first' | 'second'): void;
  close(): Promise<void>;
}

/** The second has nothing of the first but what a cluster shares; where there is one process only, that is its engine. */
async function engineOfSecond({ engine, clock }: TestPlanner, data: string): Promise<Engine> {
  const { config } = engine;
  return config.engine === 'cluster' ? openEngine({ ...config, data }, { clock }) : engine;
}

async function openTwo(): Promise<TwoPlanners> {
  const folder = await mkdtemp(path.join(tmpdir(), 'two-planners-'));
  const sessionKeyFile = path.join(folder, 'session.key');
  await writeFile(sessionKeyFile, 'an invented key for both of the planners\n', { mode: 0o400 });
  const first = await openPlanner({ sessionKeyFile });
  const engine = await engineOfSecond(first, path.join(folder, 'second'));
  const second = await createPlanner(engine);
  const servers = { first: first.server, second: second.getHttpAdapter().getInstance() };
  let answering: FastifyInstance = servers.first;
  const balancer = { inject: (...request: Parameters<FastifyInstance['inject']>) => answering.inject(...request) };
  return {
    first,
    visitor: () => new Visitor(balancer as unknown as FastifyInstance),
    turnTo: (which) => void (answering = servers[which]),
    close: async () => {
      await second.close();
      if (engine !== first.engine) await engine.close();
      await first.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function stories(): void {
  let planners: TwoPlanners;
  let sam: Visitor;

  beforeEach(async () => {
    planners = await openTwo();
    await planners.first.tell(kitsHistory);
    sam = planners.visitor();
    await sam.submit(paths.signIn.show(), SAM);
  });
  afterEach(() => planners.close());

  it('signs in on one and works on the other, for as long as she does', async () => {
    for (let turn = 1; turn <= 4; turn++) {
      planners.turnTo(turn % 2 === 0 ? 'first' : 'second');
      planners.first.clock.set(new Date(Date.parse(NOW) + turn * 20 * 60_000).toISOString());
      const { status, words } = await sam.get(paths.case.show(kit));
      expect([status, words.includes('Kit')]).toEqual([200, true]);
    }
  });

  it('signs out on one, and a copy of her cookie is worth nothing on the other', async () => {
    planners.turnTo('second');
    const thief = sam.copied();
    expect((await thief.get(paths.case.show(kit))).status).toBe(200);
    planners.turnTo('first');
    await sam.submit(paths.welcome(), {}, paths.signIn.out());
    for (const which of ['second', 'first'] as const) {
      planners.turnTo(which);
      const answer = await thief.get(paths.case.show(kit));
      expect([answer.status, answer.location?.startsWith(paths.signIn.show())]).toEqual([303, true]);
    }
  });

  it('opens a form on one and sends it to the other, and to both at the same moment: it is recorded once', async () => {
    const form = { ...hiddenFields((await sam.get(add)).html, add), ...AMIR };
    const inHaste = sam.copied();
    const toFirst = inHaste.post(add, form);
    planners.turnTo('second');
    const answers = await Promise.all([toFirst, sam.post(add, form)]);
    expect(answers.some(({ status }) => status === 303)).toBe(true);
    planners.turnTo('first');
    expect((await sam.post(add, form)).status).toBe(303);
    expect((await sam.get(paths.people.list(kit))).words).toContain('Amir');
    const { events } = await planners.first.engine.log.readStream(`journey-${KIT}`, { max: 500 });
    expect(events.filter(({ data }) => JSON.stringify(data).includes('Amir'))).toHaveLength(1);
  });

  it('finds on the other what she had typed on one, and sends it there', async () => {
    const form = { ...hiddenFields((await sam.get(add)).html, add), ...AMIR };
    await sam.post(add, form, { 'throughline-keep': 'draft' });
    planners.turnTo('second');
    expect((await sam.get(paths.myWork())).words).toContain('Unfinished');
    const { html } = await sam.get(add);
    expect(html).toContain(AMIR.ownWords);
    await sam.post(add, { ...hiddenFields(html, add), ...AMIR });
    planners.turnTo('first');
    expect((await sam.get(paths.myWork())).words).not.toContain('Unfinished');
  });

  it('loses her sign-in with a form open: the other keeps what she typed, and either gives it back', async () => {
    const form = { ...hiddenFields((await sam.get(add)).html, add), ...AMIR };
    planners.first.clock.set(new Date(Date.parse(NOW) + HALF_AN_HOUR_AND_A_BIT).toISOString());
    planners.turnTo('second');
    const sent = await sam.post(add, form);
    expect(sent.location).toContain('ended=kept');
    planners.turnTo('first');
    expect((await sam.submit(sent.location ?? '', SAM, paths.signIn.show())).location).toBe(add);
    planners.turnTo('second');
    expect((await sam.get(add)).html).toContain(AMIR.ownWords);
  });

  it('asks for somebody by letters that no database holds: there is no such page, and it is written down', async () => {
    const strange = 'a\0b👋🏽';
    const { status, words } = await sam.get(`/young-people/${encodeURIComponent(strange)}`);
    expect([status, words.includes('went wrong')]).toEqual([404, false]);
    const looks = await planners.first.engine.accessLog.entriesFor(strange);
    expect(looks).toMatchObject([{ actor: 'SW001', result: 'refused' }]);
  });

  it('is in the one record of who looked, whichever of them answered', async () => {
    for (const which of ['first', 'second', 'first'] as const) {
      planners.turnTo(which);
      await sam.get(paths.case.show(kit));
    }
    const looks = await planners.first.engine.accessLog.entriesFor(KIT);
    expect(looks.filter(({ actor }) => actor === 'SW001')).toHaveLength(3);
  });
}

describe('A social worker whose pages come from two planners over one engine', stories);

describeOnPostgres('A social worker whose pages come from two planners of a cluster', (postgres) => {
  beforeAll(() => {
    process.env['THROUGHLINE_TEST_ENGINE'] = 'cluster';
    process.env['THROUGHLINE_TEST_POSTGRES'] = postgres().url();
  });
  afterAll(() => {
    delete process.env['THROUGHLINE_TEST_ENGINE'];
  });

  stories();
});
