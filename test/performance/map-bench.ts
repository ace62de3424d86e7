import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { addDays, civilDate } from '#libs/domain/kernel';
import { openEngine, readConfig, SetClock } from '#libs/runtime';
import { inventedId, networkTold, tell } from '#libs/testing/history';
import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import type { BenchRow } from './bench-row';
import { median } from './rounds';

const PEOPLE = 40;
const CONTACTS_EACH = 50;
const MOMENTS = 60;
const LIMIT_MS = 1_000;
const BEFORE_COUNTING = 5;
const WHO = inventedId(1);
const WORKER = 'SW001';

/**
 * The map of a network of forty, and two of them compared, on any day and as known at any day, as whole pages: the slowest of
 * sixty moments beside the limit of one second (research on the product, row 14). A ratio of 5 is a fifth of a second.
 */
export async function mapBench(): Promise<BenchRow[]> {
  const data = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const clock = new SetClock('2026-03-04T10:00:00.000Z');
  const config = readConfig({}, { data, logLevel: 'silent', environment: 'test' });
  const engine = await openEngine(config, { clock });
  const app = await createPlanner(engine);
  try {
    await tell(engine.log, networkTold(WHO, { people: PEOPLE, contactsEach: CONTACTS_EACH, workerRef: WORKER, localId: 'B001' }));
    const server = app.getHttpAdapter().getInstance();
    const look = await lookerAt(server);
    return [
      await slowest('map of 40 people on any day, slowest page', (at) => look(paths.people.map({ youngPersonId: WHO }, moment(at)))),
      await slowest('two maps of 40 people compared, slowest page', (at) =>
        look(paths.people.compareMaps({ youngPersonId: WHO }, { ...moment(at), earlierOn: addDays(civilDate('2023-02-01'), at) })),
      ),
    ];
  } finally {
    await app.close();
    await engine.close();
    await rm(data, { recursive: true, force: true });
  }
} // prettier-ignore

/** Sixty moments over three years, on both clocks. */
const moment = (at: number): { asItWasOn: string; asKnownAt: string } => ({
  asItWasOn: addDays(civilDate('2023-07-01'), at * 15),
  asKnownAt: addDays(civilDate('2026-02-20'), -((at * 7) % 90)),
});

/** Somebody signed in as the young person's social worker; a page that is not there, or has no picture, is no measurement. */
async function lookerAt(server: FastifyInstance): Promise<(url: string) => Promise<void>> {
  const signIn = paths.signIn.show();
  const form = await server.inject({ method: 'GET', url: signIn });
  const token = /name="_csrf" value="([^"]*)"/.exec(form.payload)?.[1] ?? '';
  const payload = new URLSearchParams({ _csrf: token, role: 'social-worker', ref: WORKER }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: cookiesOf(form.cookies) };
  const { cookies } = await server.inject({ method: 'POST', url: signIn, headers, payload });
  const cookie = cookiesOf([...form.cookies, ...cookies]);
  return async (url) => {
    const page = await server.inject({ method: 'GET', url, headers: { cookie } });
    if (page.statusCode !== 200 || !page.payload.includes('<svg')) throw new Error(`${url}: ${page.statusCode}`);
  };
}

const cookiesOf = (cookies: readonly { name: string; value: string }[]): string =>
  [...new Map(cookies.map(({ name, value }) => [name, encodeURIComponent(value)]))]
    .map((pair) => pair.join('='))
    .join('; ');

async function slowest(name: string, look: (at: number) => Promise<void>): Promise<BenchRow> {
  for (let at = 0; at < BEFORE_COUNTING; at++) await look(at);
  const times: number[] = [];
  for (let at = 0; at < MOMENTS; at++) {
    const start = performance.now();
    await look(at);
    times.push(performance.now() - start);
  }
  const [ours, floor] = [1_000 / Math.max(...times), 1_000 / LIMIT_MS];
  const note = `median ${median(times).toFixed(0)} ms of ${MOMENTS} moments; the limit is one second`;
  return { name, ours, floor, ratio: ours / floor, unit: 'pages/s', bar: 1, note };
} // prettier-ignore
