import { csvRecords, type CsvRecord } from './csv-records';
import { encodingOf, textOf } from './encoding';
import { fileKind, headOf } from './file-kind';
import { UnreadableFile } from './unreadable-file';

/** A column of a list: its name, what else it may be called, and whether the list is none without it. */
export interface Column {
  readonly name: string;
  readonly also?: readonly string[];
  readonly needed?: boolean;
}

/** One row of a list and the line it begins on. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether something stands beyond the last column: then no cell can be trusted to be in its own. */
  readonly isTooLong: boolean;
  /** A cell by its column's name, without spaces around it; empty when the list has no such column. */
  cell(column: string): string;
}

/** A list as it was read; `notes` say what was left alone or counts as blank. */
export interface List {
  readonly rows: readonly ListRow[];
  readonly notes: readonly string[];
}

/** Rows there can be: a list of a few columns, typed by people. */
const ROWS_MAX = 50_000;

/**
 * Reads a list that is one CSV table: columns are known by name, in any order, whatever wrote the file (byte-order mark,
 * line ends, quotes, UTF-8, UTF-16 or Windows-1252, comma, semicolon or tab). Throws `UnreadableFile`; `wanted` says what
 * the file should have been.
 */
export async function readList(file: string, columns: readonly Column[], wanted: string): Promise<List> {
  const head = await headOf(file).catch(() => {
    throw new UnreadableFile({ file, line: null, message: 'there is no such file, or it cannot be opened' });
  });
  if (fileKind(file, head, wanted) !== 'csv') throw new UnreadableFile({ file, line: null, message: `this is XML; ${wanted}` }); // prettier-ignore
  const text = textOf(file, await encodingOf(file, head, 'csv'), () => undefined);
  const reading: Reading = { file, columns, wanted, at: undefined, width: 0, rows: [], notes: [] };
  for await (const records of csvRecords(file, text)) for (const record of records) take(reading, record);
  if (reading.at === undefined)
    throw new UnreadableFile({ file, line: null, message: `this file is empty; ${wanted}` });
  return reading;
}

interface Reading {
  readonly file: string;
  readonly columns: readonly Column[];
  readonly wanted: string;
  /** Where each column stands; undefined until the line of names has been met. */
  at: ReadonlyMap<string, number> | undefined;
  /** How many columns there are. */
  width: number;
  readonly rows: ListRow[];
  readonly notes: string[];
}

function take(reading: Reading, { line, cells }: CsvRecord): void {
  if (cells.every((one) => one.trim() === '')) return;
  if (reading.at === undefined) {
    // Some spreadsheets say on a line of its own what divides the cells.
    if (!/^sep=/i.test(cells[0] ?? '')) reading.at = placesOf(reading, { line, cells });
    return;
  }
  const { at, file, rows } = reading;
  if (rows.length >= ROWS_MAX) throw new UnreadableFile({ file, line, message: `more than ${ROWS_MAX} rows: this is no list` }); // prettier-ignore
  const isTooLong = cells.slice(reading.width).some((one) => one.trim() !== '');
  rows.push({ line, cells, isTooLong, cell: (column) => (cells[at.get(column) ?? -1] ?? '').trim() });
}

function placesOf(reading: Reading, { line, cells }: CsvRecord): ReadonlyMap<string, number> {
  const { file, columns, wanted, notes } = reading;
  const refuse = (message: string): never => {
    throw new UnreadableFile({ file, line, message });
  };
  const known = new Map(columns.flatMap(({ name, also = [] }) => [name, ...also].map((one) => [one, name] as const)));
  const names = cells.map((text) => foldName(text)).map((name) => known.get(name) ?? name);
  const named = names.filter((name) => name !== '');
  const twice = named.find((name, i) => named.indexOf(name) !== i);
  if (twice !== undefined) return refuse(`the column ${twice} is there twice`);
  const lacking = columns.filter(({ name, needed }) => needed === true && !names.includes(name));
  if (lacking.length > 0)
    return refuse(`it lacks the columns ${lacking.map(({ name }) => name).join(', ')}; ${wanted}`);
  const extra = named.filter((name) => !columns.some((column) => column.name === name));
  if (extra.length > 0) notes.push(`${file}: columns that are not known are left alone: ${extra.join(', ').slice(0, 200)}`); // prettier-ignore
  reading.width = names.length;
  return new Map(names.map((name, i) => [name, i]));
}

/** A column's name with case, spaces, hyphens and a byte-order mark folded away. */
const foldName = (text: string): string => text.replace(/^\uFEFF/, '').trim().toLowerCase().replace(/[\s-]+/g, '_'); // prettier-ignore
