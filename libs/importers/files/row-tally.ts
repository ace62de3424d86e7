import { addCode, commonestFirst, type CodeCount } from './code-counts';

export type RowOutcome = 'accepted' | 'unchanged' | 'queried' | 'refused';

/** What became of the rows of a list: read = accepted + unchanged + queried + refused. */
export interface RowReport {
  readonly read: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly queried: number;
  readonly refused: number;
  /** Events recorded, or that would be. */
  readonly events: number;
  /** How often each question was asked. */
  readonly queries: readonly CodeCount[];
  /** Why rows were refused. */
  readonly refusals: readonly CodeCount[];
}

/** Adds up what became of rows. */
export class RowTally {
  private readonly rows = { accepted: 0, unchanged: 0, queried: 0, refused: 0 };
  private readonly queries = new Map<string, number>();
  private readonly refusals = new Map<string, number>();
  private read = 0;
  private events = 0;

  addRow(outcome: RowOutcome, events: number): void {
    this.read += 1;
    this.rows[outcome] += 1;
    this.events += events;
  }

  addQuery(code: string): void {
    addCode(this.queries, code);
  }

  /** Why one row was refused; a reason that it has twice counts once. */
  addRefusals(codes: readonly string[]): void {
    for (const code of new Set(codes)) addCode(this.refusals, code);
  }

  counted(): RowReport {
    const { read, events } = this;
    return {
      read,
      ...this.rows,
      events,
      queries: commonestFirst(this.queries),
      refusals: commonestFirst(this.refusals),
    };
  }
}
