import { rollOfLists, type Engine } from '#libs/runtime';
import { EventLogError, type EventLog } from '#libs/ports';
import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { Visitor } from '../support/visitor';
import { ashsHistory, KIT, kitsHistory } from '../support/world';

jest.setTimeout(120_000);

/** A log as a planner's account has it on a server: streams, and never the whole. */
function refusing(log: EventLog): EventLog {
  const refuse = (): never => {
    throw new EventLogError('notAllowed', 'this account may not read the whole log');
  };
  return {
    append: (...append) => log.append(...append),
    readStream: (...read) => log.readStream(...read),
    readAll: async () => refuse(),
    head: async () => refuse(),
    subscribe: refuse,
    close: () => log.close(),
  };
}

describe('A planner whose account may not read the whole log', () => {
  let planner: TestPlanner;
  let close: () => Promise<void>;
  let managers: readonly [free: Visitor, refused: Visitor];
  let routes: readonly string[];

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    const engine: Engine = {
      ...planner.engine,
      log: refusing(planner.engine.log),
      roll: rollOfLists(planner.engine.lists),
    };
    const app = await createPlanner(engine);
    close = () => app.close();
    const server = app.getHttpAdapter().getInstance();
    const refused = new Visitor(server);
    await refused.submit(paths.signIn.show(), { role: 'team-manager', ref: 'TM001' });
    managers = [await planner.as('team-manager', 'TM001'), refused];
    routes = server.classifiedRoutes.filter(({ methods }) => methods.includes('GET')).map(({ url }) => url);
  });
  afterAll(async () => {
    await close();
    await planner.close();
  });

  const both = async (url: string) => {
    const [free, refused] = await Promise.all(managers.map(async (one) => one.get(url)));
    return [free, refused].map((answer) => ({ status: answer?.status, words: answer?.words }));
  };

  it.each([
    paths.serviceFigures(),
    paths.serviceFigures({}, { asKnownAt: '2025-12-31' }),
    paths.twoRelationships({ moment: 'today' }),
    paths.twoRelationships({ moment: 'today' }, { asKnownAt: '2025-12-31' }),
  ])('shows the figures of everybody on record like any other: %s', async (url) => {
    const [free, refused] = await both(url);
    expect(refused).toEqual(free);
    expect(refused?.status).toBe(200);
  });

  it('shows every page about nobody, and every page about a young person, as any other does', async () => {
    const pages = routes
      .filter((url) => !/\*|:(?!youngPersonId)/.test(url) && !url.startsWith('/health'))
      .map((url) => url.replace(':youngPersonId', KIT));
    expect(pages.length).toBeGreaterThan(30);
    for (const url of pages) {
      const [free, refused] = await both(url);
      expect({ url, status: refused?.status }).toEqual({ url, status: free?.status });
    }
  });
});
