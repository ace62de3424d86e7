import { sha256Hex } from '../rulebook/severance-rules';

/** An identity that follows from another, always the same (UUID version 8): what the product adds by itself is added once. */
export function idFor(id: string, what: string): string {
  const hex = sha256Hex(`${id}:${what}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
