import { noteYear } from './collection-year';
import { csvRecords, type CsvRecord } from '../files/csv-records';
import { encodingOf, textOf } from '../files/encoding';
import { fileKind, headOf } from '../files/file-kind';
import { xmlChildren } from './files/xml-records';
import type { RawRow, Reading, Source } from './sources';
import { foldColumn, recognise } from './tables';
import { UnreadableFile } from '../files/unreadable-file';
import { XmlTables } from './xml-tables';

/** Reads one file, CSV or XML, row by row. Throws `UnreadableFile` when it cannot be read as a whole. */
export async function readFileInto(file: string, reading: Reading): Promise<void> {
  const head = await headOf(file);
  const kind = fileKind(file, head, 'the return itself is CSV or XML');
  const encoding = await encodingOf(file, head, kind);
  const text = textOf(file, encoding, (bytes) => {
    reading.onBytes(bytes);
  });
  await (kind === 'csv' ? readCsv(file, text, reading) : readXml(file, text, reading));
}

async function readCsv(file: string, text: AsyncIterable<string>, reading: Reading): Promise<void> {
  let source: Source | undefined;
  for await (const records of csvRecords(file, text)) {
    for (const record of records) {
      if (record.cells.every((one) => one.trim() === '')) continue;
      if (source !== undefined) keep({ source, line: record.line, cells: record.cells }, reading);
      // Some spreadsheets say on a line of its own what divides the cells.
      else if (!/^sep=/i.test(record.cells[0] ?? '')) source = csvSource(file, record, reading);
    }
  }
  if (source === undefined) throw new UnreadableFile({ file, line: null, message: 'this file is empty' });
}

function csvSource(file: string, { line, cells }: CsvRecord, reading: Reading): Source {
  const columns = cells.map(foldColumn);
  const found = recognise(columns);
  if (found.kind === 'none') throw new UnreadableFile({ file, line, message: found.why });
  if (found.extra.length > 0) reading.note(`${file}: columns not of this table are left alone: ${found.extra.join(', ').slice(0, 200)}`); // prettier-ignore
  if (found.left.length > 0) reading.note(`${file}: columns that are not there count as blank: ${found.left.join(', ')}`); // prettier-ignore
  return reading.source(file, found.table.name, columns);
}

async function readXml(file: string, text: AsyncIterable<string>, reading: Reading): Promise<void> {
  const tables = new XmlTables(file, reading);
  for await (const children of xmlChildren(file, text)) {
    for (const child of children) for (const row of tables.rowsOf(child)) keep(row, reading);
  }
  if (tables.isEmpty) throw new UnreadableFile({ file, line: null, message: 'this return holds no young person' });
}

function keep(row: RawRow, reading: Reading): void {
  noteYear(row);
  reading.row(row);
}
