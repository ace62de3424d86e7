import type { KeptScore } from './result';
import { rounded } from './round';
import type { PairScore } from './score-pair';

/** Sums while relationships are scored: importance × (1 − p), and the same at both ends of the range. */
export interface KeptSums {
  score: number;
  low: number;
  high: number;
  outOf: number;
}

export const newKeptSums = (): KeptSums => ({ score: 0, low: 0, high: 0, outOf: 0 });

export function addKept(sums: KeptSums, importance: number, { p, pLow, pHigh }: PairScore): void {
  sums.score += importance * (1 - p);
  sums.low += importance * (1 - pHigh);
  sums.high += importance * (1 - pLow);
  sums.outOf += importance;
}

/**
 * The figure by which options are compared. Options rank by the middle of the range: ranked by the score alone, where
 * what is missing adds nothing, an option would rise for having been looked into less.
 */
export const keptScore = ({ score, low, high, outOf }: KeptSums): KeptScore => ({
  score: rounded(score),
  low: rounded(low),
  high: rounded(high),
  middle: rounded((low + high) / 2),
  outOf: rounded(outOf),
});
