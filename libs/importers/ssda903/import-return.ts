import { nothingKnown, reconcile, type ReturnRead, type ReturnReport } from '#libs/domain/journey/record-return';
import { writeErrorsFile } from '../files/errors-file';
import { outcomesOf, readPerson, type PersonReading, type RowOutcome } from './person';
import type { Registry, ReturnSink } from './ports';
import { readReturn } from './read-return';
import { Tally, type ImportReport } from './report';
import type { Source } from './sources';
import type { Finding } from '../files/finding';
import { Staging, type StagedPerson } from './staging';

/** How far an import has come. */
export interface ImportProgress {
  /** `reading` counts bytes, `recording` young people. */
  readonly phase: 'reading' | 'recording';
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly registry: Registry;
  readonly sink: ReturnSink;
  /** Says what would come of it and records nothing. */
  readonly dryRun?: boolean;
  /** Collection year of everything given, by its 31 March; otherwise each return says for itself. */
  readonly year?: number;
  /** Where to write the rows that were refused or queried; a CSV file, written anew. */
  readonly errorsFile?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Rows longer than this are cut in the file of errors. */
const ROW_CHARS_SHOWN_MAX = 500;

/**
 * Imports one or several SSDA903 returns: files or folders, CSV or XML. Everything is read before anything is recorded;
 * when a file cannot be read it throws `UnreadableReturn` and nothing is recorded at all. Then it goes from young person to
 * young person; stopped half-way and asked again it goes on where it stopped, because what is known is not recorded twice.
 */
export async function importReturn(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const staging = new Staging();
  try {
    const onBytes = (done: number, total: number): void => options.onProgress?.({ phase: 'reading', done, total });
    const { sources, notes } = await readReturn(paths, staging, { year: options.year, onBytes });
    const importing = new Importing(staging, sources, options);
    await importing.run();
    if (options.errorsFile !== undefined) writeErrorsFile(options.errorsFile, staging.findings());
    return importing.tally.report(notes, options.dryRun === true);
  } finally {
    staging.close();
  }
}

/** Young people recorded at once: enough to share a sync of the log, few enough to hold. */
const AT_ONCE = 32;

/** One young person's rows, held against what is known of them. */
interface Held {
  readonly localId: string;
  readonly reading: PersonReading;
  readonly report: ReturnReport | null;
}

class Importing {
  readonly tally: Tally;
  private readonly returns: readonly ReturnRead[];
  /** Young people known before, who have not yet been met in these returns. */
  private readonly notMet: Set<string>;

  constructor(
    private readonly staging: Staging,
    private readonly sources: readonly Source[],
    private readonly options: ImportOptions,
  ) {
    this.tally = new Tally(sources);
    this.notMet = new Set(options.registry.known());
    const withEpisodes = new Set(sources.filter(({ table }) => table === 'episodes').map(({ year }) => year));
    const years = [...new Set(sources.map(({ year }) => year))];
    this.returns = years.map((year) => ({ year, withEpisodes: withEpisodes.has(year) }));
  }

  async run(): Promise<void> {
    const total = this.staging.countPeople();
    let done = 0;
    const finish = async (one: Promise<Held>): Promise<void> => {
      const held = await one;
      this.count(held);
      if (held.localId !== '') this.options.onProgress?.({ phase: 'recording', done: ++done, total });
    };
    const underWay: Promise<Held>[] = [];
    for (const person of this.staging.people()) {
      underWay.push(this.started(person));
      const oldest = underWay.length >= AT_ONCE ? underWay.shift() : undefined;
      if (oldest !== undefined) await finish(oldest);
    }
    for (const one of underWay) await finish(one);
    await this.askAboutThoseLeftOut();
  }

  /** Several young people are recorded at once, so that they share the log's syncs; they are counted in order. */
  private started(person: StagedPerson): Promise<Held> {
    const reading = readPerson(person, this.returns);
    const held = this.hold(reading).then((report) => ({ localId: person.localId, reading, report }));
    // Whoever fails is waited for in turn, and fails the import then.
    held.catch(() => undefined);
    return held;
  }

  private count({ localId, reading, report }: Held): void {
    const outcomes = outcomesOf(reading, report);
    for (const outcome of outcomes) this.addRow(outcome);
    if (report !== null) this.addRowless(report);
    if (outcomes.some(({ outcome }) => outcome !== 'refused')) this.tally.addYoungPerson(report?.events ?? 0);
    this.notMet.delete(localId);
  }

  /** Holds a young person's rows against what is known of them; null when there is nothing to hold and nobody to ask. */
  private async hold({ input, hasClaims }: PersonReading): Promise<ReturnReport | null> {
    const { registry, sink, dryRun } = this.options;
    const known = registry.find(input.localId);
    if (known === undefined && !hasClaims) return null;
    if (dryRun !== true) return sink.apply(known ?? registry.register(input.localId), input);
    return known === undefined ? reconcile(input, nothingKnown).report : sink.preview(known, input);
  }

  /** A young person whose episode was open and who is in none of these tables: nothing is ended, somebody is asked. */
  private async askAboutThoseLeftOut(): Promise<void> {
    if (!this.returns.some(({ withEpisodes }) => withEpisodes)) return;
    for (const localId of this.notMet) {
      const id = this.options.registry.find(localId);
      if (id === undefined) continue;
      this.addRowless(await this.options.sink.preview(id, { localId, rows: [], returns: this.returns }));
    }
  }

  private addRow(row: RowOutcome): void {
    this.tally.addRow(row);
    if (this.options.errorsFile === undefined) return;
    const { file } = row.raw.source;
    const where = { file, line: row.raw.line, row: row.raw.cells.join(',').slice(0, ROW_CHARS_SHOWN_MAX) };
    if (row.refusal !== null) this.staging.addFinding({ ...where, ...row.refusal, kind: 'refused' });
    for (const question of row.questions) this.staging.addFinding({ ...where, ...question, kind: 'query' });
  }

  private addRowless({ questions }: ReturnReport): void {
    for (const { year, ...question } of questions) {
      this.tally.addQuery(question.code);
      if (this.options.errorsFile === undefined) continue;
      const source = this.sources.find((one) => one.year === year && one.table === 'episodes');
      const finding: Finding = { ...question, file: source?.file ?? '', line: null, row: '', kind: 'query' };
      this.staging.addFinding(finding);
    }
  }
}
