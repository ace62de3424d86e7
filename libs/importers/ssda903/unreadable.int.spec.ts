import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { givenFolder, tableOf, type GivenFolder } from '#libs/testing/return-files';
import { importReturn, memoryRecord, UnreadableReturn, type Problem } from '.';

const EPISODE = 'INV1,09/04/2017,S,C2,N1,U4,PR1,31/10/2017,E4A,,ZZ1 1AA,ZZ2 2BB,1234567';
const good = tableOf('episodes', EPISODE);
const xml = (inside: string): string => `<?xml version="1.0"?>\n<EXPSSDA903>\n${inside}\n</EXPSSDA903>`;

let given: GivenFolder | undefined;
afterEach(() => given?.remove());

/** Imports a file beside a good one: what was wrong, and what was recorded in spite of it (nothing, it must be). */
async function problemsOf(content: string | Buffer, name = 'bad.csv'): Promise<readonly Problem[]> {
  given = givenFolder({ 'good.csv': good, [name]: content });
  const record = memoryRecord();
  const error: unknown = await importReturn([given.file('good.csv'), given.file(name)], record).then(
    () => 'imported',
    (thrown: unknown) => thrown,
  );
  expect(record.localIds()).toEqual([]);
  if (!(error instanceof UnreadableReturn)) throw new Error(`not refused: ${String(error)}`);
  for (const { file } of error.problems) expect(file).toBe(given.file(name));
  expect(error.message).toContain('Nothing was imported');
  return error.problems;
}
const messageOf = async (content: string | Buffer, name?: string): Promise<string> =>
  (await problemsOf(content, name)).map(({ line, message }) => `${line ?? '-'}: ${message}`).join('\n');

