/** What rules have added up, in points. Mutable while rules add to it; it never leaves the assessment. */
export interface Tally {
  points: number;
  /** Points that what is missing could still add, or take off. */
  more: number;
  less: number;
  /** Inputs needed, and how many of them are known. */
  needed: number;
  known: number;
}

export const newTally = (): Tally => ({ points: 0, more: 0, less: 0, needed: 0, known: 0 });

/** A known input and what it adds. */
export function know(tally: Tally, points: number): void {
  tally.points += points;
  tally.needed += 1;
  tally.known += 1;
}

/** An input that is missing: it adds nothing, and could add up to `more` or take off up to `less`. */
export function miss(tally: Tally, more: number, less = 0): void {
  tally.needed += 1;
  tally.more += more;
  tally.less += less;
}

/** An input of which part is known. It counts as missing. */
export function knowInPart(tally: Tally, points: number, more: number): void {
  tally.points += points;
  tally.needed += 1;
  tally.more += more;
}

export function addTally(to: Tally, tally: Tally): void {
  to.points += tally.points;
  to.more += tally.more;
  to.less += tally.less;
  to.needed += tally.needed;
  to.known += tally.known;
}

/**
 * Tallies one after another as plain numbers, which a ranking reads twenty thousand times: points, more, less, and the
 * two counts in one.
 */
export const PACKED_SIZE = 4;
export const POINTS = 0;
export const MORE = 1;
export const LESS = 2;
export const COUNTS = 3;

/** Room for more inputs than there are: the counts are `needed × COUNT_BASE + known`, read by their bits. */
const COUNT_BITS = 6;
const COUNT_BASE = 1 << COUNT_BITS;
/** One more input, known; and one more, missing. */
export const ONE_KNOWN = COUNT_BASE + 1;
export const ONE_MISSING = COUNT_BASE;

export const neededIn = (counts: number): number => counts >> COUNT_BITS;
export const knownIn = (counts: number): number => counts & (COUNT_BASE - 1);

export function pack(tally: Tally, into: Float64Array, at: number): void {
  into[at + POINTS] = tally.points;
  into[at + MORE] = tally.more;
  into[at + LESS] = tally.less;
  into[at + COUNTS] = tally.needed * COUNT_BASE + tally.known;
}

export function packAll(tallies: readonly Tally[]): Float64Array {
  const packed = new Float64Array(tallies.length * PACKED_SIZE);
  tallies.forEach((tally, i) => pack(tally, packed, i * PACKED_SIZE));
  return packed;
}
