import { civilDate, isCivilDate, type CivilDate } from '#libs/domain/kernel';
import type { TypedValue } from './form-state';

export type Values = Readonly<Record<string, TypedValue>>;

/** What reading a field gives: its value, or what is wrong, in words for the person who typed it. */
export type FieldResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string; readonly at?: string };

/** One question on a form: which names it takes in the form's body, and how its value is read from them. */
export interface Field<T> {
  names(name: string): readonly string[];
  read(name: string, values: Values): FieldResult<T>;
}

const value = <T>(value: T): FieldResult<T> => ({ ok: true, value });
const wrong = <T>(message: string, at?: string): FieldResult<T> => ({
  ok: false,
  message,
  ...(at === undefined ? {} : { at }),
});

/** The text of a field, trimmed; the first, when it was sent more than once. */
export function textOf(values: Values, name: string): string {
  const typed = values[name];
  const text = typeof typed === 'string' ? typed : (typed?.[0] ?? '');
  return text.trim();
}

const alone = (name: string): readonly string[] => [name];

/** Text that must be there; `required` is what to say when it is not. `max` in characters: longer is refused, never cut. */
export const text = (options: { readonly required: string; readonly max: number }): Field<string> => ({
  names: alone,
  read: (name, values) => {
    const typed = textOf(values, name);
    if (typed === '') return wrong(options.required);
    return typed.length > options.max ? wrong(tooLong(options.max)) : value(typed);
  },
});

/** Text that may be left empty: null when it is. */
export const optionalText = (options: { readonly max: number }): Field<string | null> => ({
  names: alone,
  read: (name, values) => {
    const typed = textOf(values, name);
    if (typed === '') return value(null);
    return typed.length > options.max ? wrong(tooLong(options.max)) : value(typed);
  },
});

/** One of a list; `required` is what to say when nothing was chosen. */
export const oneOf = <const Choice extends string>(
  choices: readonly Choice[],
  options: { readonly required: string },
): Field<Choice> => ({
  names: alone,
  read: (name, values) => {
    const chosen = choices.find((choice) => choice === textOf(values, name));
    return chosen === undefined ? wrong(options.required) : value(chosen);
  },
});

/** One of a list or none: null when nothing was chosen. */
export const optionalOneOf = <const Choice extends string>(choices: readonly Choice[]): Field<Choice | null> => ({
  names: alone,
  read: (name, values) => {
    const typed = textOf(values, name);
    if (typed === '') return value(null);
    const chosen = choices.find((choice) => choice === typed);
    return chosen === undefined ? wrong('Choose one of the answers shown') : value(chosen);
  },
});

/** Any number of a list. What is not on the list is refused. */
export const manyOf = <const Choice extends string>(choices: readonly Choice[]): Field<readonly Choice[]> => ({
  names: alone,
  read: (name, values) => {
    const typed = values[name] ?? [];
    const all = (typeof typed === 'string' ? [typed] : typed).filter((text) => text !== '');
    const known = choices.filter((choice) => all.includes(choice));
    return known.length === new Set(all).size ? value(known) : wrong('Choose only from the answers shown');
  },
});

export interface NumberOptions {
  readonly min: number;
  readonly max: number;
  /** Said when it is empty or no whole number in range. */
  readonly message: string;
}

/** A whole number. */
export const wholeNumber = (options: NumberOptions): Field<number> => ({
  names: alone,
  read: (name, values) => {
    const number = readWhole(textOf(values, name), options);
    return number === undefined ? wrong(options.message) : value(number);
  },
});

/** A whole number that may be left empty: null when it is. */
export const optionalWholeNumber = (options: NumberOptions): Field<number | null> => ({
  names: alone,
  read: (name, values) => {
    const typed = textOf(values, name);
    if (typed === '') return value(null);
    const number = readWhole(typed, options);
    return number === undefined ? wrong(options.message) : value(number);
  },
});

/** A box that is ticked or not. */
export const ticked: Field<boolean> = {
  names: alone,
  read: (name, values) => value(textOf(values, name) === 'yes'),
};

/** Three boxes of a date. */
export const dayNames = (name: string): readonly string[] => [`${name}-day`, `${name}-month`, `${name}-year`];

/** A day known exactly; `required` is what to say when it is not there. */
export const day = (options: { readonly required: string }): Field<CivilDate> => ({
  names: dayNames,
  read: (name, values) => {
    const read = readDay(name, values);
    if (read === 'empty') return wrong(options.required, `${name}-day`);
    return read === 'none' ? wrong(NO_SUCH_DAY, `${name}-day`) : value(read);
  },
});

/** A day that may be left empty: null when it is. */
export const optionalDay: Field<CivilDate | null> = {
  names: dayNames,
  read: (name, values) => {
    const read = readDay(name, values);
    if (read === 'empty') return value(null);
    return read === 'none' ? wrong(NO_SUCH_DAY, `${name}-day`) : value(read);
  },
};

export const NO_SUCH_DAY = 'Enter a real date, like 27 3 2026';
const tooLong = (max: number): string => `Use ${max.toLocaleString('en-GB')} characters or fewer`;

function readWhole(typed: string, options: NumberOptions): number | undefined {
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
  return number === undefined || number < options.min || number > options.max ? undefined : number;
}

function readDay(name: string, values: Values): CivilDate | 'empty' | 'none' {
  const [dayText = '', monthText = '', yearText = ''] = dayNames(name).map((part) => textOf(values, part));
  if (`${dayText}${monthText}${yearText}` === '') return 'empty';
  return dayFrom(yearText, monthText, dayText) ?? 'none';
}

/** The civil date of three typed numbers, or undefined when there is no such day between 1900 and 2199. */
export function dayFrom(year: string, month: string, dayOfMonth: string): CivilDate | undefined {
  if (!/^(19|20|21)\d\d$/.test(year)) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isCivilDate(written) ? civilDate(written) : undefined;
}
