import { RowTally, type RowReport } from '../files/row-tally';

/** What came of an import of homes. As JSON it is what `--json` answers. */
export interface ProvidersReport extends RowReport {
  /** Open homes of the providers in this list that it does not name: none is closed, somebody is asked. */
  readonly leftOut: number;
  /** What was left alone, in words. */
  readonly notes: readonly string[];
  readonly dryRun: boolean;
}

/** Adds up what became of rows, and of homes that no row names. */
export class Tally extends RowTally {
  private leftOut = 0;

  addLeftOut(): void {
    this.leftOut += 1;
  }

  report(notes: readonly string[], dryRun: boolean): ProvidersReport {
    return { ...this.counted(), leftOut: this.leftOut, notes, dryRun };
  }
}
