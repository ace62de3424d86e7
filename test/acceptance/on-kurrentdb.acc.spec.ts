// The stories of planning, reading and recording again, word for word, with the record in KurrentDB: on a real server where
// KURRENTDB_URL names one, otherwise on our stand-in, and the name of every test says which.
const STAND_IN = 'kurrentdb-stand-in';
const STORIES = ['planning-a-move', 'reading-a-case', 'contact-recorded'];

const events = process.env['KURRENTDB_URL'] ?? STAND_IN;
process.env['THROUGHLINE_TEST_EVENTS'] = events;
const where = events === STAND_IN ? 'the KurrentDB stand-in (no real server: set KURRENTDB_URL)' : 'a real KurrentDB';

describe(`On ${where}:`, () => {
  for (const story of STORIES) jest.requireActual(`./${story}.acc.spec`);
});
