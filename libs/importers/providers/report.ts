import { addCode, commonestFirst, type CodeCount } from '../files/code-counts';

export type RowOutcome = 'accepted' | 'unchanged' | 'queried' | 'refused';

/** What came of an import of homes. As JSON it is what `--json` answers: read = accepted + unchanged + queried + refused. */
export interface ProvidersReport {
  readonly read: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly queried: number;
  readonly refused: number;
  /** Events recorded, or that would be. */
  readonly events: number;
  /** Open homes of the providers in this list that it does not name: none is closed, somebody is asked. */
  readonly leftOut: number;
  /** How often each question was asked: of rows, and of homes that are left out. */
  readonly queries: readonly CodeCount[];
  /** Why rows were refused. */
  readonly refusals: readonly CodeCount[];
  /** What was left alone, in words. */
  readonly notes: readonly string[];
  readonly dryRun: boolean;
}

/** Adds up what became of rows. */
export class Tally {
  private readonly rows = { accepted: 0, unchanged: 0, queried: 0, refused: 0 };
  private readonly queries = new Map<string, number>();
  private readonly refusals = new Map<string, number>();
  private read = 0;
  private events = 0;
  private leftOut = 0;

  addRow(outcome: RowOutcome, events: number): void {
    this.read += 1;
    this.rows[outcome] += 1;
    this.events += events;
  }

  addQuery(code: string): void {
    addCode(this.queries, code);
  }

  addRefusals(codes: readonly string[]): void {
    for (const code of new Set(codes)) addCode(this.refusals, code);
  }

  addLeftOut(): void {
    this.leftOut += 1;
  }

  report(notes: readonly string[], dryRun: boolean): ProvidersReport {
    const { read, events, leftOut } = this;
    const [queries, refusals] = [commonestFirst(this.queries), commonestFirst(this.refusals)];
    return { read, ...this.rows, events, leftOut, queries, refusals, notes, dryRun };
  }
}
