import { about, inMonth, inYear, onDay, type VagueDate } from '#libs/domain/kernel';
import { dayFrom, dayNames, NO_SUCH_DAY, textOf, type Field, type Values } from './fields';

const YEAR = /^(19|20|21)\d\d$/;
const names = (name: string): readonly string[] => [...dayNames(name), `${name}-about`];

/**
 * A date as exactly as anybody can say: day, month and year; month and year; the year alone; or about a day, when the
 * box is ticked. Nothing is filled in for the person.
 */
export const vagueDate = (options: { readonly required: string }): Field<VagueDate> => ({
  names,
  read: (name, values) => {
    const read = readVague(name, values);
    if (read === null) return { ok: false, message: options.required, at: `${name}-day` };
    return typeof read === 'string' ? { ok: false, message: read, at: `${name}-day` } : { ok: true, value: read };
  },
});

/** A vague date that may be left empty: null when it is. */
export const optionalVagueDate: Field<VagueDate | null> = {
  names,
  read: (name, values) => {
    const read = readVague(name, values);
    return typeof read === 'string' ? { ok: false, message: read, at: `${name}-day` } : { ok: true, value: read };
  },
};

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly roughly: boolean;
}

/** The date, null when nothing was typed, or what is wrong with it. */
function readVague(name: string, values: Values): VagueDate | null | string {
  const [day = '', month = '', year = '', roughly = ''] = names(name).map((part) => textOf(values, part));
  const parts = { day, month, year, roughly: roughly !== '' };
  if (`${day}${month}${year}` === '') return parts.roughly ? 'Enter the date it was about' : null;
  return missingIn(parts) ?? dateOf(parts);
}

/** What cannot be left out of a date that gives the rest. */
function missingIn({ day, month, year, roughly }: Parts): string | undefined {
  if (!YEAR.test(year)) return 'Enter a year, like 2026';
  if (roughly && day === '') return 'Enter a day and a month for an "about" date, or leave the box empty';
  return day !== '' && month === '' ? 'Enter the month, or leave the day out too' : undefined;
}

function dateOf({ day, month, year, roughly }: Parts): VagueDate | string {
  if (month === '') return inYear(Number(year));
  return day === '' ? ofMonth(year, month) : ofDay([year, month, day], roughly);
}

function ofMonth(year: string, month: string): VagueDate | string {
  const known = /^(0?[1-9]|1[0-2])$/.test(month);
  return known ? inMonth(Number(year), Number(month)) : 'Enter a month from 1 to 12';
}

function ofDay([year, month, day]: readonly [string, string, string], roughly: boolean): VagueDate | string {
  const exact = dayFrom(year, month, day);
  if (exact === undefined) return NO_SUCH_DAY;
  return roughly ? about(exact) : onDay(exact);
}
