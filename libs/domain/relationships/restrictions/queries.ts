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
