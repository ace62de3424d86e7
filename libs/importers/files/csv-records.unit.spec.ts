import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { UnreadableFile } from './unreadable-file';
import { csvRecords, type CsvRecord } from './csv-records';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
async function recordsOf(text: string, size = 7): Promise<CsvRecord[]> {
  const all: CsvRecord[] = [];
  for await (const batch of csvRecords('given.csv', inPieces(text, size))) all.push(...batch);
  return all;
}
const problemOf = async (text: string, size = 7): Promise<unknown> =>
  recordsOf(text, size).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFile ? error.problem : error),
  );

describe('the records of a CSV file', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r', '\r\n', '1'), maxLength: 6 });
  const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });

  it('are what csv-parse reads, however the text arrives', async () => {
    const given = fc.tuple(table, fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 40 }));
    await fc.assert(
      fc.asyncProperty(given, async ([rows, end, size]) => {
        // The first line has commas alone: it is what settles the delimiter.
        const text = ['x,y', ...rows.map((row) => row.map(quoted).join(','))].join(end);
        const options = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
        expect((await recordsOf(text, size)).map(({ cells }) => cells)).toEqual(parse(text, options));
      }),
    );
  });

  it('know the line they begin on, past blank lines and line breaks inside a cell', async () => {
    const records = await recordsOf('a,b\n\n"one\nand a half",2\r\n3,"x"\n\n4,5');
    expect(records.map(({ line, cells }) => `${line} ${cells[0]}`)).toEqual(['1 a', '3 one\nand a half', '5 3', '7 4']);
  });

  it.each([';', '\t', '|'])('may be divided by %j', async (mark) => {
    const records = await recordsOf(`a${mark}b,c${mark}d\n1${mark}2${mark}3`);
    expect(records.map(({ cells }) => cells)).toEqual([['a', 'b,c', 'd'], ['1', '2', '3']]); // prettier-ignore
  });

  it('cannot be read where a quotation mark is out of place, and the line is named', async () => {
    expect(await problemOf('a,b\n1,2\n3,"4"5\n')).toMatchObject({ line: 3 });
    expect(await problemOf('a,b\n1,2\n3,"4\n')).toMatchObject({ file: 'given.csv' });
  });

  it('cannot be read where there is something that is not text, and the line is named', async () => {
    expect(await problemOf('a,b\n1,2\n3,\u0001\n')).toMatchObject({
      line: 3,
      message: expect.stringContaining('not text'),
    });
  });

  it('do not fill the memory when a quotation mark is never closed', async () => {
    const problem = problemOf(`a,b\n"${'x'.repeat(1_100_000)}`, 100_000);
    expect(await problem).toMatchObject({ line: expect.any(Number), message: expect.stringContaining('never closed') });
  });
});
