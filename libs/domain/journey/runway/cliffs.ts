import { addDays, type CivilDate } from '../../kernel';
import { once } from './looking';
import { staggerOf } from './stagger';
import { ENDINGS_TOGETHER_DAYS, ENDINGS_TOGETHER_MIN } from './together';
import type { Bounds, Cliff, RunwayEnd } from './types';

/** Earliest first; on one day in an order that does not depend on how they were recorded. */
export const inOrder = (ends: readonly RunwayEnd[]): readonly RunwayEnd[] =>
  [...ends].sort((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key));

/**
 * Groups of two or more ends within 90 days of the first of them, earliest first, no end in two of them. Ends that are
 * replaced in time do not count; taking one away never makes another group.
 */
export function groupsOf(ends: readonly RunwayEnd[]): readonly (readonly RunwayEnd[])[] {
  const left = inOrder(ends.filter(({ replaced }) => !replaced));
  const groups: (readonly RunwayEnd[])[] = [];
  for (let at = 0; at < left.length;) {
    const until = addDays(left[at]?.on as CivilDate, ENDINGS_TOGETHER_DAYS);
    const group = left.slice(at).filter(({ on }) => on <= until);
    if (group.length >= ENDINGS_TOGETHER_MIN) groups.push(group);
    at += group.length;
  }
  return groups;
}

/** The cliffs ahead, each with whom it loses and how its ends could be moved apart. */
export const cliffsOf = (ends: readonly RunwayEnd[], bounds: Bounds): readonly Cliff[] =>
  groupsOf(ends).map((group) => {
    const [first, last] = [group[0] as RunwayEnd, group.at(-1) as RunwayEnd];
    return {
      key: `${first.on}_${last.on}`,
      from: first.on,
      to: last.on,
      ends: group,
      people: once(group.flatMap(({ people }) => people)),
      proposal: staggerOf(group, ends, bounds),
    };
  });
