import type { KeptScore } from './result';

/** How many of the sorted numbers are greater than x. */
function countAbove(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > x) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

/**
 * First and last place each option could take once what is missing is known, from the ranges alone. Options are given in
 * their order, and always lie between the two.
 */
export function placesPossible(
  inOrder: readonly KeptScore[],
): readonly { readonly best: number; readonly worst: number }[] {
  const lows = new Float64Array(inOrder.length);
  const highs = new Float64Array(inOrder.length);
  inOrder.forEach(({ low, high }, i) => {
    lows[i] = low;
    highs[i] = high;
  });
  lows.sort();
  highs.sort();
  return inOrder.map(({ low, high }, i) => {
    const surelyBefore = countAbove(lows, high);
    const itself = high > low ? 1 : 0;
    const maybeBefore = countAbove(highs, low) - itself;
    return { best: Math.min(surelyBefore, i) + 1, worst: Math.max(maybeBefore, i) + 1 };
  });
}
