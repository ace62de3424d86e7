import { paths } from '../../apps/planner/src/paths';
import { KurrentStandIn } from '../support/kurrentdb-stand-in';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const record = paths.people.recordContact(kit);
const gran = paths.people.show({ ...kit, relationshipId: KIT_GRAN });
const SAW_GRAN = { who: KIT_GRAN, when: 'yesterday', mode: 'face-to-face', outcome: 'held', howItWent: 'They baked.' };
const READY_MS_MAX = 10_000;

describe('On the KurrentDB stand-in, while the event store is gone, a social worker', () => {
  let standIn: KurrentStandIn;
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    standIn = await KurrentStandIn.start();
    planner = await openPlanner({ events: standIn.address });
    await planner.tell(kitsHistory);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(async () => {
    await planner.close();
    standIn.kill();
  });

  const timesRecorded = async (): Promise<number> => (await worker.get(gran)).words.split('They baked.').length - 1;

  async function untilReady(): Promise<void> {
    const until = Date.now() + READY_MS_MAX;
    while ((await worker.get(paths.health.ready())).status !== 200) {
      if (Date.now() > until) throw new Error('the planner did not become ready again');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('is told to try again, and reads on when it is back', async () => {
    standIn.kill();
    const away = await worker.get(paths.case.show(kit));
    expect(away.status).toBe(503);
    expect(away.words).toContain('The record cannot be reached at this moment');
    expect(away.words).toContain('Try again in a minute. Nothing that was recorded before is lost.');
    await standIn.comeBack();
    expect((await worker.get(paths.case.show(kit))).words).toContain('Gran Pauline');
  });

  it('sends a form again when it is back, and it is recorded once', async () => {
    const form = { ...hiddenFields((await worker.get(record)).html, record), ...SAW_GRAN };
    standIn.kill();
    for (let tries = 0; tries < 3; tries++) {
      const away = await worker.post(record, form);
      expect(away.status).toBe(503);
      expect(away.words).toContain('sending the same page twice has one effect');
    }
    await standIn.comeBack();
    for (let tries = 0; tries < 3; tries++) expect((await worker.post(record, form)).status).toBe(303);
    expect(await timesRecorded()).toBe(1);
  });

  it('has one contact recorded when only the answer was lost', async () => {
    const form = { ...hiddenFields((await worker.get(record)).html, record), ...SAW_GRAN };
    standIn.faults.answersToLose = 2;
    expect((await worker.post(record, form)).status).toBe(503);
    expect((await worker.post(record, form)).status).toBe(303);
    expect(await timesRecorded()).toBe(1);
  });

  it('finds what they had typed on the form when it is back', async () => {
    const form = { ...hiddenFields((await worker.get(record)).html, record), ...SAW_GRAN };
    standIn.kill();
    await worker.post(record, form);
    await standIn.comeBack();
    const { html, words } = await worker.get(record);
    expect(words).toContain('This is what you had typed');
    expect(html).toContain('They baked.');
  });

  it('finds lists that hold, when it is back, what was recorded since', async () => {
    expect((await worker.get(paths.health.ready())).status).toBe(200);
    standIn.kill();
    const away = await worker.get(paths.health.ready());
    expect(away.status).toBe(503);
    expect(away.words).toContain('the log of events does not answer');
    await standIn.comeBack();
    expect((await worker.submit(record, SAW_GRAN)).status).toBe(303);
    await untilReady();
    const head = await planner.engine.log.head();
    expect(await planner.engine.projector.caughtUpTo(head, READY_MS_MAX)).toBe(true);
  });
});
