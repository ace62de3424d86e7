import { earlier, type CivilDate } from '../../kernel';
import type { AgendaLine, ReviewOnRecord } from '../../reviews';
import { openMovesOn } from '../../transitions';
import { promisesForReview, type PromiseAtReview } from '../promises';
import { foldJourney, type Journey } from '../state';
import { lookBackFrom, type LookBack } from './look-back';
import { relationshipsFor, type RelationshipInPack } from './relationships';
import {
  earlierDecisions, movesSince, restrictionsDue, workersSince, type EarlierDecision, type MoveSince, type RestrictionDue,
  type WorkerSince,
} from './since-then'; // prettier-ignore

/** What a review has in front of it, made from the record; nothing is typed for it. JSON-serialisable. */
export interface ReviewPack {
  readonly on: CivilDate;
  /** The instant as known at; null for everything recorded. */
  readonly asKnownAt: string | null;
  readonly lookBack: LookBack | null;
  /** Everybody on the agenda, each in one group. */
  readonly relationships: readonly RelationshipInPack[];
  readonly promises: readonly PromiseAtReview[];
  readonly decisions: readonly EarlierDecision[];
  readonly moves: readonly MoveSince[];
  readonly movesPlanned: readonly { readonly transitionId: string; readonly why: string }[];
  readonly workers: readonly WorkerSince[];
  readonly restrictions: readonly RestrictionDue[];
}

/**
 * The pack of a review held on a day: since the last review, what became of each relationship, of contact agreed, of promises
 * and of decisions; moves, workers, restrictions to be looked at. Source: Care Planning Regulations 2010, Schedule 7, item 4.
 */
export function reviewPack(journey: Journey, day: CivilDate): ReviewPack {
  const lookBack = lookBackFrom(journey, day);
  const since = lookBack?.day ?? null;
  const { promises } = promisesForReview(journey, day);
  return {
    on: day,
    asKnownAt: journey.asKnownAt,
    lookBack,
    relationships: relationshipsFor({ journey, day, lookBack, broken: brokenIn(promises) }),
    promises,
    decisions: earlierDecisions(journey, day),
    moves: movesSince(journey, since, day),
    movesPlanned: openMovesOn(journey.transitions, day).map(({ move: { transitionId, why } }) => ({
      transitionId,
      why,
    })),
    workers: workersSince(journey, since, day),
    restrictions: restrictionsDue(journey, day),
  };
}

function brokenIn(promises: readonly PromiseAtReview[]): ReadonlyMap<string, number> {
  const broken = new Map<string, number>();
  for (const { relationshipId, standing } of promises) {
    if (standing === 'broken') broken.set(relationshipId, (broken.get(relationshipId) ?? 0) + 1);
  }
  return broken;
}

/** The agenda of a review on a day: everybody in its pack. Kept with the review once it is recorded as held. */
export const agendaOn = (journey: Journey, day: CivilDate): readonly AgendaLine[] =>
  reviewPack(journey, day).relationships.map(({ relationshipId, group, brokenPromises }) => ({
    relationshipId,
    group,
    brokenPromises,
  }));

/**
 * The pack of a review on record: as it was known when the review was first recorded, however much was learnt later; of one
 * that is still to come, as things stand on the day it is looked at.
 */
export function packOf(
  journey: Journey,
  { meeting, on }: Pick<ReviewOnRecord, 'meeting' | 'on'>,
  day: CivilDate,
): ReviewPack {
  if (meeting === null) return reviewPack(journey, earlier(on, day));
  const { known } = journey;
  return reviewPack(foldJourney(known.journey, known.contactLog, { asKnownAt: meeting.recordedAt }), on);
}
