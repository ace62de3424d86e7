import type { CivilDate, Reason } from '#libs/domain/kernel';
import type { KnownHome, WhatWasNew } from '#libs/domain/homes';
import { writeErrorsFile } from '../files/errors-file';
import type { Finding } from '../files/finding';
import { readList, type ListRow } from '../files/read-table';
import { COLUMNS, WANTED } from './columns';
import type { HomeRecorded, HomeRegistry, HomeSink } from './ports';
import { readHome, type ReadHome } from './read-row';
import type { RowOutcome } from '../files/row-tally';
import { Tally, type ProvidersReport } from './report';
import type { Wrong } from '../files/row-reading';

export interface ProvidersOptions {
  readonly registry: HomeRegistry;
  /** For a dry run, one that says what would come of it and records nothing. */
  readonly sink: HomeSink;
  readonly dryRun?: boolean;
  /** The day a row without one of its own speaks of. */
  readonly statedOn?: CivilDate;
  /** Where to write what was refused or asked; a CSV file, written anew. */
  readonly errorsFile?: string;
  /** Told of each thing that was refused or asked, as it is found. */
  readonly onFinding?: (finding: Finding) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Rows longer than this are cut in the file of errors. */
const ROW_CHARS_SHOWN_MAX = 500;

/**
 * Imports a list of homes and the places free in them. The whole file is read before anything is recorded; when it cannot
 * be read it throws `UnreadableFile` and nothing is recorded. What is known already is not recorded twice.
 */
export async function importProviders(file: string, options: ProvidersOptions): Promise<ProvidersReport> {
  const { rows, notes } = await readList(file, COLUMNS, WANTED);
  const importing = new Importing(file, options);
  for (const [at, row] of rows.entries()) {
    await importing.take(row);
    options.onProgress?.(at + 1, rows.length);
  }
  importing.askAboutThoseLeftOut();
  if (options.errorsFile !== undefined) writeErrorsFile(options.errorsFile, importing.findings);
  return importing.tally.report(notes, options.dryRun === true);
}

/** Questions about a statement that is recorded as far as it can be, or left alone. */
const ASKED: Partial<Record<WhatWasNew, Wrong>> = {
  older: {
    column: 'stated_on',
    code: 'older-than-on-record',
    wrong: 'a later list, or its closing, is on record already, so nothing was changed',
    right: 'a later day, if this is how things are now',
  },
  back: {
    column: 'closed_on',
    code: 'back-after-closing',
    wrong: 'this home had closed; it is on the list again',
    right: 'closed_on, if it is still closed',
  },
};

class Importing {
  readonly tally = new Tally();
  readonly findings: Finding[] = [];
  /** References met so far, and the line each stands on. */
  private readonly met = new Map<string, number>();
  private readonly providers = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly options: ProvidersOptions,
  ) {}

  async take(row: ListRow): Promise<void> {
    const read = readHome(row, this.options.statedOn ?? null);
    if (read.kind === 'refused') return this.refuse(row, read.problems);
    const before = this.met.get(read.reference);
    if (before !== undefined) return this.refuse(row, [twice(read.reference, before)]);
    this.met.set(read.reference, row.line);
    this.providers.add(row.cell('provider'));
    const recorded = await this.record(read);
    if (recorded.kind === 'rejected') return this.refuse(row, recorded.reasons.map(asWrong));
    this.count(row, recorded);
  }

  private async record(read: Exclude<ReadHome, { kind: 'refused' }>): Promise<HomeRecorded> {
    const { registry, sink } = this.options;
    const homeId = registry.find(read.reference)?.homeId;
    if (read.kind === 'home') return sink.record(homeId, read.input);
    // What was never on the list is not on it now either.
    if (homeId === undefined) return { kind: 'done', events: 0, whatWasNew: 'unchanged' };
    return sink.close(homeId, { on: read.on, reason: read.reason });
  }

  private count(row: ListRow, { events, whatWasNew }: Extract<HomeRecorded, { kind: 'done' }>): void {
    const question = ASKED[whatWasNew];
    const outcome: RowOutcome = question !== undefined ? 'queried' : events > 0 ? 'accepted' : 'unchanged';
    this.tally.addRow(outcome, events);
    if (question === undefined) return;
    this.tally.addQuery(question.code);
    this.find({ ...this.where(row), ...question, kind: 'query' });
  }

  private refuse(row: ListRow, problems: readonly Wrong[]): void {
    const reference = row.cell('reference');
    // Refused or not, the list names it: nobody is asked why it is missing.
    if (reference !== '' && !this.met.has(reference)) this.met.set(reference, row.line);
    this.tally.addRow('refused', 0);
    this.tally.addRefusals(problems.map(({ code }) => code));
    for (const problem of problems) this.find({ ...this.where(row), ...problem, kind: 'refused' });
  }

  /** A home that is open and that a list of its provider no longer names: nothing is closed, somebody is asked. */
  askAboutThoseLeftOut(): void {
    for (const home of this.options.registry.open()) {
      if (!this.providers.has(home.provider) || this.met.has(home.reference)) continue;
      this.tally.addLeftOut();
      this.tally.addQuery('home-left-out');
      this.find({ ...leftOut(home), file: this.file, line: null, row: '', kind: 'query' });
    }
  }

  private find(finding: Finding): void {
    this.findings.push(finding);
    this.options.onFinding?.(finding);
  }

  private where({ line, cells }: ListRow): Pick<Finding, 'file' | 'line' | 'row'> {
    return { file: this.file, line, row: cells.join(',').slice(0, ROW_CHARS_SHOWN_MAX) };
  }
}

const twice = (reference: string, line: number): Wrong => ({
  column: 'reference',
  code: 'reference-twice',
  wrong: `the reference ${reference} stands on line ${line} already`,
  right: 'one row for each home',
});

const leftOut = ({ reference, name, provider }: KnownHome): Wrong => ({
  column: 'reference',
  code: 'home-left-out',
  wrong: `${name} (${reference}) of ${provider} is on record and not in this list`,
  right: 'its row, or its row with closed_on',
});

/** Which column a reason of the record is about. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  'details.reference': 'reference',
  'details.ages.to': 'age_to',
  'vacancies.placesFree': 'places_free',
  statedOn: 'stated_on',
  on: 'closed_on',
};

const asWrong = ({ code, message, field = '' }: Reason): Wrong => ({
  column: COLUMN_OF[field] ?? field,
  code,
  wrong: message,
  right: 'put the cell right, or leave it blank where it may be',
});
