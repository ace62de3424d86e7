import { sortDay, type VagueDate } from '#libs/domain/kernel';

/** The day something is sorted by, or null when nobody knows when. */
export const dayOf = (occurred: VagueDate | null | undefined): string | null =>
  occurred === null || occurred === undefined ? null : sortDay(occurred);

/** A fact by its id: `[id, fact]`. Short lists of these are copied an order faster than objects with as many keys. */
export type Entry<T> = readonly [id: string, fact: T];

/** Where a fact stands in a list of them; -1 when it is not there. */
export function indexOfFact(facts: readonly Entry<unknown>[], id: string): number {
  for (let at = facts.length - 1; at >= 0; at--) if (facts[at]?.[0] === id) return at;
  return -1;
}

/** Puts one fact in its place by its id, for state that is plain data: the event recorded last stands. */
export function withFact<T>(facts: readonly Entry<T>[], id: string, fact: T): readonly Entry<T>[] {
  const at = indexOfFact(facts, id);
  const next = facts.slice();
  if (at === -1) next.push([id, fact]);
  else next[at] = [id, fact];
  return next;
}

/** Changes the fact of this id; the same list when there is none, or when nothing changes. */
export function changeFact<T>(facts: readonly Entry<T>[], id: string, to: (fact: T) => T): readonly Entry<T>[] {
  const at = indexOfFact(facts, id);
  const before = facts[at];
  if (before === undefined) return facts;
  const after = to(before[1]);
  if (after === before[1]) return facts;
  const next = facts.slice();
  next[at] = [id, after];
  return next;
}

/** The later of two days, either of which may be unknown. */
export const latestOf = (a: string | null, b: string | null): string | null => {
  if (a === null) return b;
  return b === null || a >= b ? a : b;
};
