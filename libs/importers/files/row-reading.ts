import type { CivilDate } from '#libs/domain/kernel';
import { readDate } from './read-date';
import type { ListRow } from './read-table';

/** Something wrong with a cell, and what would be right. */
export interface Wrong {
  readonly column: string;
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
}

const SHOWN_MAX = 40;
/** What a spreadsheet would run when it opened the list. */
const FORMULA = /^[=+\-@]/;
const WHOLE = /^\d{1,6}(?:\.0+)?$/;
const POUNDS = /^£? ?(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,2})?$/;

/** Reads one row cell by cell and gathers everything that is wrong with it. A blank cell is null: not stated. */
export class RowReading {
  readonly problems: Wrong[] = [];

  /** `first` is the column to which something wrong with the whole row is put down. */
  constructor(
    private readonly row: ListRow,
    first: string,
  ) {
    if (!row.isTooLong) return;
    this.problem(first, 'too-many-cells', 'stands in a row with more cells than the list has columns', 'a cell with a comma in it stands in quotation marks'); // prettier-ignore
  }

  /** Words as they stand. What a spreadsheet would take for a formula is refused, not run and not changed. */
  text(column: string, max: number): string | null {
    const typed = this.row.cell(column);
    if (typed === '') return null;
    if (FORMULA.test(typed)) {
      return this.problem(column, 'formula', `begins with ${typed.slice(0, 1)}, which a spreadsheet would run as a formula`, 'the same words without that sign at the start'); // prettier-ignore
    }
    if (typed.length > max) return this.problem(column, 'too-long', `is ${typed.length} characters long`, `${max} characters or fewer`); // prettier-ignore
    return typed;
  }

  /** Words that must be there; empty, with a problem noted, when they are not. */
  needed(column: string, max: number): string {
    const found = this.text(column, max);
    if (found === null) this.unlessNoted(column, 'blank', 'is blank', 'it is always needed');
    return found ?? '';
  }

  whole(column: string, least: number, most: number): number | null {
    const typed = this.row.cell(column);
    if (typed === '') return null;
    const number = WHOLE.test(typed) ? Number(typed) : Number.NaN;
    if (number >= least && number <= most) return number;
    return this.problem(column, 'no-number', `is ${shown(typed)}`, `a whole number from ${least} to ${most}`);
  }

  /** Pounds, with or without the sign and the commas. */
  pounds(column: string, most: number): number | null {
    const typed = this.row.cell(column);
    if (typed === '') return null;
    const number = POUNDS.test(typed) ? Number(typed.replace(/[£, ]/g, '')) : Number.NaN;
    if (number <= most) return number;
    return this.problem(column, 'no-cost', `is ${shown(typed)}`, `pounds a week, like 850 or 1,234.50, at most ${most}`); // prettier-ignore
  }

  date(column: string): CivilDate | null {
    const typed = this.row.cell(column);
    const read = readDate(typed);
    if (read.kind === 'blank') return null;
    if (read.kind === 'date' && !read.short) return read.date;
    return this.problem(column, 'no-date', `is ${shown(typed)}`, 'a day that exists, like 27/03/2026');
  }

  /** One of several codes, by any of the words that stand for it. Case, spaces and hyphens make no difference. */
  oneOf<const Code extends string>(column: string, words: Readonly<Record<string, Code>>, right: string): Code | null {
    const typed = this.row.cell(column);
    if (typed === '') return null;
    const code = words[folded(typed)];
    return code ?? this.problem(column, 'code-unknown', `is ${shown(typed)}`, right);
  }

  /** A problem with a column of which nothing else is wrong. */
  unlessNoted(column: string, code: string, what: string, right: string): void {
    if (!this.problems.some((problem) => problem.column === column)) this.problem(column, code, what, right);
  }

  problem(column: string, code: string, what: string, right: string): null {
    this.problems.push({ column, code, wrong: `${column} ${what}`, right });
    return null;
  }
}

const shown = (text: string): string => JSON.stringify(text.slice(0, SHOWN_MAX));
export const folded = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
