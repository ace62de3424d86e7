/** The middle one; of an even number, the upper middle one. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1];
  if (middle === undefined) throw new RangeError('no values');
  return middle;
}

export interface Compared {
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
}

/** Work of which each run does the same number of things. */
export type Work = () => Promise<void> | void;

/**
 * Rates of two works, in things a second, taken in turn, the order turning each round, so that whatever else the machine
 * does meets both alike. The ratio is the median of the rounds' ratios. The first round warms up and does not count.
 */
export async function compare(
  rounds: number,
  things: { readonly ours: number; readonly floor: number },
  works: { readonly ours: Work; readonly floor: Work },
): Promise<Compared> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const rate = async (side: 'ours' | 'floor'): Promise<number> => {
      const start = performance.now();
      await works[side]();
      return (things[side] * 1_000) / (performance.now() - start);
    };
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const);
    const rates = { ours: 0, floor: 0 };
    for (const side of order) rates[side] = await rate(side);
    if (round === 0) continue;
    ours.push(rates.ours);
    floor.push(rates.floor);
  }
  return { ours: median(ours), floor: median(floor), ratio: median(ours.map((rate, i) => rate / (floor[i] ?? rate))) };
}
