import { sortDay, type CivilDate } from '../../kernel';
import { hadEnded } from '../course/queries';
import { begunBy } from '../dated';
import type { Relationship } from '../state';
import type { Restriction } from './state';

/** Restrictions in force on a day. */
export const restrictionsOn = (relationship: Relationship, day: CivilDate): readonly Restriction[] =>
  relationship.restrictions.filter(
    (restriction) =>
      begunBy(restriction.from, day) && (restriction.lifted === null || sortDay(restriction.lifted.on) > day),
  );

/** Ended or restricted for safety: never scored, never shared (design section 5). */
export const isHeldBackForSafety = (relationship: Relationship, day: CivilDate): boolean =>
  (hadEnded(relationship, day) && relationship.standing.kind === 'ended' && relationship.standing.how === 'safety') ||
  restrictionsOn(relationship, day).some((restriction) => restriction.reasonClass === 'safety');

/**
 * Whether a relationship may be shown. Workers see restricted relationships and why; what is shared outside (the young
 * person's page, a copy for somebody else) leaves out those held back for safety and those whose information is barred.
 */
export const isVisible = (relationship: Relationship, day: CivilDate, audience: 'workers' | 'shared'): boolean =>
  audience === 'workers' ||
  (!isHeldBackForSafety(relationship, day) &&
    restrictionsOn(relationship, day).every((restriction) => restriction.kind !== 'information-barred'));
