import { stat } from 'node:fs/promises';
import { settleYears } from './collection-year';
import { findFiles } from './files/find-files';
import { readFileInto } from './read-files';
import type { Reading, Source } from './sources';
import type { Staging } from './staging';
import { TABLES } from './tables';
import { UnreadableFile, type Problem } from '../files/unreadable-file';
import { UnreadableReturn } from './unreadable';

/** More rows than this for one identifier, and CHILD is not what identifies a young person. */
const ROWS_OF_ONE_MAX = 20_000;

/** What was read, before anything is held against the record. */
export interface WholeReturn {
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

/** How far reading has come, in bytes. */
export type OnBytes = (done: number, total: number) => void;

/** Reads every file into the staging place. Throws `UnreadableReturn` naming every file that cannot be read. */
export async function readReturn(
  paths: readonly string[],
  staging: Staging,
  options: { readonly year: number | undefined; readonly onBytes: OnBytes },
): Promise<WholeReturn> {
  const { files, notes } = await found(paths);
  const reading = new Gathering(staging, notes, await sizeOf(files), options.onBytes);
  const problems: Problem[] = [];
  for (const file of files) {
    const problem = await attempt(() => readFileInto(file, reading));
    if (problem !== null) problems.push(problem);
  }
  staging.complete();
  problems.push(...tooManyOfOne(staging, reading.sources));
  if (problems.length === 0) problems.push(...settleYears(reading.sources, options.year));
  if (problems.length > 0) throw new UnreadableReturn(problems);
  for (const source of reading.sources) source.name = `903:${source.year}:${source.table}`;
  return reading;
}

async function found(paths: readonly string[]): Promise<{ files: readonly string[]; notes: string[] }> {
  try {
    const { files, notes } = await findFiles(paths);
    return { files, notes: [...notes] };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableReturn([error.problem]);
    throw error;
  }
}

async function attempt(read: () => Promise<void>): Promise<Problem | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function tooManyOfOne(staging: Staging, sources: readonly Source[]): Problem[] {
  if (!staging.hasMoreThan(ROWS_OF_ONE_MAX)) return [];
  const message = `one CHILD has more than ${ROWS_OF_ONE_MAX} rows: is the column CHILD the local identifier?`;
  return [{ file: sources[0]?.file ?? '', line: null, message }];
}

class Gathering implements Reading {
  readonly sources: Source[] = [];
  private done = 0;

  constructor(
    private readonly staging: Staging,
    readonly notes: string[],
    private readonly total: number,
    private readonly onBytesDone: OnBytes,
  ) {}

  source(file: string, table: Source['table'], columns: readonly string[]): Source {
    const shape = TABLES.find(({ name }) => name === table);
    const own = [...(shape?.needed ?? []), ...(shape?.allowed ?? [])];
    const at = new Map(
      columns.map((column, place) => [column, place] as const).filter(([column]) => own.includes(column)),
    );
    const source: Source = {
      number: this.sources.length,
      file,
      table,
      columns: at,
      order: columns.join(','),
      width: columns.length,
      evidence: { ends: new Map(), others: new Map(), latestStart: 0 },
      year: 0,
      name: '',
    };
    this.sources.push(source);
    this.staging.addSource(source);
    return source;
  }

  row(row: Parameters<Reading['row']>[0]): void {
    this.staging.add(row);
  }

  note(message: string): void {
    this.notes.push(message);
  }

  onBytes(bytes: number): void {
    this.done += bytes;
    this.onBytesDone(this.done, this.total);
  }
}
