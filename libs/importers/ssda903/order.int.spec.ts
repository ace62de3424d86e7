import fc from 'fast-check';
import { standing } from '#libs/domain/kernel';
import { evolveKnownFacts, nothingKnown } from '#libs/domain/journey/record-return';
import { givenFolder, tableOf } from '#libs/testing/return-files';
import { importReturn, memoryRecord, type MemoryRecord } from '.';

/** Everything that stands, and since which return; what was recorded on the way there may differ. */
function standsIn(record: MemoryRecord): unknown {
  return [...record.localIds()].sort().map((localId) => {
    const known = record.eventsOf(localId).reduce(evolveKnownFacts, nothingKnown);
    const facts = [...standing(known.facts).values()].map(({ factId, said, year }) => {
      const { returnYear: _year, correcting: _why, ...data } = said.data;
      return [factId, year, said.type, data] as const;
    });
    return [localId, facts.sort(([a], [b]) => (a < b ? -1 : 1))];
  });
}

const child = fc.constantFrom('INV1', 'INV2', 'INV3');
const start = fc.constantFrom('01/05/2016', '01/05/2017', '01/09/2017', '01/05/2018');
const end = fc.constantFrom('', '', '01/12/2017', '01/02/2019', '31/02/2019', '01/04/2016');
const episode = fc
  .record({
    child,
    start,
    rne: fc.constantFrom('S', 'P', 'L', 'T', 'X'),
    place: fc.constantFrom('U4', 'K2', 'T1', 'Q9'),
    end,
    rec: fc.constantFrom('X1', 'E4A', ''),
  })
  .map(
    ({ child: id, start: from, rne, place, end: to, rec }) =>
      `${id},${from},${rne},C2,N1,${place},PR1,${to},${rec},,,ZZ2 2BB,`,
  );
const header = fc
  .record({ child, sex: fc.constantFrom('1', '2'), born: fc.constantFrom('01/01/2004', '02/01/2004', '') })
  .map(({ child: id, sex, born }) => `${id},${sex},${born},WBRI,,,`);
const review = fc
  .record({ child, day: start, code: fc.constantFrom('PN1', 'PN2', 'PN0'), born: fc.constantFrom('01/01/2004', '03/01/2004') })
  .map(({ child: id, day, code, born }) => `${id},${born},${day},${code}`); // prettier-ignore
const missing = fc.record({ child, day: start, to: end }).map(({ child: id, day, to }) => `${id},,M,${day},${to}`);
const year = fc.record({
  episodes: fc.array(episode, { maxLength: 5 }),
  header: fc.array(header, { maxLength: 3 }),
  reviews: fc.array(review, { maxLength: 4 }),
  missing: fc.array(missing, { maxLength: 3 }),
});
type Year = typeof year extends fc.Arbitrary<infer Y> ? Y : never;

const filesOf = (tables: Year, folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [`${folder}/${name}.csv`, tableOf(name as keyof Year, ...rows)]),
  );
const backwards = (tables: Year): Year => {
  const turned = Object.entries(tables).map(([name, rows]) => [name, [...rows].reverse()] as const);
  return Object.fromEntries(turned.reverse()) as unknown as Year;
};

const YEARS = [2017, 2018, 2019] as const;
async function importedInOrder(years: readonly Year[], order: readonly number[]): Promise<MemoryRecord> {
  const record = memoryRecord();
  for (const at of order) {
    const tables = years[at];
    if (tables === undefined) continue;
    const given = givenFolder(filesOf(tables, String(YEARS[at])));
    await importReturn([given.folder], { ...record, year: YEARS[at] ?? 0 });
    given.remove();
  }
  return record;
}

describe('returns of three years', () => {
  const years = fc.array(year, { minLength: 3, maxLength: 3 });
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });

  it('end in the same state in any order of years and of rows', async () => {
    await fc.assert(
      fc.asyncProperty(years, order, async (given, shuffled) => {
        const inOrder = standsIn(await importedInOrder(given, [0, 1, 2]));
        expect(standsIn(await importedInOrder(given, shuffled))).toEqual(inOrder);
        expect(standsIn(await importedInOrder(given.map(backwards), [0, 1, 2]))).toEqual(inOrder);
      }),
      { numRuns: 30 },
    );
  });

  it('add nothing when each is read again, and every row is counted under one outcome', async () => {
    await fc.assert(
      fc.asyncProperty(years, async (given) => {
        const record = await importedInOrder(given, [0, 1, 2]);
        for (const [at, tables] of given.entries()) {
          const files = givenFolder(filesOf(tables, 'again'));
          const report = await importReturn([files.folder], { ...record, year: YEARS[at] ?? 0 });
          files.remove();
          const { read, accepted, unchanged, queried, refused, events } = report;
          expect({ events, accepted, sum: unchanged + queried + refused }).toEqual({
            events: 0,
            accepted: 0,
            sum: read,
          });
          expect(read).toBe(Object.values(tables).reduce((sum, rows) => sum + rows.length, 0));
        }
      }),
      { numRuns: 30 },
    );
  });
});
