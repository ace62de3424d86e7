import { londonDay, partsOf, type CivilDate } from '#libs/domain/kernel';
import { openForm, optionalDay, textOf, withErrors, type FieldError, type FormState, type Values } from '#libs/web-kit';
import { inLondon } from '../../case/moment';
import type { OpenedCase } from '../../case/opened-case';

/** What the two pickers give: nothing chosen, a moment for the address, or the form again. */
export type Picked =
  | { readonly kind: 'none' }
  | { readonly kind: 'chosen'; readonly question: { readonly asKnownAt?: string; readonly asItWasOn?: string } }
  | { readonly kind: 'wrong'; readonly form: FormState };

const NAMES = ['known-day', 'known-month', 'known-year', 'known-time', 'was-day', 'was-month', 'was-year'];
const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** Reads the pickers from the address. */
export function readPicker(query: Readonly<Record<string, unknown>>): Picked {
  if (query['choose'] === undefined) return { kind: 'none' };
  const values = Object.fromEntries(NAMES.map((name) => [name, asText(query[name])]));
  const known = dayIn('known', values);
  const was = dayIn('was', values);
  const errors = [...known.errors, ...timeErrors(values, known.day), ...was.errors];
  if (errors.length === 0 && known.day === null && was.day === null) {
    errors.push({ field: 'known-day', message: 'Give at least one of the two dates' });
  }
  if (errors.length > 0) return { kind: 'wrong', form: withErrors(openForm({ commandId: '', values }), errors) };
  return { kind: 'chosen', question: questionOf(known.day, textOf(values, 'known-time'), was.day) };
}

function dayIn(name: string, values: Values): { day: CivilDate | null; errors: FieldError[] } {
  const read = optionalDay.read(name, values);
  return read.ok
    ? { day: read.value, errors: [] }
    : { day: null, errors: [{ field: `${name}-day`, message: read.message }] };
}

function questionOf(known: CivilDate | null, time: string, was: CivilDate | null) {
  const asKnownAt = known === null ? undefined : time === '' ? known : inLondon(known, time);
  return { ...(asKnownAt === undefined ? {} : { asKnownAt }), ...(was === null ? {} : { asItWasOn: was }) };
}

function timeErrors(values: Values, known: CivilDate | null): FieldError[] {
  const time = textOf(values, 'known-time');
  if (time === '') return [];
  if (!TIME.test(time))
    return [{ field: 'known-time', message: 'Enter a time like 14:30, or leave it empty for the end of the day' }];
  return known === null ? [{ field: 'known-day', message: 'Enter the day of that time' }] : [];
}

const asText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 20) : '');

/** The pickers as they stand for the moment that is shown. */
export function pickerFor({ moment }: OpenedCase): FormState {
  const known = moment.asKnownAt === undefined ? undefined : londonDay(moment.asKnownAt);
  return openForm({ commandId: '', values: { ...dayValues('known', known), ...dayValues('was', moment.asItWasOn) } });
}

function dayValues(name: string, day: CivilDate | undefined): Record<string, string> {
  if (day === undefined) return {};
  const { year, month, day: number } = partsOf(day);
  return { [`${name}-day`]: String(number), [`${name}-month`]: String(month), [`${name}-year`]: String(year) };
}
