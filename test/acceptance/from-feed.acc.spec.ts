import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { subjectKeys } from '#libs/integration';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { KIT, kitsHistory } from '../support/world';

const NOBODY = 'leads to nobody in your list';
const SECRET = 'an invented secret of more than thirty-two letters';

describe('A link in what other systems are told', () => {
  let folder: string;
  let planner: TestPlanner;
  const kitsKey = subjectKeys(SECRET)(KIT);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-secret-'));
    const feedSecretFile = path.join(folder, 'feed.secret');
    await writeFile(feedSecretFile, `${SECRET}\n`, { mode: 0o400 });
    planner = await openPlanner({ feed: 'file', feedSecretFile });
    await planner.tell(kitsHistory);
  });
  afterAll(async () => {
    await planner.close();
    await rm(folder, { recursive: true, force: true });
  });

  const link = (): string => paths.fromFeed({ feedKey: kitsKey });

  it('holds nothing by which anybody could tell whose it is', () => {
    expect(link()).toMatch(/^\/from-feed\/[\w-]{43}$/);
    expect(link()).not.toContain(KIT);
  });

  it('leads the worker of the young person to their page', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    const answer = await worker.get(link());
    expect({ status: answer.status, to: answer.location }).toEqual({
      status: 303,
      to: paths.case.show({ youngPersonId: KIT }),
    });
  });

  it('leads any other worker to nobody, as a link that stands for nobody does', async () => {
    const other = await planner.as('social-worker', 'SW002');
    for (const feedKey of [kitsKey, 'x'.repeat(43)]) {
      const answer = await other.get(paths.fromFeed({ feedKey }));
      expect({ status: answer.status, to: answer.location }).toEqual({ status: 303, to: paths.find() });
      expect((await other.get(paths.find())).words).toContain(NOBODY);
    }
  });

  it('leads nobody anywhere who has not signed in', async () => {
    const answer = await planner.visitor().get(link());
    expect(answer.location).toMatch(/^\/sign-in/);
    expect(answer.location).not.toContain(KIT);
  });
});

describe('Where nothing is told to other systems', () => {
  it('a link leads to nobody', async () => {
    const planner = await openPlanner();
    await planner.tell(kitsHistory);
    const worker = await planner.as('social-worker', 'SW001');
    const answer = await worker.get(paths.fromFeed({ feedKey: 'x'.repeat(43) }));
    expect(answer.location).toBe(paths.find());
    await planner.close();
  });
});
