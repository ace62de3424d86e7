import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { ashsHistory, KIT, kitsHistory } from '../support/world';
import type { Visitor } from '../support/visitor';

const kit = { youngPersonId: KIT };

describe('A social worker reads a case', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  it('sees who the young person is, where they live and since when, and who works with them', async () => {
    const page = await worker.get(paths.case.show(kit));
    expect(page.status).toBe(200);
    expect(page.words).toContain('Kit');
    expect(page.words).toContain('Identifier: K398768');
    expect(page.words).toContain('Age: 16');
    expect(page.words).toContain('since 19 February 2024');
    expect(page.words).toContain('Social worker: SW001 since 10 May 2023');
  });
});
