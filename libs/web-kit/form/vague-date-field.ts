import { about, inMonth, inYear, onDay, type VagueDate } from '#libs/domain/kernel';
import { dayFrom, dayNames, textOf, type Field, type Values } from './fields';

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

/** The date, null when nothing was typed, or what is wrong with it. */
function readVague(name: string, values: Values): VagueDate | null | string {
  const [dayText = '', month = '', year = '', roughly = ''] = names(name).map((part) => textOf(values, part));
  if (`${dayText}${month}${year}` === '') return roughly === '' ? null : 'Enter the date it was about';
  if (!YEAR.test(year)) return 'Enter a year, like 2026';
  if (roughly !== '' && dayText === '') return 'Enter a day and a month for an "about" date, or leave the box empty';
  if (dayText !== '' && month === '') return 'Enter the month, or leave the day out too';
  if (month === '') return inYear(Number(year));
  return dayText === '' ? ofMonth(year, month) : ofDay([year, month, dayText], roughly !== '');
}

function ofMonth(year: string, month: string): VagueDate | string {
  const known = /^\d{1,2}$/.test(month) && Number(month) >= 1 && Number(month) <= 12;
  return known ? inMonth(Number(year), Number(month)) : 'Enter a month from 1 to 12';
}

function ofDay([year, month, dayText]: readonly [string, string, string], roughly: boolean): VagueDate | string {
  const exact = dayFrom(year, month, dayText);
  if (exact === undefined) return 'Enter a real date, like 27 3 2026';
  return roughly ? about(exact) : onDay(exact);
}
