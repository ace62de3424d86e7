import type { CivilDate } from '#libs/domain/kernel';
import type {
  Question,
  RecordReturnInput,
  ReturnRead,
  ReturnReport,
  ReturnRow,
} from '#libs/domain/journey/record-return';
import { readDate } from '../files/read-date';
import { lastDayOf } from './dates';
import { askAboutNeighbours, type EpisodeRow } from './rows/neighbours';
import { readRow } from './rows/read-row';
import type { ReadRow } from './rows/row-reading';
import { cell, type RawRow, type Source } from './sources';
import type { StagedPerson } from './staging';
import { TABLE_NAMES } from './tables';

/** What becomes of a row: each row is counted under exactly one. */
export type Outcome = 'accepted' | 'unchanged' | 'queried' | 'refused';

/** A row with what was made of it. `again`: the same row stands once more in this return, and was read there. */
interface PersonRow {
  readonly raw: RawRow;
  readonly read: ReadRow | 'again';
}

/** One young person's rows, read; `input` is what is held against the record. */
export interface PersonReading {
  readonly rows: readonly PersonRow[];
  readonly input: RecordReturnInput;
  /** Whether any row claims anything. */
  readonly hasClaims: boolean;
}

/** What became of one row. */
export interface RowOutcome {
  readonly raw: RawRow;
  readonly outcome: Outcome;
  readonly refusal: Question | null;
  readonly questions: readonly Question[];
}

/** Reads one young person's rows from every table and year. Nothing here depends on the order of the rows. */
export function readPerson(person: StagedPerson, returns: readonly ReturnRead[]): PersonReading {
  const inOrder = [...person.rows].sort(byYearAndTable);
  const born = birthsByYear(inOrder);
  const seen = new Set<string>();
  const rows: PersonRow[] = [];
  const returnRows: ReturnRow[] = [];
  const episodes = new Map<number, EpisodeRow[]>();
  for (const raw of inOrder) {
    const { year, table } = raw.source;
    const read = isAgain(raw, seen) ? 'again' : readRow(raw, { year, born: born.get(year) ?? null });
    if (read !== 'again' && read.kind === 'read') {
      returnRows.push({ ref: rows.length, year, claims: read.claims, silentOn: read.silentOn });
      if (table === 'episodes') listAt(episodes, year).push(read);
    }
    rows.push({ raw, read });
  }
  for (const [year, ofYear] of episodes) askAboutNeighbours(ofYear, year);
  const hasClaims = returnRows.some(({ claims }) => claims.length > 0);
  return { rows, input: { localId: person.localId, rows: returnRows, returns }, hasClaims };
}

function listAt<T>(lists: Map<number, T[]>, key: number): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

const tableOrder = new Map(TABLE_NAMES.map((name, at) => [name, at]));
const placeOf = ({ year, table }: Source): number => year * 100 + (tableOrder.get(table) ?? 0);

function byYearAndTable(a: RawRow, b: RawRow): number {
  if (a.source === b.source) return a.line - b.line;
  return placeOf(a.source) - placeOf(b.source) || a.source.number - b.source.number;
}

/** The same cells under the same columns in the same year: a second copy says nothing. */
function isAgain({ source, cells }: RawRow, seen: Set<string>): boolean {
  const key = `${source.year}\n${source.order}\n${cells.join('\n')}`;
  if (seen.has(key)) return cells[source.columns.get('CHILD') ?? -1]?.trim() !== '';
  seen.add(key);
  return false;
}

/** The header's date of birth in each year; where a header is there twice and disagrees, the earlier date. */
function birthsByYear(rows: readonly RawRow[]): ReadonlyMap<number, CivilDate> {
  const births = new Map<number, CivilDate>();
  for (const raw of rows) {
    if (raw.source.table !== 'header') continue;
    const { year } = raw.source;
    const found = readDate(cell(raw, 'DOB'));
    if (found.kind !== 'date' || found.date > lastDayOf(year)) continue;
    const known = births.get(year);
    if (known === undefined || found.date < known) births.set(year, found.date);
  }
  return births;
}

/** What became of each row, once the rows were held against the record; `report` is null when none was fit to be. */
export function outcomesOf(reading: PersonReading, report: ReturnReport | null): RowOutcome[] {
  const results = new Map(report?.rows.map((result) => [result.ref, result]));
  return reading.rows.map(({ raw, read }, ref): RowOutcome => {
    if (read === 'again') return { raw, outcome: 'unchanged', refusal: null, questions: [] };
    if (read.kind === 'refused') return { raw, outcome: 'refused', refusal: read.refusal, questions: [] };
    const result = results.get(ref);
    const questions = [...read.questions, ...(result?.questions ?? [])];
    const recorded = (result?.recorded ?? 0) > 0;
    return { raw, outcome: outcomeOf(questions.length > 0, recorded), refusal: null, questions };
  });
}

function outcomeOf(asked: boolean, recorded: boolean): Outcome {
  if (asked) return 'queried';
  return recorded ? 'accepted' : 'unchanged';
}
