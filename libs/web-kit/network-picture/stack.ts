/** Something that takes so much room in a column and would like its middle at a height. */
export interface Stackable {
  readonly height: number;
  readonly wanted: number;
}

/** Neighbours that touch: they move as one. `sum` is of the tops each would like the first of them to have. */
interface Pool {
  readonly from: number;
  readonly count: number;
  readonly sum: number;
  readonly height: number;
}

const topOf = (pool: Pool): number => pool.sum / pool.count;

/**
 * Tops of things in a column, from top to bottom in the order given, none on another, each as near to where it wants to be as
 * the others let it (neighbours that would touch are pooled, and the pool takes their mean: isotonic regression).
 */
export function stacked(things: readonly Stackable[]): readonly number[] {
  const pools: Pool[] = [];
  things.forEach(({ wanted, height }, from) => {
    let pool: Pool = { from, count: 1, sum: wanted - height / 2, height };
    for (let above = pools.at(-1); above !== undefined && touch(above, pool); above = pools.at(-1)) {
      pools.pop();
      pool = pooled(above, pool);
    }
    pools.push(pool);
  });
  return pools.flatMap((pool) => {
    let top = topOf(pool);
    return things.slice(pool.from, pool.from + pool.count).map(({ height }) => {
      const own = top;
      top += height;
      return own;
    });
  });
}

const touch = (above: Pool, below: Pool): boolean => topOf(above) + above.height > topOf(below);

const pooled = (above: Pool, below: Pool): Pool => ({
  from: above.from,
  count: above.count + below.count,
  sum: above.sum + below.sum - below.count * above.height,
  height: above.height + below.height,
});
