import { isCivilDate, type CivilDate } from '#libs/domain/kernel';

/** A date cell, read. `short`: its year was written with two digits. */
export type ReadDate =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: CivilDate; readonly short: boolean }
  | { readonly kind: 'bad' };

const BLANK: ReadDate = { kind: 'blank' };
const BAD: ReadDate = { kind: 'bad' };
/** dd/mm/yyyy as the return has it, with the time that a spreadsheet may add. */
const BRITISH =
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/** Nobody in a return was born, or will be anything, outside these. */
const EARLIEST = '1900-01-01';
const LATEST = '2200-01-01';

/** Dates repeat: a return of 100,000 rows has a few thousand different ones. */
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, ReadDate>();

/** Reads a date cell: dd/mm/yyyy, or yyyy-mm-dd as some exports write it. A two-digit year is of this century. */
export function readDate(text: string): ReadDate {
  if (text === '') return BLANK;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const read = parseDate(text);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(text, read);
  return read;
}

function parseDate(text: string): ReadDate {
  const parts = (BRITISH.exec(text) ?? ISO.exec(text))?.groups as DateParts | undefined;
  if (parts === undefined) return BAD;
  const short = parts.year.length === 2;
  const year = short ? `20${parts.year}` : parts.year;
  const date = `${year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  return isCivilDate(date) && date >= EARLIEST && date <= LATEST ? { kind: 'date', date, short } : BAD;
}

interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}
