import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { Visitor } from '../support/visitor';
import { kitsHistory, KIT } from '../support/world';

const kit = paths.case.show({ youngPersonId: KIT });

describe('The record of who looked', () => {
  let planner: TestPlanner;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell(kitsHistory);
  });
  afterAll(() => planner.close());

  /** The same engine, with another access log. */
  const visitorWith = async (record: () => Promise<void>): Promise<Visitor> => {
    const accessLog = { ...planner.engine.accessLog, record };
    const app = await createPlanner({ ...planner.engine, accessLog });
    const visitor = new Visitor(app.getHttpAdapter().getInstance());
    await visitor.submit(paths.signIn.show(), { person: 'social-worker:SW001' });
    return visitor;
  };

  it('is kept before the page is sent: where it cannot be kept, nothing of the case is shown', async () => {
    const visitor = await visitorWith(() => Promise.reject(new Error('the disk is full')));
    const { status, words, html } = await visitor.get(kit);
    expect(status).toBe(500);
    expect(words).toContain('Something went wrong on our side');
    expect(html).not.toMatch(/Kit|Gran|disk is full/);
  });

  it('comes first: the page waits until it is durable', async () => {
    let release: () => void = () => undefined;
    const durable = new Promise<void>((done) => (release = done));
    let asked = 0;
    const visitor = await visitorWith(() => {
      asked++;
      return durable;
    });
    let sent = false;
    const page = visitor.get(kit).then((answer) => {
      sent = true;
      return answer;
    });
    while (asked === 0) await new Promise((turn) => setImmediate(turn));
    for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
    expect(sent).toBe(false);
    release();
    expect((await page).status).toBe(200);
  });

  it('says who, on what basis and which page, with refusals too, and no name and no address with an id in it', async () => {
    const stranger = await planner.as('social-worker', 'SW002');
    await stranger.get(kit);
    const [latest] = await planner.engine.accessLog.entriesFor(KIT, 1);
    expect(latest).toMatchObject({
      actor: 'SW002', actorRole: 'social-worker', action: 'view-case', youngPersonId: KIT, basis: null, result: 'refused',
      why: 'No part in this record', route: 'GET /young-people/:youngPersonId', purpose: 'direct-care',
    }); // prettier-ignore
    expect(JSON.stringify(latest)).not.toContain('Kit');
  });
});
