import { describeOnPostgres } from '../postgres';
import { STORIES_ON_CLUSTER } from './stories';

const TEST_MS_MAX = 240_000;

const real = process.env['KURRENTDB_URL'] !== undefined;
const where = real ? 'a real KurrentDB' : 'the KurrentDB stand-in (no real server: set KURRENTDB_URL)';

/**
 * Stories again, word for word, on a cluster: events in KurrentDB (a real server where KURRENTDB_URL names one, otherwise our
 * stand-in, and the name of every test says which), everything else in a real PostgreSQL, the lists kept up by a projector
 * beside the planner, and a planner that may not read the whole log.
 */
export function storiesOnCluster(part: keyof typeof STORIES_ON_CLUSTER): void {
  describeOnPostgres(`On a cluster of ${where} and a real PostgreSQL:`, (postgres) => {
    beforeAll(() => {
      process.env['THROUGHLINE_TEST_ENGINE'] = 'cluster';
      process.env['THROUGHLINE_TEST_POSTGRES'] = postgres().url();
    });
    // A story that set it otherwise would take those after it off the cluster.
    afterEach(() => expect(process.env['THROUGHLINE_TEST_ENGINE']).toBe('cluster'));

    for (const story of STORIES_ON_CLUSTER[part]) jest.requireActual(`../../acceptance/${story}.acc.spec`);
  });
  // Stories set it for themselves while they are read; the last word counts for all of them.
  jest.setTimeout(TEST_MS_MAX);
}
