import fc from 'fast-check';
import { readGazetteer, UnreadableGazetteer, type GazetteerPoint, type GazetteerProblem } from '.';

/** Bytes in pieces of a size, so that a line or a letter can fall between two. */
async function* pieces(text: string | Buffer, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Buffer, size?: number) {
  const problems: GazetteerProblem[] = [];
  const unknown: string[] = [];
  const points: GazetteerPoint[] = [];
  const watch = {
    onProblem: (problem: GazetteerProblem) => problems.push(problem),
    onUnknown: (why: string) => unknown.push(why),
  };
  for await (const batch of readGazetteer({ name: 'places.csv', bytes: pieces(text, size) }, watch))
    points.push(...batch);
  return { points, problems, unknown };
}

const ONS = 'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind';
const HOME = { postcode: 'ZZ1 1AA', easting: 452_000, northing: 318_000 };

describe('Reading a gazetteer', () => {
  it('knows the ONS Postcode Directory by its columns, in any order and either case', async () => {
    expect((await read(`${ONS}\nZZ1 1AA,ZZ1  1AA,ZZ1 1AA,198001,,0,0452000,0318000,1\n`)).points).toEqual([HOME]);
    expect((await read('GRIDIND,EAST1M,NORTH1M,PCD7\n1,452000,318000,ZZ1 1AA\n')).points).toEqual([HOME]);
  });

  it('knows Code-Point Open, which has no column names', async () => {
    expect(
      (await read('"ZZ1 1AA",10,452000,318000,"E92000001"\n"ZZ121AA",10,452100,318000,"E92000001"\n')).points,
    ).toEqual([HOME, { postcode: 'ZZ12 1AA', easting: 452_100, northing: 318_000 }]);
  });

  it('knows plain columns, which may also hold outward codes', async () => {
    expect((await read('postcode,easting,northing\nzz1 1aa,452000,318000\nZZ2,450000,310000\n')).points).toEqual([
      HOME,
      { postcode: 'ZZ2', easting: 450_000, northing: 310_000 },
    ]);
  });

  it('reads a byte-order mark, Windows line ends, quotes and blank lines', async () => {
    expect((await read('\ufeffpostcode,easting,northing\r\n\r\n"ZZ1 1AA","452000","318000"\r\n')).points).toEqual([
      HOME,
    ]);
  });

  it('reads a line with a comma inside quotes', async () => {
    const text = 'place,postcode,easting,northing\n"Harrowmere, the ""old"" town",ZZ1 1AA,452000,318000\n';
    expect((await read(text)).points).toEqual([HOME]);
  });

  it('keeps a postcode that has ended: people lived there', async () => {
    expect((await read(`${ONS}\nZZ1 1AA,ZZ1  1AA,ZZ1 1AA,198001,200912,0,0452000,0318000,1\n`)).points).toEqual([HOME]);
  });
});

describe('A place that is not known stays unknown', () => {
  it('when the directory says so, or gives nothing or zero', async () => {
    const rows = [
      'ZZ1 1AA,,ZZ1 1AA,198001,,0,0452000,0318000,9',
      'ZZ1 1AB,,ZZ1 1AB,198001,,0,,,1',
      'ZZ1 1AC,,ZZ1 1AC,198001,,0,0,0,1',
    ];
    const found = await read([ONS, ...rows].join('\n'));
    expect(found.points).toEqual([]);
    expect(found.problems).toEqual([]);
    expect(found.unknown).toEqual(['no-place-given', 'no-place-given', 'no-place-given']);
    expect((await read('"ZZ1 1AA",90,0,0,"E92000001"\n')).unknown).toEqual(['no-place-given']);
  });

  it('in Northern Ireland, which is on another grid: metres there cannot be measured against metres here', async () => {
    const found = await read(`${ONS}\nBT1 1AA,BT1  1AA,BT1 1AA,198001,,0,0333900,0374400,1\n`);
    expect([found.points, found.unknown]).toEqual([[], ['irish-grid']]);
  });
});

describe('A bad line is named with its file and line', () => {
  it.each([
    ['nowhere,452000,318000', '"nowhere" is not a postcode'],
    ['ZZ1 1AB,far,318000', 'easting "far" of ZZ1 1AB is not whole metres on the National Grid'],
    ['ZZ1 1AB,452000,9318000', 'northing "9318000" of ZZ1 1AB is not whole metres on the National Grid'],
    ['ZZ1 1AB,452000', 'northing "" of ZZ1 1AB is not whole metres on the National Grid'],
  ])('%s', async (line, message) => {
    const found = await read(`postcode,easting,northing\nZZ1 1AA,452000,318000\n\n${line}\n`);
    expect(found.points).toEqual([HOME]);
    expect(found.problems).toEqual([{ file: 'places.csv', line: 4, message }]);
  });

  it('and ends the reading when nobody asked to be told', async () => {
    const all = async (): Promise<void> => {
      for await (const batch of readGazetteer({
        name: 'places.csv',
        bytes: pieces('postcode,easting,northing\nx,1,2\n'),
      }))
        void batch;
    };
    await expect(all()).rejects.toThrow('places.csv, line 2: "x" is not a postcode');
  });
});

describe('A file that is no gazetteer is refused', () => {
  it.each([
    ['other columns', 'name,address\na,b\n', /places\.csv, line 1: expected .* found "name", "address"/],
    ['nothing', '', /places\.csv: this file is empty/],
    ['a zip file', Buffer.from('PK\x03\x04rest'), /places\.csv: this is a zip file/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /places\.csv: this is a picture/],
    ['other bytes', Buffer.from([1, 0, 2, 0, 0, 9]), /places\.csv: this is not a text file/],
    ['a quotation that is never closed', 'postcode,easting,northing\n"ZZ1 1AA,452000,318000\n', /line 2: a quotation mark is out of place here, or never closed/],
    ['a line without end', `postcode,easting,northing\n${'x,'.repeat(60_000)}`, /line 2: this line is too long/],
    ['a quotation mark out of place', 'postcode,easting,northing\nZZ1 "1AA,1,2\n', /line 2: a quotation mark is out of place/],
  ])('%s', async (_what, text, message) => {
    const refused = await read(text as string, 4_096).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableGazetteer);
    expect((refused as Error).message).toMatch(message);
  }); // prettier-ignore
});

describe('Every place that is written is read, whatever the form and wherever the bytes are cut', () => {
  const letter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ');
  const point = fc.record({
    postcode: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }), letter, letter).map(([district, sector, a, b]) => `ZZ${district} ${sector}${a}${b}`),
    easting: fc.integer({ min: 1, max: 700_000 }),
    northing: fc.integer({ min: 1, max: 1_300_000 }),
  }); // prettier-ignore
  const forms: Readonly<Record<string, (p: GazetteerPoint) => string>> = {
    'postcode,easting,northing': (p) => `${p.postcode},${p.easting},${p.northing}`,
    'pcds,oseast1m,osnrth1m,osgrdind': (p) => `"${p.postcode}",${String(p.easting).padStart(7, '0')},${p.northing},1`,
    '': (p) => `"${p.postcode.replace(' ', '')}",10,${p.easting},${p.northing},"E92000001"`,
  };

  it.each(Object.entries(forms))('%s', async (head, line) => {
    await fc.assert(
      fc.asyncProperty(fc.array(point, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 64 }), async (points, size) => {
        const text = [...(head === '' ? [] : [head]), ...points.map(line)].join('\r\n');
        expect(await read(text, size)).toEqual({ points, problems: [], unknown: [] });
      }),
      { numRuns: 40 },
    ); // prettier-ignore
  });
});
