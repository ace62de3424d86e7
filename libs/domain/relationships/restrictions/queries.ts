import { sortDay, type CivilDate } from '../../kernel';
import { endingOn } from '../course/queries';
import { begunBy, inForceOn } from '../dated';
import type { Relationship } from '../state';
import type { Restriction } from './state';

/** The day on which a restriction is next looked at, as it stood on a day. */
export const reviewDueOn = ({ reviewOn, reviews }: Restriction, day: CivilDate): CivilDate =>
  inForceOn(reviews, day)?.reviewOn ?? reviewOn;

/** Restrictions in force on a day, each with the review that was due then. */
export const restrictionsOn = (relationship: Relationship, day: CivilDate): readonly Restriction[] =>
  relationship.restrictions
    .filter(({ from, lifted }) => begunBy(from, day) && (lifted === null || sortDay(lifted.on) > day))
    .map((restriction) => ({ ...restriction, reviewOn: reviewDueOn(restriction, day) }));

/** Ended or restricted for safety: never scored, never shared (design section 5). */
export const isHeldBackForSafety = (relationship: Relationship, day: CivilDate): boolean =>
  endingOn(relationship, day)?.how === 'safety' ||
  restrictionsOn(relationship, day).some((restriction) => restriction.reasonClass === 'safety');

/**
 * Whether a relationship may be shown. Workers see restricted relationships and why; what is shared outside (the young
 * person's page, a copy for somebody else) leaves out those held back for safety and those whose information is barred.
 */
export const isVisible = (relationship: Relationship, day: CivilDate, audience: 'workers' | 'shared'): boolean =>
  audience === 'workers' ||
  (!isHeldBackForSafety(relationship, day) &&
    restrictionsOn(relationship, day).every((restriction) => restriction.kind !== 'information-barred'));
