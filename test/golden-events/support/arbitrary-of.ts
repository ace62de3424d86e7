import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import {
  about,
  addDays,
  civilDate,
  civilDateSchema,
  inMonth,
  inYear,
  onDay,
  vagueDateSchema,
} from '#libs/domain/kernel';

const LONGEST_TEXT = 40;
const DAYS_MAX = 15_000;

const day = fc.integer({ min: 0, max: DAYS_MAX }).map((n) => addDays(civilDate('1994-02-27'), n));
const vagueDate = fc.oneof(
  day.map(onDay),
  day.map(about),
  fc.tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => inMonth(y, m)),
  fc.integer({ min: 1990, max: 2040 }).map(inYear),
);

/** Schemas that no walk over zod's own kinds can fill in. */
const known = new Map<unknown, Arbitrary<unknown>>([
  [civilDateSchema, day],
  [vagueDateSchema, vagueDate],
]);

const names = fc.constantFrom(
  'Zoë Ó Briain-Example',
  'Robin “Rob” Example',
  'Ms O’Example',
  'Łukasz Przykład',
  '例 Example',
);

interface Kinds {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.ZodType[];
}

/** The least and the most a schema's checks allow, in characters, entries or as a number. */
interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly whole?: boolean;
}

interface Check {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
}

interface Internals {
  readonly def: Kinds & { readonly checks?: readonly { readonly _zod: { readonly def: Check } }[] };
}

// Looks into zod's own description of a schema, which its typings leave open.
const defOf = (schema: z.ZodType): Internals['def'] => (schema as unknown as { _zod: Internals })._zod.def;

const byCheck: Readonly<Record<string, (check: Check) => Bounds>> = {
  overwrite: () => ({}),
  min_length: ({ minimum = 0 }) => ({ minimum }),
  max_length: ({ maximum = 0 }) => ({ maximum }),
  greater_than: ({ value = 0 }) => ({ minimum: value }),
  less_than: ({ value = 0 }) => ({ maximum: value }),
  number_format: () => ({ whole: true }),
};

function boundsOf(def: Internals['def']): Bounds {
  let bounds: Bounds = {};
  for (const { _zod } of def.checks ?? []) {
    const read = byCheck[_zod.def.check];
    if (read === undefined) throw new Error(`no way to keep to a check of ${_zod.def.check}: teach arbitraryOf about it`);
    bounds = { ...bounds, ...read(_zod.def) };
  }
  return bounds;
}

function textOf({ minimum = 0, maximum = LONGEST_TEXT }: Bounds): Arbitrary<string> {
  const longest = Math.min(maximum, LONGEST_TEXT);
  const plain = fc.string({ minLength: minimum, maxLength: longest, unit: 'grapheme' }).map((text) => text.trim());
  return fc.oneof(plain, names).filter((text) => text.length >= minimum && text.length <= longest);
}

const numberOf = ({ minimum = -1000, maximum = 3000, whole }: Bounds): Arbitrary<number> =>
  whole === undefined
    ? fc.double({ min: minimum, max: maximum, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n))
    : fc.integer({ min: Math.max(minimum, -1_000_000), max: Math.min(maximum, 1_000_000) });

function objectOf(shape: Record<string, z.ZodType>): Arbitrary<unknown> {
  const optional = new Set(Object.keys(shape).filter((key) => defOf(shape[key]!).type === 'optional'));
  const fields = Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, arbitraryOf(schema)]));
  return fc.record(fields, {
    requiredKeys: Object.keys(shape).filter((key) => !optional.has(key)),
    noNullPrototype: true,
  });
}

const byKind: Readonly<Record<string, (def: Kinds, bounds: Bounds) => Arbitrary<unknown>>> = {
  object: (def) => objectOf(def.shape ?? {}),
  string: (def, bounds) => (def.format === 'uuid' ? fc.uuid() : textOf(bounds)),
  number: (_def, bounds) => numberOf(bounds),
  boolean: () => fc.boolean(),
  enum: (def) => fc.constantFrom(...Object.values(def.entries ?? {})),
  literal: (def) => fc.constantFrom(...(def.values ?? [])),
  array: (def, bounds) => fc.array(arbitraryOf(def.element!), { minLength: bounds.minimum ?? 0, maxLength: Math.min(bounds.maximum ?? 3, 3) }),
  nullable: (def) => fc.option(arbitraryOf(def.innerType!), { nil: null }),
  optional: (def) => arbitraryOf(def.innerType!),
  union: (def) => fc.oneof(...(def.options ?? []).map(arbitraryOf)),
  record: (def) =>
    fc.dictionary((arbitraryOf(def.keyType!) as Arbitrary<string>).filter((key) => key !== '__proto__'), arbitraryOf(def.valueType!), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
};

/** Any value a schema describes, as it stands after parsing. Throws on a kind of schema that it has never met. */
export function arbitraryOf(schema: z.ZodType): Arbitrary<unknown> {
  const settled = known.get(schema);
  if (settled !== undefined) return settled;
  const def = defOf(schema);
  const make = byKind[def.type];
  if (make === undefined) throw new Error(`no way to make up a ${def.type}: teach arbitraryOf about it`);
  return make(def, boundsOf(def));
}