describe('a file that is no table of a return is refused by name, and nothing is imported', () => {
  it.each([
    ['a zip', Buffer.from('PK\u0003\u0004rest', 'latin1'), /zip file or an Excel workbook/],
    ['an old Excel file', Buffer.from('\xD0\xCF\x11\xE0rest', 'latin1'), /old Excel/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'), /picture/],
    ['a photograph', Buffer.from('\xFF\xD8\xFF\xE0rest', 'latin1'), /picture/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['something compressed', gzipSync(good), /compressed/],
    ['a web page', '<!DOCTYPE html><html></html>', /web page/],
    ['an empty file', '', /empty/],
    ['a blank file', '\n \n\n', /empty/],
    ['bytes without sense', deflateSync(Buffer.from(good.repeat(20))), /not (text|those)/],
  ])('%s', async (_what, content, message) => {
    expect(await messageOf(content)).toMatch(message);
  });

  it('wrong columns, naming the line, the columns and the nearest table', async () => {
    const message = await messageOf('\n\nCHILD,DECOM,RNE,LS,CIN,PLACE\nINV1,09/04/2017,S,C2,N1,U4\n');
    expect(message).toMatch(/^3: its columns \(CHILD, DECOM, .*nearest is episodes, without DEC, REC/);
  });

  it('a column that is there twice', async () => {
    expect(await messageOf('CHILD,DOB,REVIEW,REVIEW,REVIEW_CODE\n')).toMatch(/REVIEW is there twice/);
  });

  it('a quotation mark out of place, naming the line', async () => {
    expect(await messageOf(`${good}INV2,"09/04"/2017,S\n`)).toMatch(/^3: a quotation mark/);
  });

  it('one identifier for a whole authority', async () => {
    const rows = Array.from({ length: 20_001 }, () => 'INV1,01/01/2005,01/05/2017,PN1');
    given = givenFolder({ 'reviews.csv': tableOf('reviews', ...rows) });
    await expect(importReturn([given.folder], memoryRecord())).rejects.toThrow(/one CHILD has more than 20000 rows/);
  });

  it('a year that nothing speaks of, until somebody says it', async () => {
    const header = tableOf('header', 'INV1,1,01/01/2005,WBRI,UN1,,');
    given = givenFolder({ 'header.csv': header });
    await expect(importReturn([given.folder], memoryRecord())).rejects.toThrow(/say so with --year/);
    const report = await importReturn([given.folder], { ...memoryRecord(), year: 2018 });
    expect(report).toMatchObject({ read: 1, years: [{ year: 2018 }] });
  });

  it('a path that is not there, and a folder without a table', async () => {
    given = givenFolder({ 'notes.txt': 'nothing here', 'deep/photo.png': 'x' });
    await expect(importReturn([given.file('gone')], memoryRecord())).rejects.toThrow(/no such file or folder/);
    await expect(importReturn([given.folder], memoryRecord())).rejects.toThrow(/holds no table of a return/);
  });

  it('every unreadable file at once, not one at a time', async () => {
    given = givenFolder({ 'a.csv': good, 'b.zip': 'PK\u0003\u0004', 'c.csv': '' });
    const error: unknown = await importReturn([given.folder], memoryRecord()).catch((thrown: unknown) => thrown);
    expect((error as UnreadableReturn).problems.map(({ file }) => file.slice(-5))).toEqual(['b.zip', 'c.csv']);
  });
});

describe('an XML file that is no return is refused by name and line, and nothing is imported', () => {
  const bomb = `<?xml version="1.0"?>
<!DOCTYPE EXPSSDA903 [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<EXPSSDA903><CHILD><HEADER><CHILDID>&b;</CHILDID></HEADER></CHILD></EXPSSDA903>`;
  it.each([
    ['an entity bomb', bomb, /^2: a document type \(DOCTYPE\) is not accepted/],
    ['an entity nobody declared', xml('<CHILD><HEADER><SEX>&x;</SEX></HEADER></CHILD>'), /^3: this is not well-formed XML/],
    ['an element not closed', xml('<CHILD><HEADER>'), /not well-formed/],
    ['another root', '<RETURN/>', /outermost element is RETURN/],
    ['nesting without end', xml('<CHILD>'.repeat(40)), /nested more than 8 deep/],
    ['a text without end', xml(`<CHILD><HEADER><SEX>${'1'.repeat(2_000)}</SEX></HEADER></CHILD>`), /longer than 1000/],
    ['rows outside any young person', xml('<EPISODE><DECOM>1</DECOM></EPISODE>'), /EPISODE stands outside any CHILD/],
    ['an element nobody knows', xml('<CHILD><PET><NAME>x</NAME></PET></CHILD>'), /the element PET is not known/],
    ['nobody in it', xml(''), /holds no young person/],
    ['more rows than anybody has', xml(`<CHILD>${'<EPISODE><RNE>S</RNE></EPISODE>'.repeat(5_001)}</CHILD>`), /more than 5000 rows/],
  ])('%s', async (_what, content, message) => {
    expect(await messageOf(content, 'bad.xml')).toMatch(message);
  }); // prettier-ignore

  it('letters that are not the UTF-8 it says it is, naming the line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n'),
      Buffer.from([0xe9]),
    ]);
    expect(await messageOf(bytes, 'bad.xml')).toMatch(/^3: the file says it is UTF-8/);
  });
});

describe('generated files', () => {
  const byte = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
  const tokens = [
    'CHILD',
    'DECOM',
    ',',
    '"',
    '\n',
    '\r',
    '=1+1',
    '../..',
    '__proto__',
    '<',
    '&',
    '\0',
    '09/04/2017',
    'S',
  ];
  const text = fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((parts) => Buffer.from(parts.join('')));
  const rows = fc
    .array(fc.array(fc.constantFrom('INV1', '', '09/04/2017', 'S', 'U4', '"', "'; DROP TABLE part", '=1', '\u2028'), { maxLength: 15 }))
    .map((table) => Buffer.from(good + table.map((row) => row.join(',')).join('\n'))); // prettier-ignore

  it('are read or refused, never half imported, and never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(byte, text, rows), async (content) => {
        const here = givenFolder({ 'good.csv': good, 'generated.csv': content });
        const record = memoryRecord();
        try {
          const report = await importReturn([here.folder], record);
          const { read, accepted, unchanged, queried, refused } = report;
          expect(accepted + unchanged + queried + refused).toBe(read);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableReturn);
          expect(record.localIds()).toEqual([]);
        } finally {
          here.remove();
        }
      }),
      { numRuns: 300 },
    );
  });
});
