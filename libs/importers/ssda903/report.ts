import { addCode, commonestFirst, type CodeCount } from '../files/code-counts';
import type { Outcome, RowOutcome } from './person';
import type { Source } from './sources';
import { TABLE_NAMES, type TableName } from './tables';

/** Rows by what became of them: read = accepted + unchanged + queried + refused. */
export interface RowCounts {
  read: number;
  accepted: number;
  unchanged: number;
  queried: number;
  refused: number;
}

/** What came of an import. As JSON it is what `--json` answers. */
export interface ImportReport extends Readonly<RowCounts> {
  /** Young people with at least one row that was not refused. */
  readonly youngPeople: number;
  /** Events recorded, or that would be. */
  readonly events: number;
  /** Tables that were read. */
  readonly tables: Readonly<Partial<Record<TableName, Readonly<RowCounts>>>>;
  /** How often each question was asked: of rows, and of what is missing from a return. The commonest first. */
  readonly queries: readonly CodeCount[];
  /** Why rows were refused. */
  readonly refusals: readonly CodeCount[];
  /** Collection years read, by their 31 March, and the files of each. */
  readonly years: readonly { readonly year: number; readonly files: readonly string[] }[];
  /** What was passed over or left alone, in words. */
  readonly notes: readonly string[];
  readonly dryRun: boolean;
}

const none = (): RowCounts => ({ read: 0, accepted: 0, unchanged: 0, queried: 0, refused: 0 });

/** Adds up what became of rows. */
export class Tally {
  private readonly all = none();
  private readonly tables = new Map<TableName, RowCounts>();
  private readonly queries = new Map<string, number>();
  private readonly refusals = new Map<string, number>();
  private youngPeople = 0;
  private events = 0;

  constructor(private readonly sources: readonly Source[]) {
    for (const { table } of sources) this.tables.set(table, none());
  }

  addRow({ raw, outcome, refusal, questions }: RowOutcome): void {
    this.count(raw.source.table, outcome);
    for (const { code } of questions) this.addQuery(code);
    if (refusal !== null) addCode(this.refusals, refusal.code);
  }

  addQuery(code: string): void {
    addCode(this.queries, code);
  }

  addYoungPerson(events: number): void {
    this.youngPeople += 1;
    this.events += events;
  }

  private count(table: TableName, outcome: Outcome): void {
    for (const counts of [this.all, this.tables.get(table)]) {
      if (counts === undefined) continue;
      counts.read += 1;
      counts[outcome] += 1;
    }
  }

  report(notes: readonly string[], dryRun: boolean): ImportReport {
    const inOrder = TABLE_NAMES.flatMap((name) => {
      const counts = this.tables.get(name);
      return counts === undefined ? [] : [[name, counts] as const];
    });
    return {
      ...this.all,
      youngPeople: this.youngPeople,
      events: this.events,
      tables: Object.fromEntries(inOrder),
      queries: commonestFirst(this.queries),
      refusals: commonestFirst(this.refusals),
      years: this.years(),
      notes,
      dryRun,
    };
  }

  private years(): ImportReport['years'] {
    const years = [...new Set(this.sources.map(({ year }) => year))].sort((a, b) => a - b);
    return years.map((year) => {
      const files = this.sources.filter((source) => source.year === year).map(({ file }) => file);
      return { year, files: [...new Set(files)] };
    });
  }
}
