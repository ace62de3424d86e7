import { addMonths, civilDate, sortDay, type CivilDate } from '../../kernel';
import { placeInWords } from '../../placements';
import {
  allRelationships, endingOn, keptIdOf, restrictionsOn, workerChangesBetween, type Restriction, type WorkerRole,
} from '../../relationships'; // prettier-ignore
import { reviewsOn, type DecisionOnRecord } from '../../reviews';
import { movesOfHome } from '../one-relationship/held-through';
import type { Journey } from '../state';

/** A move of home since the last review; `from` is null when they came into care. */
export interface MoveSince {
  readonly on: CivilDate;
  readonly from: string | null;
  readonly to: string;
}

/** Another worker took over a role. */
export interface WorkerSince {
  readonly on: CivilDate;
  readonly role: WorkerRole;
  readonly workerRef: string;
}

/** A restriction to be looked at by the review after this one. */
export interface RestrictionDue {
  readonly relationshipId: string;
  readonly name: string;
  readonly restriction: Restriction;
  readonly overdue: boolean;
}

/** A decision of an earlier review: all of the last one, and of those before it what is not done. */
export interface EarlierDecision extends DecisionOnRecord {
  readonly reviewKey: string;
  readonly reviewOn: CivilDate;
  /** Whom it is about, where it is a next step for a relationship; null otherwise. */
  readonly name: string | null;
}

const BEFORE_ANY_RECORD = civilDate('1900-01-01');
const ROLES: readonly WorkerRole[] = ['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator'];
/** Reviews are at most so many months apart (reg 33): what is due before the next one is looked at in this one. */
const UNTIL_NEXT_REVIEW_MONTHS = 6;

/** Moves from one address to another after a day. */
export const movesSince = (journey: Journey, since: CivilDate | null, day: CivilDate): readonly MoveSince[] =>
  movesOfHome(journey, day)
    .filter(({ on, left }) => left !== null && (since === null || on > since))
    .map(({ on, left, to }) => ({
      on,
      from: left === null ? null : placeInWords(left.place),
      to: placeInWords(to.place),
    }));

/** Workers who took over from another after a day. */
export const workersSince = (journey: Journey, since: CivilDate | null, day: CivilDate): readonly WorkerSince[] =>
  ROLES.flatMap((role) =>
    workerChangesBetween(journey.relationships, role, since ?? BEFORE_ANY_RECORD, day).map(({ workerRef, from }) => ({
      on: sortDay(from),
      role,
      workerRef,
    })),
  ).sort((a, b) => (a.on < b.on ? -1 : 1));

/** Restrictions whose day of review comes before the review after this one, what is overdue first. */
export const restrictionsDue = ({ relationships }: Journey, day: CivilDate): readonly RestrictionDue[] =>
  allRelationships(relationships)
    .filter((relationship) => endingOn(relationship, day) === undefined)
    .flatMap((relationship) =>
      restrictionsOn(relationship, day)
        .filter(({ reviewOn }) => reviewOn <= addMonths(day, UNTIL_NEXT_REVIEW_MONTHS))
        .map((restriction) => ({
          relationshipId: relationship.relationshipId,
          name: relationship.personName,
          restriction,
          overdue: restriction.reviewOn < day,
        })),
    )
    .sort((a, b) => (a.restriction.reviewOn < b.restriction.reviewOn ? -1 : 1));

/** What earlier reviews decided: everything of the last one, and what is still not done of those before. */
export function earlierDecisions({ reviews, relationships }: Journey, day: CivilDate): readonly EarlierDecision[] {
  const held = reviewsOn(reviews, day).filter(({ situation, on }) => situation === 'held' && on < day);
  const [last] = held;
  return held.flatMap(({ key, on, decisions }) =>
    decisions
      .filter(({ followUp }) => on === last?.on || followUp?.outcome !== 'done')
      .map((decision) => {
        const id = decision.relationshipId;
        const person = id === null ? undefined : relationships.relationships[keptIdOf(relationships.mergedInto, id)];
        return { ...decision, reviewKey: key, reviewOn: on, name: person?.personName ?? null };
      }),
  );
}
