import { isCivilDate, type CivilDate } from '#libs/domain/kernel';

/** A date cell, read. `short`: its year was written with two digits. */
export type ReadDate =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: CivilDate; readonly short: boolean }
  | { readonly kind: 'bad' };

const BLANK: ReadDate = { kind: 'blank' };
const BAD: ReadDate = { kind: 'bad' };
/** dd/mm/yyyy as the return has it, with the time that a spreadsheet may add. */
const BRITISH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

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
  const british = BRITISH.exec(text);
  if (british !== null) {
    const [, day = '', month = '', year = ''] = british;
    return dateFrom(year.length === 2 ? `20${year}` : year, month, day, year.length === 2);
  }
  const iso = ISO.exec(text);
  return iso === null ? BAD : dateFrom(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '', false);
}

function dateFrom(year: string, month: string, day: string, short: boolean): ReadDate {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCivilDate(written) || written < '1900-01-01' || written > '2200-01-01') return BAD;
  return { kind: 'date', date: written, short };
}

/** The collection year a day falls in, named by the 31 March it ends on. */
export const collectionYearOf = (date: CivilDate): number =>
  Number(date.slice(0, 4)) + (date.slice(5) > '03-31' ? 1 : 0);

/** The last day of a collection year. */
export const lastDayOf = (year: number): CivilDate => `${year}-03-31` as CivilDate;
/** The first day of a collection year. */
export const firstDayOf = (year: number): CivilDate => `${year - 1}-04-01` as CivilDate;
