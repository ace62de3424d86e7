import { parse } from 'csv-parse/sync';
import { UnreadableFile } from './unreadable-file';

/** One record and the line it begins on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record, in characters: beyond it a quotation mark was opened and never closed, or this is no table. */
export const RECORD_CHARS_MAX = 1_000_000;
const NOT_TEXT = /[\0-\x08\x0E-\x1F]/;
const LINE_BREAK = /\r\n|\n|\r/;

/**
 * Records of a CSV file, one batch for each piece of text that arrives. Where a piece has no quotation mark a record is a
 * line and a cell is what stands between delimiters, so it is only split; csv-parse reads the pieces that have one.
 */
export async function* csvRecords(file: string, text: AsyncIterable<string>): AsyncGenerator<CsvRecord[]> {
  const reader = { file, line: 1, delimiter: null };
  let carried = '';
  for await (const chunk of text) {
    carried += chunk;
    const end = wholeRecords(carried);
    if (end > 0) yield recordsIn(reader, carried.slice(0, end));
    carried = carried.slice(end);
    if (carried.length > RECORD_CHARS_MAX) throw tooLong(reader);
  }
  if (carried !== '') yield recordsIn(reader, carried);
}

interface Reader {
  readonly file: string;
  line: number;
  delimiter: string | null;
}

/** Where the last record ends that is certainly whole: after a line break with no quotation open. */
function wholeRecords(text: string): number {
  if (!text.includes('"')) return lastBreak(text, text.length);
  let open = text.split('"').length % 2 === 0;
  for (let at = text.length; at > 0; at--) {
    const char = text[at - 1];
    if (char === '"') open = !open;
    // A carriage return at the very end may be the first half of a CRLF.
    else if (!open && (char === '\n' || (char === '\r' && at < text.length))) return at;
  }
  return 0;
}

function lastBreak(text: string, length: number): number {
  const newline = text.lastIndexOf('\n') + 1;
  return newline > 0 ? newline : text.lastIndexOf('\r', length - 2) + 1;
}

function recordsIn(reader: Reader, text: string): CsvRecord[] {
  const odd = NOT_TEXT.exec(text);
  if (odd !== null) {
    const line = reader.line + text.slice(0, odd.index).split(LINE_BREAK).length - 1;
    throw new UnreadableFile({ file: reader.file, line, message: 'this is not text: a table is saved as CSV' });
  }
  reader.delimiter ??= delimiterOf(text);
  return text.includes('"') ? quotedRecords(reader, text) : plainRecords(reader, text);
}

function plainRecords(reader: Reader, text: string): CsvRecord[] {
  const lines = text.includes('\r') ? text.split(LINE_BREAK) : text.split('\n');
  const delimiter = reader.delimiter ?? ',';
  const records: CsvRecord[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line !== '') records.push({ line: reader.line + at, cells: line.split(delimiter) });
  }
  reader.line += lines.length - 1;
  return records;
}

function quotedRecords(reader: Reader, text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  for (const cells of parsed(reader, text)) {
    if (cells.length !== 1 || cells[0] !== '') records.push({ line: reader.line, cells });
    reader.line += 1;
    for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) reader.line += breaksIn(cell);
  }
  return records;
}

const breaksIn = (cell: string): number => cell.split(LINE_BREAK).length - 1;

function parsed(reader: Reader, text: string): string[][] {
  try {
    return parse(text, {
      delimiter: reader.delimiter ?? ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
  } catch (error) {
    const lines = (error as { lines?: number }).lines ?? 1;
    const message = 'a quotation mark is out of place here: a cell in quotation marks must open and close with one';
    throw new UnreadableFile({ file: reader.file, line: reader.line + lines - 1, message });
  }
}

const tooLong = ({ file, line }: Reader): UnreadableFile =>
  new UnreadableFile({
    file,
    line,
    message:
      'a quotation mark is opened on this line and never closed, or the line is longer than a million characters',
  });

/** Comma unless the first line has more of something else that divides cells. */
function delimiterOf(text: string): string {
  const first = text.trimStart().split(LINE_BREAK, 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}
