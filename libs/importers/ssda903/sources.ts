import type { TableName } from './tables';

/** Where rows came from: one table of one file. */
export interface Source {
  readonly number: number;
  readonly file: string;
  readonly table: TableName;
  /** Where each column stands among the cells. */
  readonly columns: ReadonlyMap<string, number>;
  /** The columns as the file has them, in one text. */
  readonly order: string;
  /** How many cells a row has. */
  readonly width: number;
  readonly evidence: YearEvidence;
  /** Year to 31 March; set once everything has been read. */
  year: number;
  /** What its events say of where they came from: `903:2018:episodes`. Set with the year. */
  name: string;
}

/** What a table says of the collection year it is for. */
export interface YearEvidence {
  /** How many episodes ended in each collection year. */
  readonly ends: Map<number, number>;
  /** The same for dates that point less surely: reviews, missing spells, workers, adoptions. */
  readonly others: Map<number, number>;
  /** The latest collection year in which an episode began; 0 when there is none. */
  latestStart: number;
}

/** A row as read, before anything is made of it. */
export interface RawRow {
  readonly source: Source;
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell by its column's name: without spaces around it, and empty when the table has no such column. */
export function cell(row: RawRow, column: string): string {
  const at = row.source.columns.get(column);
  return at === undefined ? '' : (row.cells[at] ?? '').trim();
}

/** Who takes what is read. */
export interface Reading {
  /** A new source with the next number. */
  source(file: string, table: TableName, columns: readonly string[]): Source;
  row(row: RawRow): void;
  /** Something a person should know that stops nothing. */
  note(message: string): void;
  onBytes(bytes: number): void;
}
