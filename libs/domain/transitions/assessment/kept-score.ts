import type { Network } from './prepared';
import type { KeptScore } from './result';
import { rounded } from './round';
import type { Row } from './row';

/**
 * Relationships kept: importance × (1 − p) over everybody who is scored. Options rank by the middle of the range: ranked
 * by the score alone, where what is missing adds nothing, an option would rise for having been looked into less.
 */
export function keptScore({ importance }: Network, { p, pLow, pHigh }: Row): KeptScore {
  let score = 0;
  let low = 0;
  let high = 0;
  let outOf = 0;
  for (let i = 0; i < importance.length; i++) {
    const weight = importance[i] as number;
    score += weight * (1 - (p[i] as number));
    low += weight * (1 - (pHigh[i] as number));
    high += weight * (1 - (pLow[i] as number));
    outOf += weight;
  }
  return {
    score: rounded(score),
    low: rounded(low),
    high: rounded(high),
    middle: rounded((low + high) / 2),
    outOf: rounded(outOf),
  };
}
