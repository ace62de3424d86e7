import { givenFolder, tableOf } from '#libs/testing/return-files';
import { readReturn } from './read-return';
import { Staging } from './staging';

/** Reads three files of five rows into a staging place that keeps so many characters in memory. */
async function staged(charsHeldMax: number): Promise<{ people: unknown; count: number; moreThanTwo: boolean }> {
  const given = givenFolder({
    'a.csv': tableOf('reviews', 'INV2,,01/05/2017,PN1', 'INV1,,01/05/2017,PN1', ',,01/05/2017,PN1'),
    'b.csv': tableOf('reviews', 'INV1,,01/06/2017,PN2'),
    'c.csv': tableOf('missing', 'INV1,,M,01/05/2017,'),
  });
  const staging = new Staging(charsHeldMax);
  try {
    await readReturn([given.folder], staging, { year: 2018, onBytes: () => undefined });
    const people = [...staging.people()].map(({ localId, rows }) => [
      localId,
      rows.map(({ source, line, cells }) => [source.table, source.name, line, cells.join('|')]),
    ]);
    return { people, count: staging.countPeople(), moreThanTwo: staging.hasMoreThan(2) };
  } finally {
    staging.close();
    given.remove();
  }
}

describe('where rows wait until every file has been read', () => {
  it('gives each young person’s rows together, from every file', async () => {
    expect(await staged(1_000_000)).toEqual({
      people: [
        ['', [['reviews', '903:2018:reviews', 4, '||01/05/2017|PN1']]],
        [
          'INV1',
          [
            ['reviews', '903:2018:reviews', 3, 'INV1||01/05/2017|PN1'],
            ['reviews', '903:2018:reviews', 2, 'INV1||01/06/2017|PN2'],
            ['missing', '903:2018:missing', 2, 'INV1||M|01/05/2017|'],
          ],
        ],
        ['INV2', [['reviews', '903:2018:reviews', 2, 'INV2||01/05/2017|PN1']]],
      ],
      count: 2,
      moreThanTwo: true,
    });
  });

  it.each([1, 50])('gives the same when only %i characters may stay in memory', async (charsHeldMax) => {
    expect(await staged(charsHeldMax)).toEqual(await staged(1_000_000));
  });
});
