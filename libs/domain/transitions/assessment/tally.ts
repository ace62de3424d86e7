/**
 * What has been added up so far, in points. Mutable, because twenty thousand are made in one ranking; it never leaves
 * the assessment.
 */
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

export function clear(tally: Tally): void {
  tally.points = 0;
  tally.more = 0;
  tally.less = 0;
  tally.needed = 0;
  tally.known = 0;
}

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

export function addTally(to: Tally, other: Tally): void {
  to.points += other.points;
  to.more += other.more;
  to.less += other.less;
  to.needed += other.needed;
  to.known += other.known;
}
