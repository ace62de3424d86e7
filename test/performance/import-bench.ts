import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { importReturn, memoryRecord, type ImportOptions } from '#libs/importers/ssda903';
import type { BenchRow } from './bench-row';
import { compare, type Work } from './rounds';

const ROWS = 100_000;
const EPISODES_EACH = 3;
const ROUNDS = 7;
const DRY_BAR = 0.35;
const IMPORT_BAR = 0.2;
/** Reading again what is known may cost 1.2 times a dry run. */
const AGAIN_BAR = 1 / 1.2;
const COLUMNS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

/** Importing 100,000 rows of Episodes, of invented young people, beside a bare csv-parse of the same file. */
export async function importBench(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const file = join(folder, 'episodes.csv');
  try {
    await writeFile(file, inventedEpisodes());
    return [await dryRun(file), await intoMemory(file), await again(file)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const note = `${ROWS} rows; every code and date checked, held against neighbours and the record`;

async function dryRun(file: string): Promise<BenchRow> {
  const result = await sideBySide(
    importing(file, () => ({ ...memoryRecord(), dryRun: true }), ROWS),
    bareParse(file),
  );
  return { name: 'import, dry run, against a bare csv-parse', ...result, unit: 'rows/s', bar: DRY_BAR, note };
}

async function intoMemory(file: string): Promise<BenchRow> {
  const result = await sideBySide(importing(file, memoryRecord, 2 * ROWS), bareParse(file));
  const name = 'import into memory, against a bare csv-parse';
  return { name, ...result, unit: 'rows/s', bar: IMPORT_BAR, note: 'without the log' };
}

async function again(file: string): Promise<BenchRow> {
  const known = memoryRecord();
  await importReturn([file], known);
  const dry = importing(file, () => ({ ...memoryRecord(), dryRun: true }), ROWS);
  const result = await sideBySide(
    importing(file, () => known, 0),
    dry,
  );
  return { name: 'import again, unchanged, against the dry run', ...result, unit: 'rows/s', bar: AGAIN_BAR };
}

const sideBySide = (ours: Work, floor: Work): ReturnType<typeof compare> =>
  compare(ROUNDS, { ours: ROWS, floor: ROWS }, { ours, floor });

/** An import whose result is checked each time: a fast wrong answer is worth nothing. */
const importing = (file: string, options: () => ImportOptions, eventsMin: number): Work =>
  async function run() {
    const { read, refused, events } = await importReturn([file], options());
    if (read !== ROWS || refused !== 0) throw new Error(`${read} rows read and ${refused} refused of ${ROWS}`);
    if (events < eventsMin || (eventsMin === 0 && events > 0)) throw new Error(`${events} events`);
  };

const bareParse = (file: string): Work =>
  async function run() {
    const rows = await new Promise<number>((resolve, reject) => {
      let count = 0;
      const parser = parse();
      parser.on('data', () => (count += 1));
      parser.on('end', () => {
        resolve(count);
      });
      parser.on('error', reject);
      createReadStream(file).pipe(parser);
    });
    if (rows !== ROWS + 1) throw new Error(`${rows} rows parsed of ${ROWS + 1}`);
  };

const two = (n: number): string => String(n).padStart(2, '0');

function inventedEpisodes(): string {
  const lines = [COLUMNS];
  for (let row = 0; row < ROWS; row++) {
    const at = row % EPISODES_EACH;
    const child = `INV${100_000 + Math.floor(row / EPISODES_EACH)}`;
    const day = two(1 + (row % 27));
    const open = at === EPISODES_EACH - 1;
    const ended = open ? ',,' : `${two(2 + (row % 27))}/${two(5 + 2 * at)}/2017,X1,CARPL`;
    lines.push(
      `${child},${day}/${two(4 + 2 * at)}/2017,${at === 0 ? 'S' : 'P'},C2,N1,U${1 + at},PR1,${ended},ZZ1 1AA,ZZ2 ${at}BB,`,
    );
  }
  return `${lines.join('\n')}\n`;
}
