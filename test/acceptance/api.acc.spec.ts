import request from 'supertest';
import { openPlanner, type TestPlanner } from '../support/planner';
import { KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

describe('Over HTTP, as another program asks', () => {
  let planner: TestPlanner;
  let agent: ReturnType<typeof request.agent>;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell(kitsHistory);
    await planner.app.listen(0, '127.0.0.1');
    agent = request.agent(planner.app.getHttpServer());
  });
  afterAll(() => planner.close());

  it('says that it lives and that it is ready, to anybody', async () => {
    expect((await agent.get('/health/live')).status).toBe(200);
    const ready = await agent.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(JSON.stringify(ready.body)).not.toContain('Kit');
  });

  it('gives nobody a case who has not signed in', async () => {
    const answer = await agent.get(`/api/young-people/${KIT}/case`);
    expect([401, 403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('Kit');
  });

  it('gives a signed-in worker their own young people and a case at any moment, as JSON', async () => {
    const page = await agent.get('/sign-in');
    const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const signedIn = await agent
      .post('/sign-in')
      .type('form')
      .send({ _csrf: token, role: 'social-worker', ref: 'SW001' });
    expect(signedIn.status).toBe(303);
    const list = await agent.get('/api/young-people');
    expect(list.type).toBe('application/json');
    expect(JSON.stringify(list.body)).toContain(KIT);
    const now = await agent.get(`/api/young-people/${KIT}/case`);
    const then = await agent.get(`/api/young-people/${KIT}/case?asItWasOn=2023-12-01&asKnownAt=2023-12-01`);
    expect([now.status, then.status]).toEqual([200, 200]);
    expect(JSON.stringify(now.body)).toContain('ZZ2 2BB');
    expect(JSON.stringify(then.body)).not.toContain('ZZ2 2BB');
  });
});
