import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { KIT, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const BEHIND = 'Lists such as My work and Dates do not show it yet';

describe('Whoever records while nobody keeps the lists up', () => {
  let planner: TestPlanner;
  let sam: Visitor;
  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell(kitsHistory);
    sam = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  async function recorded(personName: string): Promise<string> {
    const hidden = hiddenFields((await sam.get(add)).html, add);
    const since = { 'since-year': '2021', toldBy: 'young-person', ring: '2' };
    const { location } = await sam.post(add, { ...hidden, personName, role: 'friend', ...since });
    return (await sam.get(location ?? '')).words;
  }

  it('is told nothing of lists while these show it at once', async () => {
    const words = await recorded('Amir');
    expect(words).toContain('Recorded: Amir matters to them.');
    expect(words).not.toContain(BEHIND);
  });

  it('is told that it is on record, and that the lists do not show it yet', async () => {
    await planner.engine.projector.stop();
    const words = await recorded('Noor');
    expect(words).toContain('Recorded: Noor matters to them. It is on record.');
    expect(words).toContain(BEHIND);
  });
});
