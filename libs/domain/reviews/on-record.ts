import { hasBegunBy, standing, type CivilDate, type VagueDate } from '../kernel';
import { isHeld, reviewFactId, reviewsHeld } from './held';
import {
  nothingOf, type Arrangement, type DecidedStep, type FollowUp, type Meeting, type ReviewedRelationship, type ReviewRecord,
  type ReviewsState, type WordsAtReview,
} from './state'; // prettier-ignore

/** Something decided at a review, and what became of it; `relationshipId` where it is the next step for a relationship. */
export interface DecisionOnRecord extends DecidedStep {
  readonly relationshipId: string | null;
  /** Null while nobody said whether it was done. */
  readonly followUp: FollowUp | null;
}

/** One review as it stood on a day. */
export interface ReviewOnRecord {
  /** By which it is found: its id, or its day where only a return speaks of it. */
  readonly key: string;
  /** Null while no worker recorded anything of it. */
  readonly reviewId: string | null;
  readonly on: CivilDate;
  readonly situation: 'arranged' | 'held' | 'called-off';
  /** REVIEW_CODE; null when it was not held. */
  readonly participation: string | null;
  /** The return that speaks of it; null when a worker recorded that it was held. */
  readonly returnYear: number | null;
  readonly arrangement: Arrangement | null;
  readonly calledOff: ReviewRecord['calledOff'];
  readonly meeting: Meeting | null;
  readonly relationships: readonly ReviewedRelationship[];
  /** Decisions of the review and next steps for relationships, what is due first at the top. */
  readonly decisions: readonly DecisionOnRecord[];
  readonly words: readonly WordsAtReview[];
}

/** Every review as it stood on a day, the newest first: one a day, whoever recorded it. */
export function reviewsOn(state: ReviewsState, day: CivilDate): readonly ReviewOnRecord[] {
  const records = Object.values(state.reviews);
  const held = reviewsHeld(state)
    .filter((review) => review.day <= day)
    .map((review) => heldOn(state, { on: review.day, record: recordOf(records, review.day), day }));
  const joined = new Set(held.map(({ reviewId }) => reviewId));
  const others = records.flatMap((record) => (joined.has(record.reviewId) ? [] : (arrangedOn(record, day) ?? [])));
  return [...held, ...others].sort((a, b) => (a.on > b.on ? -1 : 1));
}

/** What a worker recorded of the review of a day, or arranged for it. */
const recordOf = (records: readonly ReviewRecord[], on: CivilDate): ReviewRecord | undefined =>
  records.find(({ meeting }) => meeting?.on === on) ??
  records.find(
    ({ meeting, calledOff, arrangement }) => meeting === null && calledOff === null && arrangement?.on === on,
  );

interface Held {
  readonly on: CivilDate;
  readonly record: ReviewRecord | undefined;
  readonly day: CivilDate;
}

function heldOn(state: ReviewsState, { on, record, day }: Held): ReviewOnRecord {
  const fact = standing(state.held).get(reviewFactId(on));
  const said = record ?? nothingOf('');
  const by = <T extends { readonly on: VagueDate }>(all: Readonly<Record<string, T>>): readonly T[] =>
    Object.values(all).filter((one) => hasBegunBy(one.on, day));
  const relationships = by(said.relationships);
  return {
    ...common(said, on, record !== undefined),
    situation: 'held',
    participation: fact !== undefined && isHeld(fact) ? fact.participation : '',
    returnYear: fact !== undefined && isHeld(fact) ? fact.returnYear : null,
    relationships,
    decisions: decisionsOf(said, { steps: by(said.decisions), relationships, day }),
    words: by(said.words),
  };
}

const common = (record: ReviewRecord, on: CivilDate, isRecorded: boolean) => ({
  key: isRecorded ? record.reviewId : on,
  reviewId: isRecorded ? record.reviewId : null,
  on,
  arrangement: record.arrangement,
  calledOff: record.calledOff,
  meeting: record.meeting,
});

interface Decisions {
  readonly steps: readonly DecidedStep[];
  readonly relationships: readonly ReviewedRelationship[];
  readonly day: CivilDate;
}

function decisionsOf(
  { followUps }: ReviewRecord,
  { steps, relationships, day }: Decisions,
): readonly DecisionOnRecord[] {
  const followUpOf = (decisionId: string): FollowUp | null => {
    const followUp = followUps[decisionId];
    return followUp !== undefined && hasBegunBy(followUp.on, day) ? followUp : null;
  };
  const forRelationships = relationships.flatMap(({ relationshipId, action, on }) =>
    action === null
      ? []
      : [{ ...action, decisionId: relationshipId, relationshipId, on, followUp: followUpOf(relationshipId) }],
  );
  return [
    ...steps.map((step) => ({ ...step, relationshipId: null, followUp: followUpOf(step.decisionId) })),
    ...forRelationships,
  ].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

/** A review still to come, or that nobody recorded as held; undefined where nothing was arranged by the day. */
function arrangedOn(record: ReviewRecord, day: CivilDate): ReviewOnRecord | undefined {
  const { arrangement, calledOff } = record;
  if (arrangement === null || !hasBegunBy(arrangement.arranged, day)) return undefined;
  return {
    ...common({ ...record, meeting: null }, arrangement.on, true),
    situation: calledOff !== null && hasBegunBy(calledOff.on, day) ? 'called-off' : 'arranged',
    participation: null,
    returnYear: null,
    relationships: [],
    decisions: [],
    words: [],
  };
}

/** The review that goes by a key; undefined when there is none. A review that has an id is found by its day as well. */
export const reviewByKey = (state: ReviewsState, key: string, day: CivilDate): ReviewOnRecord | undefined => {
  const all = reviewsOn(state, day);
  return (
    all.find((review) => review.key === key) ??
    all.find(({ on, situation }) => on === key && situation !== 'called-off')
  );
};
