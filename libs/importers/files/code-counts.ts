/** How often something was asked or refused, by its code. */
export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/** One more of a code. */
export const addCode = (counts: Map<string, number>, code: string): void => {
  counts.set(code, (counts.get(code) ?? 0) + 1);
};

/** The commonest first; those as common by code. */
export const commonestFirst = (counts: ReadonlyMap<string, number>): CodeCount[] =>
  [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
