/**
 * JSON with keys in code-unit order and no spaces, so that the same data is always the same text whatever order it was
 * written in. Throws on a number that JSON cannot carry, because a hash must not hide one.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectJson(value as Readonly<Record<string, unknown>>);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`not a number JSON can hold: ${value}`);
  return JSON.stringify(value);
}

function objectJson(object: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(object).filter((key) => object[key] !== undefined);
  keys.sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`).join(',')}}`;
}
