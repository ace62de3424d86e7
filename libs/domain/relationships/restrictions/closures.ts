import type { CivilDate } from '../../kernel';
import type { Relationship } from '../state';
import { isHeldBackForSafety, restrictionsOn } from './queries';

/**
 * What closes a relationship to some readers: `limited` contact there may be, in another way or with somebody there;
 * `no-contact` contact there must not be; `safety` ended or restricted to keep somebody safe; `information-barred`
 * nothing of them may be told.
 */
export const CLOSURES = ['limited', 'no-contact', 'safety', 'information-barred'] as const;
export type Closure = (typeof CLOSURES)[number];

/**
 * How much of a relationship a reader is shown: all of it; all but that it is restricted and why; all but who they are and
 * where they live; nothing, not even that there is somebody. In that order, each shows less than the one before.
 */
export const SIGHTS = ['all', 'without-why', 'without-name', 'not-at-all'] as const;
export type Sight = (typeof SIGHTS)[number];

/** What closes a relationship on a day; none where nothing does. */
export function closuresOn(relationship: Relationship, day: CivilDate): readonly Closure[] {
  const found = restrictionsOn(relationship, day).map(({ kind }): Closure => {
    return kind === 'no-contact' || kind === 'information-barred' ? kind : 'limited';
  });
  const all = isHeldBackForSafety(relationship, day) ? [...found, 'safety' as const] : found;
  return CLOSURES.filter((closure) => all.includes(closure));
}

/** Contact that must not be, for whatever reason: it adds to no score, and is in nothing that is shared (research/product row 17). */
export const isClosedToSharing = (relationship: Relationship, day: CivilDate): boolean =>
  closuresOn(relationship, day).some((closure) => closure !== 'limited');

/**
 * Whether a relationship may be shown. Workers see restricted relationships and why; what is shared outside (the young
 * person's page, a copy for somebody else) leaves out everybody with whom there must be no contact.
 */
export const isVisible = (relationship: Relationship, day: CivilDate, audience: 'workers' | 'shared'): boolean =>
  audience === 'workers' || !isClosedToSharing(relationship, day);
