export interface Page<T> {
  readonly rows: readonly T[];
  /** How many there are in all, over every page. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly pages: number;
}
