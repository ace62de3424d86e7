import { PROTECTIONS, type MoveOption, type Protection } from '#libs/domain/transitions';
import { defineForm, manyOf, optionalDay, optionalText, ticked, type FormState, type TypedValue } from '#libs/web-kit';
import { PROTECTION_IN_WORDS } from '../words';

const WORDS_MAX = 120;

const form = defineForm({
  kinds: manyOf(PROTECTIONS),
  note: optionalText({ max: WORDS_MAX }),
  responsible: optionalText({ max: WORDS_MAX }),
  firstOn: optionalDay,
  /** Only to see what it would do: nothing is recorded. */
  look: ticked,
});

export type ProtectReading =
  | { readonly kind: 'wrong'; readonly form: FormState }
  | { readonly kind: 'look' | 'read'; readonly form: FormState; readonly protections: readonly Protection[] };

/** Reads what was chosen for one relationship. To record it needs words; to see what it would do does not. */
export function readProtect(body: unknown): ProtectReading {
  const read = form.read(body);
  if (read.kind === 'wrong') return read;
  const { kinds, note, look, ...agreed } = read.input;
  const protections = kinds.map((kind) => ({ kind, note: note ?? '', ...agreed }));
  if (look) return { kind: 'look', form: read.form, protections };
  if (kinds.length === 0 || note !== null) return { kind: 'read', form: read.form, protections };
  const errors = [{ field: 'note', message: 'Say what was agreed, and with whom' }];
  return { kind: 'wrong', form: { ...read.form, errors } };
}

/** What is agreed for one person under an option. */
export const agreedFor = ({ protections }: MoveOption, relationshipId: string): readonly Protection[] =>
  protections
    .filter((one) => one.relationshipId === relationshipId)
    .map(({ kind, note, responsible, firstOn }) => ({ kind, note, responsible, firstOn }));

/** What the form shows of it. */
export function protectValues(own: readonly Protection[]): Readonly<Record<string, TypedValue>> {
  const [first] = own;
  if (first === undefined) return {};
  const [year = '', month = '', date = ''] = first.firstOn?.split('-') ?? [];
  const bare = (text: string): string => text.replace(/^0/, '');
  return {
    kinds: own.map(({ kind }) => kind),
    note: first.note,
    responsible: first.responsible ?? '',
    'firstOn-day': bare(date),
    'firstOn-month': bare(month),
    'firstOn-year': year,
  };
}

/** Kinds to choose from, with what each would do by itself. */
export const kindsShown = (
  kinds: readonly Protection['kind'][],
  alone: ReadonlyMap<Protection['kind'], string>,
): readonly object[] => kinds.map((kind) => ({ value: kind, text: PROTECTION_IN_WORDS[kind], hint: alone.get(kind) }));
