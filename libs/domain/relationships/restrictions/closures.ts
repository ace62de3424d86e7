import type { CivilDate } from '../../kernel';
import { endingOn } from '../course/queries';
import type { Relationship } from '../state';
import type { Ending } from '../vocabulary';
import { restrictionsOn } from './queries';
import type { Restriction } from './state';

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

/** What restrictions in force, and an ending if there was one, close a relationship with. */
export function closuresOf(
  inForce: readonly Pick<Restriction, 'kind' | 'reasonClass'>[],
  ended: Ending | undefined,
): readonly Closure[] {
  const closed = inForce.map(({ kind }): Closure => {
    return kind === 'no-contact' || kind === 'information-barred' ? kind : 'limited';
  });
  const safety = ended === 'safety' || inForce.some(({ reasonClass }) => reasonClass === 'safety');
  const all = safety ? [...closed, 'safety' as const] : closed;
  return CLOSURES.filter((closure) => all.includes(closure));
}

/** What closes a relationship on a day; none where nothing does. */
export const closuresOn = (relationship: Relationship, day: CivilDate): readonly Closure[] =>
  closuresOf(restrictionsOn(relationship, day), endingOn(relationship, day)?.how);

/** Contact that must not be, for whatever reason: it adds to no score, and is in nothing that is shared (research/product row 17). */
export const isClosedToSharing = (relationship: Relationship, day: CivilDate): boolean =>
  closuresOn(relationship, day).some((closure) => closure !== 'limited');

/**
 * Whether a relationship may be shown. Workers see restricted relationships and why; what is shared outside (the young
 * person's page, a copy for somebody else) leaves out everybody with whom there must be no contact.
 */
export const isVisible = (relationship: Relationship, day: CivilDate, audience: 'workers' | 'shared'): boolean =>
  audience === 'workers' || !isClosedToSharing(relationship, day);
