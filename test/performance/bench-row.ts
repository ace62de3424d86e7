/** One line of `npm run bench`: the product's rate beside a bare loop's on the same machine, in the same run. */
export interface BenchRow {
  readonly name: string;
  /** The product's rate, in `unit`. */
  readonly ours: number;
  /** The rate of the bare loop it is measured against, in `unit`. */
  readonly floor: number;
  readonly unit: string;
  /** Median of the ratios of `ours` to `floor`, round by round. */
  readonly ratio: number;
  /** The least ratio that is good enough (research on performance, section 6). */
  readonly bar: number;
  readonly note?: string;
}
