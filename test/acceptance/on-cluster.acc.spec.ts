import { describeOnPostgres } from '../support/postgres';

// The stories again, word for word, on a cluster: events in KurrentDB (a real server where KURRENTDB_URL names one, otherwise
// our stand-in, and the name of every test says which), everything else in a real PostgreSQL, the lists kept up by a
// projector beside the planner, and a planner that may not read the whole log.
const STORIES = [
  'planning-a-move',
  'reading-a-case',
  'reading-lists',
  'contact-recorded',
  'drafts',
  'due',
  'event-store-gone',
];

jest.setTimeout(120_000);

const real = process.env['KURRENTDB_URL'] !== undefined;
const where = real ? 'a real KurrentDB' : 'the KurrentDB stand-in (no real server: set KURRENTDB_URL)';

describeOnPostgres(`On a cluster of ${where} and a real PostgreSQL:`, (postgres) => {
  beforeAll(() => {
    process.env['THROUGHLINE_TEST_ENGINE'] = 'cluster';
    process.env['THROUGHLINE_TEST_POSTGRES'] = postgres().url();
  });

  for (const story of STORIES) jest.requireActual(`./${story}.acc.spec`);
});
