/** The numbers of one option, by the index of a person. One row is used for many options in turn. */
export interface Row {
  /** Points of factors. */
  readonly points: Float64Array;
  /** Inputs needed and known (`tally`). */
  readonly counts: Float64Array;
  /** Log-odds. */
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly pLow: Float64Array;
  readonly pHigh: Float64Array;
}

export const newRow = (size: number): Row => ({
  points: new Float64Array(size),
  counts: new Float64Array(size),
  z: new Float64Array(size),
  p: new Float64Array(size),
  pLow: new Float64Array(size),
  pHigh: new Float64Array(size),
});
