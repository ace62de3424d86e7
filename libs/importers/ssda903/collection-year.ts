import path from 'node:path';
import { readDate } from '../files/read-date';
import { collectionYearOf } from './dates';
import { cell, type RawRow, type Source } from './sources';
import type { TableName } from './tables';
import type { Problem } from '../files/unreadable-file';

/** Columns whose dates lie in the collection year, mostly: reviews least surely, because some returns carry all of them. */
const OTHER_DATES: Readonly<Partial<Record<TableName, string>>> = {
  missing: 'MIS_END',
  placedAdoption: 'DATE_PLACED_CEASED',
  swEpisodes: 'SW_DECOM',
  doLo: 'DOLO_START',
  reviews: 'REVIEW',
};
/** A later year than the commonest is believed when it has at least this share of the commonest year's ends. */
const SHARE_OF_COMMONEST = 0.34;
const SHARE_WHEN_NAMED = 0.1;

/** Notes what a row says of the year its return is for. */
export function noteYear(row: RawRow): void {
  const { evidence, table } = row.source;
  if (table === 'episodes') {
    const begun = readDate(cell(row, 'DECOM'));
    if (begun.kind === 'date') evidence.latestStart = Math.max(evidence.latestStart, collectionYearOf(begun.date));
    count(evidence.ends, cell(row, 'DEC'));
  } else {
    const column = OTHER_DATES[table];
    if (column !== undefined) count(evidence.others, cell(row, column));
  }
}

function count(counts: Map<number, number>, text: string): void {
  const read = readDate(text);
  if (read.kind !== 'date') return;
  const year = collectionYearOf(read.date);
  counts.set(year, (counts.get(year) ?? 0) + 1);
}

/** The year in a file's or folder's name: `2017-18`, `2017_2018`, `201718` and `2018` are the year to 31 March 2018. */
export function yearInName(name: string): number | null {
  const pair = /(?<!\d)(20\d\d)[-_ /]?(?:to[-_ ]?)?(20\d\d|\d\d)(?!\d)/.exec(name);
  if (pair !== null) {
    const first = Number(pair[1]);
    const second = Number(pair[2]) % 100;
    if ((first + 1) % 100 === second) return first + 1;
  }
  const single = /(?<!\d)(20\d\d)(?!\d)/.exec(name);
  return single === null ? null : Number(single[1]);
}

const FOLDERS_UP = 2;
/** A name is believed before the latest beginning by at most this many years: somebody always comes into care. */
const YEARS_WITHOUT_BEGINNING_MAX = 3;

function nameYearOf(file: string): number | null {
  const parts = path.resolve(file).split(path.sep).reverse();
  for (const part of parts.slice(0, 1 + FOLDERS_UP)) {
    const year = yearInName(part);
    if (year !== null) return year;
  }
  return null;
}

/**
 * Sets each source's collection year: the one given, or else what its files say. Files of one folder go together, unless
 * their own names carry different years. Answers with a problem for each file whose year nobody can tell.
 */
export function settleYears(sources: readonly Source[], given: number | undefined): Problem[] {
  if (given !== undefined) {
    for (const source of sources) source.year = given;
    return [];
  }
  for (const group of groupsOf(sources)) settleGroup(group);
  const known = new Set(sources.map(({ year }) => year).filter((year) => year > 0));
  const only = known.size === 1 ? [...known][0] : undefined;
  for (const source of sources) if (source.year === 0 && only !== undefined) source.year = only;
  const message = 'nothing here says which year this return is for; say so with --year, for example --year 2018 for the year to 31 March 2018'; // prettier-ignore
  return sources.filter(({ year }) => year === 0).map(({ file }) => ({ file, line: null, message }));
}

function groupsOf(sources: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const key = `${path.dirname(path.resolve(source.file))}\n${yearInName(path.basename(source.file)) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [source]);
    else group.push(source);
  }
  return [...groups.values()];
}

function settleGroup(group: readonly Source[]): void {
  const episodes = group.filter(({ table }) => table === 'episodes');
  const years = new Set(episodes.map((source) => yearFrom([source]) ?? 0));
  if (years.size <= 1) {
    const year = yearFrom(group) ?? 0;
    for (const source of group) source.year = year;
    return;
  }
  // Several years side by side in one folder: each table goes by its own dates, and those without go with the latest.
  const latest = Math.max(...years);
  for (const source of group) source.year = source.table === 'header' ? latest : (yearFrom([source]) ?? latest);
}

function yearFrom(group: readonly Source[]): number | null {
  const first = group[0];
  if (first === undefined) return null;
  const named = nameYearOf(first.file);
  const ends = sum(group.map(({ evidence }) => evidence.ends));
  if (ends.size > 0) return commonest(ends, named);
  const latestStart = Math.max(...group.map(({ evidence }) => evidence.latestStart));
  if (latestStart > 0) return credibleName(named, latestStart) ?? latestStart;
  if (named !== null) return named;
  const others = sum(group.map(({ evidence }) => evidence.others));
  return others.size > 0 ? commonest(others, null) : null;
}

const credibleName = (named: number | null, latestStart: number): number | null =>
  named !== null && named >= latestStart && named - latestStart <= YEARS_WITHOUT_BEGINNING_MAX ? named : null;

function commonest(counts: ReadonlyMap<number, number>, named: number | null): number {
  const most = Math.max(...counts.values());
  if (named !== null && (counts.get(named) ?? 0) >= most * SHARE_WHEN_NAMED) return named;
  const credible = [...counts].filter(([, number]) => number >= most * SHARE_OF_COMMONEST);
  return Math.max(...credible.map(([year]) => year));
}

function sum(all: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const total = new Map<number, number>();
  for (const counts of all) for (const [year, number] of counts) total.set(year, (total.get(year) ?? 0) + number);
  return total;
}
