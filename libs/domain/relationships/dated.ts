import { sortDay, type CivilDate, type VagueDate } from '../kernel';

/** The day a dated fact is sorted by. A beginning nobody knows sorts before every day: it holds until shown otherwise. */
const dayOf = (from: VagueDate | null): string => (from === null ? '' : sortDay(from));

/** Whether a fact had begun by a day. */
export const begunBy = (from: VagueDate | null, day: CivilDate): boolean => dayOf(from) <= day;

/** The fact in force on a day: the latest begun by then, and of two begun on one day the one recorded last. */
export function inForceOn<T extends { readonly from: VagueDate | null }>(
  facts: readonly T[],
  day: CivilDate,
): T | undefined {
  let found: T | undefined;
  for (const fact of facts) {
    if (begunBy(fact.from, day) && (found === undefined || dayOf(fact.from) >= dayOf(found.from))) found = fact;
  }
  return found;
}

/** Whether two vague dates say the same. */
export const sameDate = (a: VagueDate | null, b: VagueDate | null): boolean =>
  a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to && a.precision === b.precision);

/** Whether a date is the same as that of the fact now in force on its day, so that recording it again says nothing new. */
export function isInForce<T extends { readonly from: VagueDate | null }>(
  facts: readonly T[],
  occurred: VagueDate,
  same: (fact: T) => boolean,
): boolean {
  const now = inForceOn(facts, sortDay(occurred));
  return now !== undefined && sameDate(now.from, occurred) && same(now);
}
