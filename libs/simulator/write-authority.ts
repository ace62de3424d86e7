import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { toCsv } from './csv';
import { returnFiles } from './returns';
import type { InventedAuthority } from './types';
import { vacanciesCsv } from './vacancies';

/** What was written where. */
export interface Written {
  readonly returns: readonly { readonly year: number; readonly folder: string }[];
  readonly gazetteer: string;
  /** The list of homes and vacancies. */
  readonly homes: string;
  readonly staff: string;
  readonly actions: string;
}

/**
 * Writes an authority into a folder, made if it is not there: a folder of return files for each collection year,
 * `gazetteer.csv`, `homes.csv`, `staff.csv` and `actions.ndjson` (one recorded action a line, in order of day). Throws what the file
 * system throws; files of the same names are replaced.
 */
export async function writeAuthority(authority: InventedAuthority, dir: string): Promise<Written> {
  await mkdir(dir, { recursive: true });
  const returns = [];
  for (const year of authority.returnYears) {
    const folder = join(dir, `${year - 1}-${String(year).slice(2)}`);
    await mkdir(folder, { recursive: true });
    for (const { name, csv } of returnFiles(authority, year)) await writeFile(join(folder, name), csv);
    returns.push({ year, folder });
  }
  const at = (name: string): string => join(dir, name);
  await writeFile(at('gazetteer.csv'), gazetteerCsv(authority));
  await writeFile(at('homes.csv'), vacanciesCsv(authority));
  await writeFile(at('staff.csv'), staffCsv(authority));
  await writeLines(at('actions.ndjson'), authority.actions);
  return {
    returns,
    gazetteer: at('gazetteer.csv'),
    homes: at('homes.csv'),
    staff: at('staff.csv'),
    actions: at('actions.ndjson'),
  };
}

/** The invented gazetteer as the gazetteer import reads it: metres on the National Grid. */
export function gazetteerCsv(authority: Pick<InventedAuthority, 'gazetteer'>): string {
  const rows = authority.gazetteer.map(({ postcode, easting, northing }) => ({
    postcode,
    easting: String(easting),
    northing: String(northing),
  }));
  return toCsv(['postcode', 'easting', 'northing'], rows);
}

function staffCsv({ staff }: InventedAuthority): string {
  const rows = staff.map(({ ref, name, role, from, to }) => ({ ref, name, role, from, to: to ?? '' }));
  return toCsv(['ref', 'name', 'role', 'from', 'to'], rows);
}

async function writeLines(path: string, values: readonly unknown[]): Promise<void> {
  const file = createWriteStream(path);
  for (const value of values) if (!file.write(`${JSON.stringify(value)}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}
