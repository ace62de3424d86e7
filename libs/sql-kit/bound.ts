/** What may be bound to a statement: a Date would silently become NULL, and undefined would throw far from its cause. */
export type Bound = string | number | bigint | null | Uint8Array;

/** Parameters that both engines can store; throws for others. */
export function checked(parameters: readonly unknown[]): Bound[] {
  for (const value of parameters) {
    if (value === undefined || (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))) {
      throw new TypeError('only text, numbers and null can be stored in a read model');
    }
  }
  return parameters as Bound[];
}
