import type { CodeCount, ImportReport } from '#libs/importers/ssda903';

const COLUMNS = ['read', 'accepted', 'unchanged', 'queried', 'refused'] as const;
const WIDTH = 10;
const NAME_WIDTH = 22;

/** What came of an import, as text. */
export function reportInWords(report: ImportReport): string {
  const heading = report.dryRun ? 'Nothing was written: this is what would come of it.' : 'Imported.';
  const years = report.years
    .map(({ year, files }) => `${year - 1}-${String(year).slice(2)} (${files.length} files)`)
    .join(', ');
  const head = `${''.padEnd(NAME_WIDTH)}${COLUMNS.map((name) => name.padStart(WIDTH)).join('')}`;
  const rows = Object.entries(report.tables).map(([name, counts]) => (counts === undefined ? '' : row(name, counts)));
  return [
    heading,
    `Collection years: ${years}. Young people: ${report.youngPeople}. Events: ${report.events}.`,
    '',
    head,
    ...rows,
    row('all tables', report),
    ...counted('Questions asked', report.queries),
    ...counted('Why rows were refused', report.refusals),
    ...report.notes.map((note) => `\n${note}`),
  ].join('\n');
}

const row = (name: string, counts: Readonly<Record<(typeof COLUMNS)[number], number>>): string =>
  `${name.padEnd(NAME_WIDTH)}${COLUMNS.map((column) => String(counts[column]).padStart(WIDTH)).join('')}`;

/** Codes and how often each came, under a title; nothing when there are none. */
export const counted = (title: string, codes: readonly CodeCount[]): string[] =>
  codes.length === 0 ? [] : ['', title, ...codes.map(({ code, count }) => `  ${String(count).padStart(8)}  ${code}`)];
