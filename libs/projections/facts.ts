import { sortDay, type VagueDate } from '#libs/domain/kernel';

/** The day something is sorted by, or null when nobody knows when. */
export const dayOf = (occurred: VagueDate | null | undefined): string | null =>
  occurred === null || occurred === undefined ? null : sortDay(occurred);

/** Puts one fact in its place by its id, for state that is plain data: the event recorded last stands. */
export const withFact = <T>(
  facts: Readonly<Record<string, T>>,
  factId: string,
  fact: T,
): Readonly<Record<string, T>> => ({
  ...facts,
  [factId]: fact,
});

/** The later of two days, either of which may be unknown. */
export const latestOf = (a: string | null, b: string | null): string | null => {
  if (a === null) return b;
  return b === null || a >= b ? a : b;
};
