import { decideAccess, PURPOSE_OF, type AccessDecision, type AccessRecord, type RouteAccess } from '#libs/access';
import { paths } from '../../apps/planner/src/paths';
import { linkedHistory } from '../support/brothers-and-sisters';
import { kitsOtherMoves } from '../support/kits-other-moves';
import { kitsPlan } from '../support/kits-plan';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Answer, type Visitor } from '../support/visitor';
import { ashsHistory, KIT, kitsHistory } from '../support/world';
import { ASKERS, type Asker } from './actors';
import { exampleOf } from './examples';

jest.setTimeout(360_000);

const TODAY = '2026-03-04';
const READING = ['GET', 'HEAD'];

/** What is on record of Kit as far as access goes, written out here and not read from the product. */
const KITS_RECORD: AccessRecord = {
  youngPersonId: KIT,
  recordClass: 'standard',
  dateOfBirth: '2010-01-15',
  authors: ['SW001'],
  allocations: [
    { workerRef: 'SW000', role: 'social-worker', from: '2023-05-09', to: '2023-05-10' },
    { workerRef: 'SW001', role: 'social-worker', from: '2023-05-10', to: null },
    { workerRef: 'RO001', role: 'reviewing-officer', from: '2025-11-01', to: null },
    { workerRef: 'PA001', role: 'personal-adviser', from: '2026-01-16', to: null },
    { workerRef: 'CO001', role: 'coordinator', from: '2025-11-01', to: null },
  ],
};
const NOBODYS_RECORD: AccessRecord = { recordClass: 'standard', allocations: [] };

interface OneRoute {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: string;
  readonly access: RouteAccess;
}

describe('Every route of the planner', () => {
  let planner: TestPlanner;
  let routes: readonly OneRoute[];
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory, ...linkedHistory, ...kitsPlan, ...kitsOtherMoves]);
    routes = planner.server.classifiedRoutes.flatMap(({ methods, url, access }) =>
      methods.map((method) => ({ method: method as OneRoute['method'], url, access })),
    );
    for (const asker of ASKERS) visitors.set(asker.name, await planner.as(asker.actor.role, asker.signInAs));
  });
  afterAll(() => planner.close());

  const visitorFor = (asker: Asker): Visitor => visitors.get(asker.name) ?? planner.visitor();
  const closed = (): readonly OneRoute[] => routes.filter(({ access }) => access.public !== true);

  it('is classified, and is one that these tests know how to ask', () => {
    expect(routes.length).toBeGreaterThan(30);
    for (const { method, url, access } of routes) {
      expect(['GET', 'HEAD', 'POST']).toContain(method);
      expect({ url, action: access.action }).toEqual({ url, action: expect.any(String) });
      expect(exampleOf(url)).not.toContain('/:');
    }
  });

  it('answers those who may sign in or look at health without a sign-in, and no case to them', () => {
    const open = routes.filter(({ access }) => access.public === true).map(({ url }) => url);
    expect([...new Set(open)].sort()).toEqual(
      ['/', '/assets/app/*', '/assets/govuk/*', '/assets/moj/*', '/health/live', '/health/ready', '/sign-in', '/sign-out', '/welcome'], // prettier-ignore
    );
  });

  it('sends whoever has not signed in to sign in, and back, or says 401 to a program', async () => {
    for (const { method, url } of closed()) {
      const answer = await planner.visitor().send(method, exampleOf(url));
      if (url.startsWith('/api/')) expect({ url, status: answer.status }).toEqual({ url, status: 401 });
      else expect({ url, to: answer.location?.slice(0, 8) }).toEqual({ url, to: '/sign-in' });
    }
  });

  it.each(ASKERS)('gives $name what the decision on access says, each time', async (asker) => {
    const visitor = visitorFor(asker);
    const differences: string[] = [];
    for (const route of closed()) {
      const expected = expectedFor(asker, route.access);
      const answer = await ask(visitor, route);
      if (!agrees(answer, expected))
        differences.push(`${route.method} ${route.url}: ${answer.status}, ${JSON.stringify(expected)}`);
    }
    expect(differences).toEqual([]);
  });

  it('writes down every look and every refusal, no more and no fewer', async () => {
    const before = (await planner.engine.accessLog.entriesFor(KIT, 100_000)).length;
    const about = closed().filter(({ access }) => access.subject === 'young-person');
    const some = ASKERS.filter(({ signInAs }) => ['SW001', 'SW002', 'TM001', 'K398768'].includes(signInAs));
    for (const asker of some) for (const route of about) await ask(visitorFor(asker), route);
    const entries = await planner.engine.accessLog.entriesFor(KIT, 100_000);
    expect(entries.length - before).toBe(some.length * about.length);
    expect(new Set(entries.map((entry) => entry.result))).toEqual(new Set(['allowed', 'refused']));
    expect(entries.filter((entry) => entry.route.includes(KIT))).toEqual([]);
  });

  it('answers those with no part in a record as if there were none, to the letter', async () => {
    const stranger = visitorFor(ASKERS.find(({ signInAs }) => signInAs === 'SW002') as Asker);
    const nobody = '00000000-0000-4000-8000-999999999999';
    for (const { url } of closed().filter(
      (route) => route.access.subject === 'young-person' && route.method === 'GET',
    )) {
      const [there, notThere] = [
        await stranger.get(exampleOf(url)),
        await stranger.get(exampleOf(url).replace(KIT, nobody)),
      ];
      const bare = ({ html, status }: Answer) => ({ status, html: withoutIds(html) });
      expect({ url, ...bare(there) }).toEqual({ url, ...bare(notThere) });
    }
  });

  it('counts looking at a past moment as replay, which not everybody who sees the case may do', async () => {
    const past = paths.case.show({ youngPersonId: KIT }, { asItWasOn: '2024-01-01' });
    const seen = await Promise.all(
      ASKERS.map(async (asker) => [asker.name, (await visitorFor(asker).get(past)).status]),
    );
    expect(seen.filter(([, status]) => status === 200).map(([name]) => name)).toEqual([
      'social-worker SW001, allocated', 'reviewing-officer RO001, appointed', 'team-manager TM001, managing', 'auditor AU001, auditing',
    ]); // prettier-ignore
  });
});

function expectedFor({ actor }: Asker, { action, subject }: RouteAccess): AccessDecision {
  const record = subject === 'young-person' ? KITS_RECORD : NOBODYS_RECORD;
  return decideAccess({ actor, action, record, purpose: PURPOSE_OF[actor.role], at: TODAY });
}

/** Asks as this person would: with their own session's form token where something is sent, and nothing else in the form. */
async function ask(visitor: Visitor, { method, url }: OneRoute): Promise<Answer> {
  if (READING.includes(method)) return visitor.send(method, exampleOf(url));
  const { html } = await visitor.get(paths.welcome());
  return visitor.post(exampleOf(url), { _csrf: hiddenFields(html, paths.signIn.out())['_csrf'] ?? '' });
}

/** Allowed: anything but a refusal, also a form that is sent back for want of answers. */
function agrees({ status }: Answer, expected: AccessDecision): boolean {
  if (expected.allow) return ![401, 403, 404].includes(status) && status < 500;
  return status === (expected.as === 'forbidden' ? 403 : 404);
}

const withoutIds = (html: string): string =>
  html.replace(/name="_csrf" value="[^"]*"/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
