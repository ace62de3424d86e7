import { appendBench } from './append-bench';
import { assessmentBench } from './assessment-bench';
import type { BenchRow } from './bench-row';
import { importBench } from './import-bench';
import { kurrentBench } from './kurrent-bench';
import { mapBench } from './map-bench';
import { postgresBench } from './postgres-bench';
import { rebuildBench } from './rebuild-bench';
import { vacanciesBench } from './vacancies-bench';

const USAGE = `npm run bench [-- --json] [-- append|assessment|import|kurrent|map|postgres|rebuild|vacancies …]

Our speed beside the least that could do the same work, on this machine, in the same run. A ratio counts, not a time; run it
on a quiet machine. Reads no data of yours and leaves nothing behind.`;

const BENCHES: Readonly<Record<string, () => Promise<BenchRow | readonly BenchRow[]>>> = {
  append: appendBench,
  assessment: assessmentBench,
  import: importBench,
  kurrent: kurrentBench,
  map: mapBench,
  postgres: postgresBench,
  rebuild: rebuildBench,
  vacancies: vacanciesBench,
};

const verdictOf = (row: BenchRow): string => (row.ratio >= row.bar ? 'reached' : 'below the bar');

/** A number short enough to compare by eye: 1,234 or 12.3. */
const brief = (n: number): string => (n >= 100 ? Math.round(n).toLocaleString('en-GB') : n.toPrecision(3));

const HEADINGS = ['name', 'ours', 'floor', 'ratio', 'bar', 'verdict'];

const cellsOf = (row: BenchRow): string[] => [
  row.name,
  `${brief(row.ours)} ${row.unit}`,
  `${brief(row.floor)} ${row.unit}`,
  row.ratio.toFixed(2),
  row.bar.toFixed(2),
  verdictOf(row),
];

function tableOf(rows: readonly BenchRow[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const notes = rows.flatMap((row) => (row.note === undefined ? [] : [`${row.name}: ${row.note}`]));
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

async function main(words: readonly string[]): Promise<number> {
  const wanted = words.filter((word) => !word.startsWith('-'));
  const unknown = words.filter((word) => word !== '--json' && BENCHES[word] === undefined);
  if (unknown.length > 0) {
    console.error(words.includes('--help') ? USAGE : `Not known: ${unknown.join(' ')}\n\n${USAGE}`);
    return words.includes('--help') ? 0 : 2;
  }
  const rows: BenchRow[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`${name} …`);
    rows.push(...[await bench()].flat());
  }
  const answer = rows.map((row) => ({ ...row, verdict: verdictOf(row) }));
  console.log(words.includes('--json') ? JSON.stringify(answer) : tableOf(rows));
  return 0;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  },
);
