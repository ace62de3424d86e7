import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { ashsHistory, kitsHistory } from '../support/world';
import { exampleOf } from './examples';

jest.setTimeout(240_000);

const COMMAND = '00000000-0000-4000-8000-00000000c0de';

/**
 * Whether an answer says that there is nothing a form could be sent to: not theirs, not there, or, of a case, answered or
 * undone since. That nothing was recorded is looked at besides.
 */
const goesNowhere = (route: string, status: number): boolean =>
  [403, 404].includes(status) || (route.startsWith('/young-people/') && [303, 409, 410].includes(status));

describe('What is sent to the planner', () => {
  let planner: TestPlanner;
  let visitors: readonly Visitor[];
  let sent: readonly string[];

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    visitors = [await planner.as('team-manager', 'TM001'), await planner.as('social-worker', 'SW001')];
    sent = planner.server.classifiedRoutes.filter(({ methods }) => methods.includes('POST')).map(({ url }) => url);
  });
  afterAll(() => planner.close());

  const tokenOf = async (visitor: Visitor): Promise<string> =>
    hiddenFields((await visitor.get(paths.welcome())).html, paths.signIn.out())['_csrf'] ?? '';

  const refusedAll = async (
    send: (visitor: Visitor, url: string) => Promise<{ status: number }>,
    statuses: readonly number[],
  ) => {
    const head = await planner.engine.log.head();
    const others: string[] = [];
    for (const visitor of visitors) {
      for (const route of sent) {
        const { status } = await send(visitor, exampleOf(route));
        if (!statuses.includes(status)) others.push(`${route}: ${status}`);
      }
    }
    expect(others).toEqual([]);
    expect(await planner.engine.log.head()).toBe(head);
  };

  it('is refused without the form token', () => refusedAll((visitor, url) => visitor.post(url, {}), [403]));

  it('is refused with a wrong token', () =>
    refusedAll((visitor, url) => visitor.post(url, { _csrf: 'made-up' }), [403]));

  it('is refused with the token of another session', async () => {
    const stolen = await tokenOf(await planner.as('team-manager', 'TM001'));
    await refusedAll((visitor, url) => visitor.post(url, { _csrf: stolen }), [403]);
  });

  it('is refused when the browser says that another site sent it', () =>
    refusedAll(
      async (visitor, url) => visitor.post(url, { _csrf: await tokenOf(visitor) }, { 'sec-fetch-site': 'cross-site' }),
      [403],
    ));

  it('is refused as plain text, the one body another site can send unasked', () =>
    refusedAll(
      (visitor, url) => visitor.send('POST', url, { payload: '_csrf=x', headers: { 'content-type': 'text/plain' } }),
      [415, 403],
    ));

  it.each(['staffRole', 'allocatedTo', 'recordClass', '__proto__', 'constructor'])(
    'is refused, not trimmed, when it has a field nobody asked for: %s',
    async (field) => {
      const trimmed: string[] = [];
      const head = await planner.engine.log.head();
      for (const visitor of visitors) {
        const _csrf = await tokenOf(visitor);
        for (const route of sent.filter((one) => one !== paths.signIn.out.pattern)) {
          const answer = await visitor.post(exampleOf(route), { _csrf, commandId: COMMAND, [field]: 'x' });
          const refused = answer.status === 400 && answer.words.includes('That could not be read');
          if (!refused && !goesNowhere(route, answer.status)) trimmed.push(`${route}: ${answer.status}`);
        }
      }
      expect(trimmed).toEqual([]);
      expect(await planner.engine.log.head()).toBe(head);
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    },
  );

  it('is refused whole when it is too large', async () => {
    const answer = await visitors[0]?.post(paths.find(), { name: 'a'.repeat(600_000) });
    expect(answer?.status).toBe(413);
  });

  it('changes nothing when it is only looked at: no GET and no HEAD writes an event', async () => {
    const head = await planner.engine.log.head();
    const reads = planner.server.classifiedRoutes.flatMap(({ methods, url }) =>
      (['GET', 'HEAD'] as const).filter((method) => methods.includes(method)).map((method) => ({ method, url })),
    );
    for (const { method, url } of reads) {
      for (const visitor of visitors) await visitor.send(method, exampleOf(url));
    }
    expect(await planner.engine.log.head()).toBe(head);
  });
});
