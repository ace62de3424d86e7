import type { Field, Values } from './fields';
import type { FieldError, FormState } from './form-state';
import { envelopeIn, isTyped, OWN_FIELDS, type Envelope } from './typed-form';

type Fields = Readonly<Record<string, Field<unknown>>>;
export type InputOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

/** What reading a sent form gives: its answers, or the form again with everything that is wrong with it. */
export type FormReading<F extends Fields> =
  | { readonly kind: 'read'; readonly form: FormState; readonly input: InputOf<F> }
  | { readonly kind: 'wrong'; readonly form: FormState };

export interface FormDefinition<F extends Fields> {
  /** Reads what was sent. Throws MalformedForm when it was not sent by our page. */
  read(body: unknown): FormReading<F>;
}

/** What was sent did not come from our page: a name we never asked for, or no command id. `fields` are names only. */
export class MalformedForm extends Error {
  override readonly name = 'MalformedForm';

  constructor(readonly fields: readonly string[]) {
    super(`this form has fields that were not asked for, or lacks its own: ${fields.join(', ')}`);
  }
}

/**
 * Declares a form by its fields. Fields that were not declared are refused, not ignored. `records: false` is for forms
 * that record nothing about anybody (signing in, searching): they carry no command id.
 */
export function defineForm<const F extends Fields>(
  fields: F,
  options: { readonly records?: boolean } = {},
): FormDefinition<F> {
  const known = new Set([...OWN_FIELDS, ...Object.entries(fields).flatMap(([name, field]) => field.names(name))]);
  return {
    read: (body) => {
      const values = valuesOf(body, known);
      const { commandId, seenAt } =
        options.records === false ? { commandId: '', seenAt: undefined } : envelopeOf(values);
      const typed = Object.fromEntries(Object.entries(values).filter(([name]) => !OWN_FIELDS.includes(name)));
      const { input, errors } = readFields(fields, typed);
      const form: FormState = { commandId, seenAt, values: typed, errors, changed: [] };
      return errors.length > 0 ? { kind: 'wrong', form } : { kind: 'read', form, input: input as InputOf<F> };
    },
  };
}

/** Reads every field, so that all mistakes come back at once. */
function readFields(fields: Fields, values: Values): { input: Record<string, unknown>; errors: FieldError[] } {
  const input: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const result = field.read(name, values);
    if (result.ok) input[name] = result.value;
    else errors.push({ field: result.at ?? name, message: result.message });
  }
  return { input, errors };
}

function valuesOf(body: unknown, known: ReadonlySet<string>): Values {
  if (typeof body !== 'object' || body === null) throw new MalformedForm(['everything']);
  const entries = Object.entries(body);
  const unexpected = entries.filter(([name, typed]) => !known.has(name) || !isTyped(typed)).map(([name]) => name);
  if (unexpected.length > 0) throw new MalformedForm(unexpected);
  return Object.fromEntries(entries);
}

function envelopeOf(values: Values): Envelope {
  const envelope = envelopeIn(values);
  if (typeof envelope === 'string') throw new MalformedForm([envelope]);
  return envelope;
}
