import type { Reason } from '#libs/domain/kernel';
import { plainName, type Relationship } from '#libs/domain/relationships';
import { writeErrorsFile } from '../files/errors-file';
import type { Finding } from '../files/finding';
import { readList, type ListRow } from '../files/read-table';
import type { Wrong } from '../files/row-reading';
import { RowTally, type RowReport } from '../files/row-tally';
import { COLUMNS, WANTED } from './columns';
import type { PeopleSink } from './ports';
import { readPerson, type StatedPerson } from './read-row';

export interface PeopleOptions {
  /** For a dry run, one that says what would come of it and records nothing. */
  readonly sink: PeopleSink;
  /** Makes the same id from the same words, so that the same row is the same person however often it is read. */
  readonly idFrom: (youngPersonId: string, words: string) => string;
  readonly dryRun?: boolean;
  /** Where to write what was refused or asked; a CSV file, written anew. */
  readonly errorsFile?: string;
  readonly onFinding?: (finding: Finding) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What came of an import of people who matter. As JSON it is what `--json` answers. */
export interface PeopleReport extends RowReport {
  /** Young people of whom at least one row was accepted. */
  readonly youngPeople: number;
  readonly notes: readonly string[];
  readonly dryRun: boolean;
}

const ROW_CHARS_SHOWN_MAX = 500;

/**
 * Imports a list of people who matter. The whole file is read before anything is recorded; when it cannot be read it
 * throws `UnreadableFile` and nothing is recorded. The same list twice adds nothing; somebody who may be on record under
 * nearly the same name is asked about, never recorded twice unawares.
 */
export async function importPeople(file: string, options: PeopleOptions): Promise<PeopleReport> {
  const { rows, notes } = await readList(file, COLUMNS, WANTED);
  const importing = new Importing(file, options);
  for (const [at, row] of rows.entries()) {
    await importing.take(row);
    options.onProgress?.(at + 1, rows.length);
  }
  if (options.errorsFile !== undefined) writeErrorsFile(options.errorsFile, importing.findings);
  const youngPeople = importing.youngPeople.size;
  return { ...importing.tally.counted(), youngPeople, notes, dryRun: options.dryRun === true };
}

/** Reasons that are questions: a person can answer them in the list, with somebody_else. */
const QUESTIONS: readonly string[] = ['already-recorded', 'related-to-themselves'];

class Importing {
  readonly tally = new RowTally();
  readonly findings: Finding[] = [];
  readonly youngPeople = new Set<string>();
  /** People met so far, and the line each stands on. */
  private readonly met = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly options: PeopleOptions,
  ) {}

  async take(row: ListRow): Promise<void> {
    const read = readPerson(row);
    if (read.kind === 'refused') return this.refuse(row, read.problems);
    const { youngPerson, stated } = read;
    const youngPersonId = this.options.sink.find(youngPerson);
    if (youngPersonId === undefined) return this.refuse(row, [nobody(youngPerson)]);
    const relationshipId = this.options.idFrom(youngPersonId, `${plainName(stated.personName)}, ${stated.role}`);
    const before = this.met.get(relationshipId);
    if (before !== undefined) return this.refuse(row, [twice(stated.personName, before)]);
    this.met.set(relationshipId, row.line);
    const known = await this.options.sink.known(youngPersonId, relationshipId);
    if (known !== undefined) return this.compare(row, stated, known);
    await this.record(row, { youngPersonId, relationshipId, stated });
  }

  private async record(row: ListRow, person: Stated): Promise<void> {
    const outcome = await this.options.sink.record(person.youngPersonId, person.relationshipId, person.stated);
    if (outcome.kind === 'rejected') return this.turnedDown(row, outcome.reasons);
    this.tally.addRow('accepted', outcome.events);
    this.youngPeople.add(person.youngPersonId);
  }

  /** Somebody this list, or one before it, has brought: what it says otherwise is asked about, never written over. */
  private compare(row: ListRow, stated: StatedPerson, known: Relationship): void {
    const wrong = differences(stated, known);
    this.tally.addRow(wrong.length > 0 ? 'queried' : 'unchanged', 0);
    for (const one of wrong) this.ask(row, one);
  }

  private turnedDown(row: ListRow, reasons: readonly Reason[]): void {
    if (!reasons.every(({ code }) => QUESTIONS.includes(code))) return this.refuse(row, reasons.map(asWrong));
    this.tally.addRow('queried', 0);
    for (const reason of reasons) this.ask(row, { ...asWrong(reason), right: 'yes, if this is somebody else' });
  }

  private ask(row: ListRow, wrong: Wrong): void {
    this.tally.addQuery(wrong.code);
    this.find(row, wrong, 'query');
  }

  private refuse(row: ListRow, problems: readonly Wrong[]): void {
    this.tally.addRow('refused', 0);
    this.tally.addRefusals(problems.map(({ code }) => code));
    for (const problem of problems) this.find(row, problem, 'refused');
  }

  private find({ line, cells }: ListRow, wrong: Wrong, kind: Finding['kind']): void {
    const finding = { ...wrong, kind, file: this.file, line, row: cells.join(',').slice(0, ROW_CHARS_SHOWN_MAX) };
    this.findings.push(finding);
    this.options.onFinding?.(finding);
  }
}

interface Stated {
  readonly youngPersonId: string;
  readonly relationshipId: string;
  readonly stated: StatedPerson;
}

const nobody = (localId: string): Wrong => ({
  column: 'young_person',
  code: 'young-person-unknown',
  wrong: `nobody on record has the identifier ${JSON.stringify(localId)}`,
  right: 'the local identifier of a young person on record',
});

const twice = (name: string, line: number): Wrong => ({
  column: 'name',
  code: 'person-twice',
  wrong: `${name} stands on line ${line} already, in the same role`,
  right: 'one row for each person',
});

/** What the list says otherwise than the record, where both say something. */
function differences(stated: StatedPerson, known: Relationship): readonly Wrong[] {
  const differs = (column: string, said: unknown, recorded: unknown): readonly Wrong[] =>
    said === null || said === undefined || recorded === undefined || said === recorded
      ? []
      : [
          {
            column,
            code: 'differs-from-record',
            wrong: `${column} is ${JSON.stringify(said)} here and ${JSON.stringify(recorded)} on record, so nothing was changed`,
            right: `the change on ${known.personName}’s own page, where it keeps its day and its reason`,
          },
        ];
  const ring = known.closeness.filter(({ view }) => view === 'young-person').at(-1)?.ring;
  return [
    ...differs('ring', stated.ring, ring),
    ...differs('postcode', stated.postcode, known.whereabouts.at(-1)?.postcode),
  ];
}

/** Which column a reason of the record is about. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  personName: 'name',
  confirmDuplicate: 'somebody_else',
  since: 'since',
  'supports.0.endsAtAge': 'ends_at_age',
  'supports.0.detail': 'which',
  ownWords: 'own_words',
};

const asWrong = ({ code, message, field = '' }: Reason): Wrong => ({
  column: COLUMN_OF[field] ?? field,
  code,
  wrong: message,
  right: 'put the cell right, or leave it blank where it may be',
});
