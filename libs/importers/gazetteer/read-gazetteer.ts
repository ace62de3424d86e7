import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FORMS_IN_WORDS, layoutOf, type Layout } from './forms';
import { readLine, type GazetteerPoint, type LineRead } from './read-line';

/** Something wrong with a line, or with a file as a whole when `line` is null. */
export interface GazetteerProblem {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** A file that cannot be read as a gazetteer at all, or a bad line that nobody asked to be told of. */
export class UnreadableGazetteer extends Error {
  constructor(readonly problem: GazetteerProblem) {
    super(`${problem.file}${problem.line === null ? '' : `, line ${problem.line}`}: ${problem.message}`);
    this.name = 'UnreadableGazetteer';
  }
}

/** Bytes with a name to call them by in messages. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Who is told while reading. */
export interface GazetteerWatch {
  /** A line that could not be read; reading goes on. Without it the first bad line ends the reading. */
  readonly onProblem?: (problem: GazetteerProblem) => void;
  /** A postcode that the gazetteer lists without a place on the National Grid. */
  readonly onUnknown?: (why: Extract<LineRead, { kind: 'unknown' }>['why']) => void;
  /** How far a named file has been read, in bytes of how many. */
  readonly onProgress?: (progress: {
    readonly file: string;
    readonly bytes: number;
    readonly of: number | null;
  }) => void;
}

/** Points in one batch: enough to make a transaction worth while, few enough to hold. */
const BATCH = 2_000;

/**
 * Reads a gazetteer (the ONS Postcode Directory, Code-Point Open, or plain columns; see README) from a file, a folder of
 * CSV files, or bytes: batches of places as they come, at a flat cost in memory however long the file. Throws
 * `UnreadableGazetteer` on what is no gazetteer.
 */
export async function* readGazetteer(
  source: string | NamedBytes,
  watch: GazetteerWatch = {},
): AsyncGenerator<readonly GazetteerPoint[]> {
  if (typeof source !== 'string') {
    yield* readOne({ ...source, size: null }, watch);
    return;
  }
  for (const file of await filesAt(source)) {
    const { size } = await stat(file);
    yield* readOne({ name: file, bytes: createReadStream(file, { highWaterMark: 1 << 18 }), size }, watch);
  }
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const files = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
  if (files.length === 0)
    throw new UnreadableGazetteer({ file: path, line: null, message: 'there is no CSV file in this folder' });
  return files.map((name) => join(path, name));
}

interface Source extends NamedBytes {
  readonly size: number | null;
}

interface CsvLine {
  readonly info: { readonly lines: number };
  readonly record: string[];
}

async function* readOne(source: Source, watch: GazetteerWatch): AsyncGenerator<readonly GazetteerPoint[]> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
  });
  // Errors reach the reader through the parser, which the pipeline destroys with them.
  pipeline(Readable.from(checkedBytes(source, watch)), parser, () => undefined);
  const reading: Reading = { file: source.name, layout: null, watch, points: [] };
  try {
    for await (const { info, record } of parser as AsyncIterable<CsvLine>) {
      take(reading, record, info.lines);
      if (reading.points.length >= BATCH) yield emptied(reading);
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadableCsv(source.name, error) : error;
  }
  if (reading.layout === null)
    throw new UnreadableGazetteer({ file: source.name, line: null, message: `this file is empty: ${FORMS_IN_WORDS}` });
  if (reading.points.length > 0) yield emptied(reading);
}

interface Reading {
  readonly file: string;
  readonly watch: GazetteerWatch;
  layout: Layout | null;
  points: GazetteerPoint[];
}

function take(reading: Reading, record: readonly string[], line: number): void {
  if (reading.layout === null) {
    reading.layout = layoutOf(record) ?? noLayout(reading.file, record);
    if (!reading.layout.headless) return;
  }
  const read = readLine(record, reading.layout);
  if (read.kind === 'point') reading.points.push(read.point);
  else if (read.kind === 'unknown') reading.watch.onUnknown?.(read.why);
  else report(reading, { file: reading.file, line, message: read.message });
}

function report({ watch }: Reading, problem: GazetteerProblem): void {
  if (watch.onProblem === undefined) throw new UnreadableGazetteer(problem);
  watch.onProblem(problem);
}

function emptied(reading: Reading): readonly GazetteerPoint[] {
  const { points } = reading;
  reading.points = [];
  return points;
}

function noLayout(file: string, record: readonly string[]): never {
  const found = record
    .slice(0, 6)
    .map((cell) => JSON.stringify(cell.slice(0, 30)))
    .join(', ');
  throw new UnreadableGazetteer({ file, line: 1, message: `${FORMS_IN_WORDS}; found ${found}` });
}

function unreadableCsv(file: string, error: CsvError): UnreadableGazetteer {
  const { lines } = error as unknown as { lines?: number };
  const tooLong = error.code === 'CSV_MAX_RECORD_SIZE';
  const message = tooLong
    ? 'this line is too long to be a line of a gazetteer, or a quotation mark is never closed'
    : 'a quotation mark is out of place here';
  return new UnreadableGazetteer({ file, line: lines ?? null, message });
}

const SIGNATURES: readonly (readonly [bytes: string, message: string])[] = [
  ['PK\x03\x04', 'this is a zip file or an Excel workbook: unpack it, or save the sheet as CSV'],
  ['\x1f\x8b', 'this is compressed (gzip): unpack it first'],
  ['%PDF', 'this is a PDF, not a gazetteer'],
  ['\x89PNG', 'this is a picture, not a gazetteer'],
];

async function* checkedBytes(source: Source, { onProgress }: GazetteerWatch): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source.bytes) {
    if (bytes === 0) refuseOtherFiles(source.name, chunk);
    bytes += chunk.length;
    yield chunk;
    onProgress?.({ file: basename(source.name), bytes, of: source.size });
  }
}

function refuseOtherFiles(file: string, first: Uint8Array): void {
  const head = Buffer.from(first.subarray(0, 512)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  const message = known ?? (head.includes('\0') ? `this is not a text file: ${FORMS_IN_WORDS}` : undefined);
  if (message !== undefined) throw new UnreadableGazetteer({ file, line: null, message });
}
