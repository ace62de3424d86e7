/** Something said about a row, for the file of errors. */
export interface Finding {
  readonly kind: 'query' | 'refused';
  readonly file: string;
  /** Null for a question that belongs to no row. */
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
  /** The row as it was read. */
  readonly row: string;
}
