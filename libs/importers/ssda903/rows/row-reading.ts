import type { CivilDate } from '#libs/domain/kernel';
import type { Claim, Question } from '#libs/domain/journey/record-return';
import { readDate } from '../../files/read-date';
import { lastDayOf } from '../dates';
import { cell, type RawRow } from '../sources';

/** What a row is read against: things that other rows of the same return say of the same young person. */
export interface RowContext {
  readonly year: number;
  /** Date of birth in the header of this return; null when it has none. */
  readonly born: CivilDate | null;
}

/** A row as read: what it claims, what it is silent about, what to ask; or why it cannot be recorded. */
export type ReadRow =
  | {
      readonly kind: 'read';
      readonly claims: readonly Claim[];
      readonly silentOn: string | null;
      readonly questions: Question[];
    }
  | { readonly kind: 'refused'; readonly refusal: Question };

/** A row being read, gathering questions. */
export interface RowReading extends RowContext {
  readonly row: RawRow;
  readonly questions: Question[];
}

export const startReading = (row: RawRow, { year, born }: RowContext): RowReading => ({
  year,
  born,
  row,
  questions: [],
});

/** A fact that the row claims. */
export const claim = ({ row }: RowReading, type: string, data: Claim['data']): Claim => ({
  type,
  data,
  source: row.source.name,
});

/** The row cannot be recorded. */
export const refuse = (code: string, column: string | null, wrong: string, right: string): ReadRow => ({
  kind: 'refused',
  refusal: { code, column, wrong, right },
});

export const read = (reading: RowReading, claims: readonly Claim[], silentOn: string | null = null): ReadRow => ({
  kind: 'read',
  claims,
  silentOn,
  questions: reading.questions,
});

export function ask(
  reading: RowReading,
  code: string,
  column: string | null,
  [wrong, right]: readonly [string, string],
): void {
  reading.questions.push({ code, column, wrong, right });
}

/** What is shown of a cell: a stray page of text in one does not fill the report. */
const SHOWN_CHARS_MAX = 40;
export const shown = (text: string): string =>
  text.length <= SHOWN_CHARS_MAX ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, SHOWN_CHARS_MAX))}…`;

/** Which codes a column takes, and how long the record lets one be. */
export interface CodeColumn {
  readonly column: string;
  readonly codes: ReadonlySet<string>;
  readonly charsMax: number;
  /** Whether a blank is worth a question. */
  readonly needed: boolean;
}

/**
 * A code, in capitals. One outside the list is kept as it is and asked about: it is what the authority said. One too long
 * to be a code at all is left out.
 */
export function takeCode(reading: RowReading, { column, codes, charsMax, needed }: CodeColumn): string {
  const text = cell(reading.row, column);
  if (codes.has(text)) return text;
  const code = text.toUpperCase();
  if (codes.has(code)) return code;
  if (code === '') {
    if (needed) ask(reading, 'code-missing', column, [`${column} is blank`, 'A code of the list']);
    return '';
  }
  const [first] = codes;
  const last = [...codes].at(-1);
  ask(reading, 'code-outside-list', column, [
    `${column} ${shown(code)} is not in the list for the year to 31 March ${reading.year}`,
    `A code of the list, from ${first} to ${last}`,
  ]);
  return code.length > charsMax ? '' : code;
}

/** A flag, 0 or 1; a spreadsheet writes 1.0. Empty when blank or when it is neither. */
export function takeFlag(reading: RowReading, column: string): string {
  const text = cell(reading.row, column);
  if (text === '' || text === '0' || text === '1') return text;
  if (/^[01]\.0+$/.test(text)) {
    ask(reading, 'number-with-decimals', column, [`${column} is written ${shown(text)}`, text.slice(0, 1)]);
    return text.slice(0, 1);
  }
  ask(reading, 'code-outside-list', column, [`${column} ${shown(text)} is not 0 or 1`, '0 or 1']);
  return '';
}

/** The day a row stands or falls with: a refusal when it is blank or does not exist. */
export function takeKeyDate(reading: RowReading, column: string): CivilDate | ReadRow {
  const text = cell(reading.row, column);
  const found = readDate(text);
  if (found.kind === 'blank') return refuse('date-missing', column, `${column} is blank`, 'A date, dd/mm/yyyy');
  if (found.kind === 'bad') return refuse('date-does-not-exist', column, wrongDate(column, text), 'A date that exists, dd/mm/yyyy'); // prettier-ignore
  remark(reading, column, found);
  return found.date;
}

/** A day that may be blank; one that does not exist is asked about and left out. */
export function takeDate(reading: RowReading, column: string, mayBeLater = false): CivilDate | null {
  const text = cell(reading.row, column);
  const found = readDate(text);
  if (found.kind === 'blank') return null;
  if (found.kind === 'bad') {
    ask(reading, 'end-date-does-not-exist', column, [wrongDate(column, text), 'A date that exists, dd/mm/yyyy']);
    return null;
  }
  remark(reading, column, found, mayBeLater);
  return found.date;
}

const wrongDate = (column: string, text: string): string => `${column} ${shown(text)} is not a date that exists`;

function remark(
  reading: RowReading,
  column: string,
  { date, short }: { readonly date: CivilDate; readonly short: boolean },
  mayBeLater = false,
): void {
  if (short) {
    ask(reading, 'year-of-two-digits', column, [
      `${column} has a year of two digits; ${date} was understood`,
      'dd/mm/yyyy',
    ]);
  }
  if (!mayBeLater && date > lastDayOf(reading.year)) {
    ask(reading, 'after-collection-year', column, [
      `${column} is ${date}, after the year to 31 March ${reading.year}`,
      `A date up to ${lastDayOf(reading.year)}, or another year for this return`,
    ]);
  }
}

/** Whether taking a key date gave a refusal. */
export const isRefused = (taken: CivilDate | ReadRow): taken is ReadRow => typeof taken !== 'string';

/** The day a row's young person was born: its own DOB, else the header's. */
export function bornOf(reading: RowReading): CivilDate | null {
  const own = readDate(cell(reading.row, 'DOB'));
  return own.kind === 'date' ? own.date : reading.born;
}
