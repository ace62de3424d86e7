import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FORMS_IN_WORDS, layoutOf, type Layout } from './forms';
import { cellsOf, linesOf, UnreadableLine } from './lines';
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
/** Columns there can be: the directory has some sixty. */
const HEAD_CELLS = 500;

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

async function* readOne(source: Source, watch: GazetteerWatch): AsyncGenerator<readonly GazetteerPoint[]> {
  const reading: Reading = { file: source.name, layout: null, wanted: HEAD_CELLS, line: 0, watch, points: [] };
  try {
    for await (const lines of linesOf(checkedBytes(source, watch))) yield* batchesIn(reading, lines);
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    throw new UnreadableGazetteer({ file: source.name, line: error.line, message: error.message });
  }
  if (reading.layout === null)
    throw new UnreadableGazetteer({ file: source.name, line: null, message: `this file is empty: ${FORMS_IN_WORDS}` });
  if (reading.points.length > 0) yield emptied(reading);
}

function* batchesIn(reading: Reading, lines: readonly string[]): Generator<readonly GazetteerPoint[]> {
  for (const line of lines) {
    take(reading, line);
    if (reading.points.length >= BATCH) yield emptied(reading);
  }
}

interface Reading {
  readonly file: string;
  readonly watch: GazetteerWatch;
  layout: Layout | null;
  /** How many cells of a line are looked at. */
  wanted: number;
  line: number;
  points: GazetteerPoint[];
}

function take(reading: Reading, text: string): void {
  reading.line += 1;
  if (text.trim() === '') return;
  const cells = cellsOf(text, reading.line, reading.wanted);
  const layout = reading.layout ?? layoutFrom(reading, cells);
  if (layout === 'names') return;
  const read = readLine(cells, layout);
  if (read.kind === 'point') reading.points.push(read.point);
  else if (read.kind === 'unknown') reading.watch.onUnknown?.(read.why);
  else report(reading, { file: reading.file, line: reading.line, message: read.message });
}

/** Takes the layout from the first line; 'names' when that line holds nothing else. */
function layoutFrom(reading: Reading, cells: readonly string[]): Layout | 'names' {
  const layout = layoutOf(cells) ?? noLayout(reading, cells);
  reading.layout = layout;
  reading.wanted = 1 + Math.max(layout.postcode, layout.easting, layout.northing, layout.quality ?? 0);
  return layout.headless ? layout : 'names';
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

function noLayout({ file, line }: Reading, cells: readonly string[]): never {
  const found = cells
    .slice(0, 6)
    .map((cell) => JSON.stringify(cell.slice(0, 30)))
    .join(', ');
  throw new UnreadableGazetteer({ file, line, message: `${FORMS_IN_WORDS}; found ${found}` });
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
