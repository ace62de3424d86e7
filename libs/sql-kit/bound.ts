/** What may be bound to a statement: a Date would silently become NULL, and undefined would throw far from its cause. */
export type Bound = string | number | bigint | null | Uint8Array;

/**
 * Parameters that both engines can store; throws for others. PostgreSQL holds no U+0000 in text, and nobody means one: it
 * stands in what a search or a broken export sent, and is stored as the sign for what could not be read.
 */
export function checked(parameters: readonly unknown[]): Bound[] {
  let hasNul = false;
  for (const value of parameters) {
    if (typeof value === 'string') hasNul ||= value.includes('\0');
    else if (!isPlain(value)) throw new TypeError('only text, numbers and null can be stored in a read model');
  }
  return (hasNul ? parameters.map(readable) : parameters) as Bound[];
}

const isPlain = (value: unknown): boolean =>
  value !== undefined && (typeof value !== 'object' || value === null || value instanceof Uint8Array);

const readable = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value);
