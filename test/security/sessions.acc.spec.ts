import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { dataFiles, readConfig } from '#libs/runtime';
import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { IDLE_MINUTES_MAX, SESSION_HOURS_MAX } from '../../apps/planner/src/server/sessions';
import { NOW, openPlanner, type TestPlanner } from '../support/planner';
import { ashsHistory, KIT, kitsHistory } from '../support/world';

const kit = paths.case.show({ youngPersonId: KIT });
const after = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

describe('A session', () => {
  let planner: TestPlanner;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
  });
  beforeEach(() => planner.clock.set(NOW));
  afterAll(() => planner.close());

  it('ends after half an hour without use, and leads back to where they were', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    planner.clock.set(after(IDLE_MINUTES_MAX));
    expect((await worker.get(kit)).status).toBe(200);
    planner.clock.set(after(IDLE_MINUTES_MAX * 2 + 1));
    const answer = await worker.get(kit);
    expect(answer.location).toBe(paths.signIn.show({}, { returnTo: kit }));
    const again = await worker.submit(answer.location ?? '', { person: 'social-worker:SW001' }, paths.signIn.show());
    expect(again.location).toBe(kit);
  });

  it('ends after ten hours, however busy', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    for (let minutes = 0; minutes <= SESSION_HOURS_MAX * 60; minutes += 20) {
      planner.clock.set(after(minutes));
      expect((await worker.get(paths.myWork())).status).toBe(200);
    }
    planner.clock.set(after(SESSION_HOURS_MAX * 60 + 5));
    expect((await worker.get(paths.myWork())).status).toBe(303);
  });

  it('is over for every copy of its cookie when somebody signs out', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    const thief = worker.copied();
    expect((await thief.get(kit)).status).toBe(200);
    await worker.submit(paths.welcome(), {}, paths.signIn.out());
    expect((await worker.get(kit)).status).toBe(303);
    expect((await thief.get(kit)).status).toBe(303);
  });

  it('stays over for every copy of its cookie when the planner is started again', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    const again = await createPlanner(planner.engine);
    const thief = worker.copiedTo(again.getHttpAdapter().getInstance());
    expect((await thief.get(kit)).status).toBe(200);
    await worker.submit(paths.welcome(), {}, paths.signIn.out());
    expect((await thief.get(kit)).status).toBe(303);
    await again.close();
  });

  it('is a new one at each sign-in: what the browser had before is worth nothing', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    const before = worker.copied();
    await worker.submit(paths.signIn.show(), { person: 'social-worker:SW002' });
    expect((await before.get(kit)).status).toBe(303);
    expect((await worker.get(kit)).status).toBe(404);
  });

  it('does not lead to another site after sign-in', async () => {
    for (const returnTo of ['https://example.org/', '//example.org', '/\\\\example.org', 'javascript:alert(1)']) {
      const visitor = planner.visitor();
      const answer = await visitor.submit(paths.signIn.show(), { person: 'social-worker:SW001', returnTo });
      expect(answer.location).toBe(paths.home());
    }
  });

  it('is not believed when its cookie was made up or changed', async () => {
    for (const cookie of ['throughline=made;up', 'throughline=', 'throughline=YWFh;YmJi']) {
      expect((await planner.visitor().get(kit, { cookie })).status).toBe(303);
    }
  });

  it('is sealed with a key that only its owner can read, kept for the next start', async () => {
    const file = dataFiles(planner.engine.config.data).sessionKey;
    expect(path.dirname(file)).toBe(planner.engine.config.data);
    expect((await readFile(file)).length).toBe(32);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('cannot be had as an invented person in production: it refuses to start', () => {
    expect(() => readConfig({ NODE_ENV: 'production', THROUGHLINE_DEV_IDENTITY: 'true' })).toThrow(
      /development identity/,
    );
  });

  it('cannot be had as an invented person where that is switched off', async () => {
    const closed = await openPlanner({ environment: 'production', devIdentity: 'false' });
    const visitor = closed.visitor();
    const page = await visitor.get(paths.signIn.show());
    expect(page.words).toContain('is not set up');
    expect(page.html).not.toContain('SW001');
    await closed.close();
  });
});
