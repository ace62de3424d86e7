import { emptyLedger, type CivilDate, type Ledger, type VagueDate } from '../kernel';
import type { ReviewsEvent } from './events';
import type {
  AgendaLine, EarlyReason, FollowedUp, NextStep, Outcome, SaidAtReviewBy, WordsKind,
} from './vocabulary'; // prettier-ignore

type DataOf<T extends ReviewsEvent['type']> = Extract<ReviewsEvent, { type: T }>['data'];

/** That a review was held on a day; or, taken back, that none was. */
export type HeldFact = DataOf<'ReviewHeld'> | DataOf<'ReviewTakenBack'>;

/** A review as it is arranged. */
export interface Arrangement {
  readonly on: CivilDate;
  readonly asked: readonly string[];
  readonly place: string | null;
  readonly early: EarlyReason | null;
  readonly whyEarly: string | null;
  readonly arranged: VagueDate;
}

/** What is recorded of a review that was held. */
export interface Meeting {
  readonly on: CivilDate;
  readonly chairedBy: string | null;
  readonly present: readonly string[];
  /** As the pack showed it when the review was first recorded: frozen. */
  readonly agenda: readonly AgendaLine[];
  /** When it was first recorded (ISO 8601, UTC): the pack is as known then. */
  readonly recordedAt: string;
}

/** What became of a decision, and when. */
export interface FollowUp {
  readonly outcome: FollowedUp;
  readonly words: string | null;
  readonly on: VagueDate;
}

/** What a review said of one relationship. */
export interface ReviewedRelationship {
  readonly relationshipId: string;
  readonly outcome: Outcome;
  readonly why: string | null;
  readonly action: NextStep | null;
  readonly noActionNeeded: boolean;
  readonly on: VagueDate;
}

/** Something a review decided. */
export interface DecidedStep extends NextStep {
  readonly decisionId: string;
  readonly on: VagueDate;
}

/** What the young person said at a review. */
export interface WordsAtReview {
  readonly wordsId: string;
  readonly kind: WordsKind;
  readonly words: string;
  readonly saidBy: SaidAtReviewBy;
  readonly decisionId: string | null;
  readonly on: VagueDate;
}

/** Everything recorded of one review, by what it is about. What was taken back is not here. */
export interface ReviewRecord {
  readonly reviewId: string;
  readonly arrangement: Arrangement | null;
  readonly calledOff: { readonly reason: string; readonly on: VagueDate } | null;
  readonly meeting: Meeting | null;
  readonly relationships: Readonly<Record<string, ReviewedRelationship>>;
  readonly decisions: Readonly<Record<string, DecidedStep>>;
  readonly followUps: Readonly<Record<string, FollowUp>>;
  readonly words: Readonly<Record<string, WordsAtReview>>;
}

/** Every review of one young person's care plan. */
export interface ReviewsState {
  /** That reviews were held, in the order of recording, from returns as well. */
  readonly held: Ledger<HeldFact>;
  /** What workers recorded of them, by review. */
  readonly reviews: Readonly<Record<string, ReviewRecord>>;
}

export const noReviews: ReviewsState = { held: emptyLedger(), reviews: {} };

/** A review of which nothing is recorded yet. */
export const nothingOf = (reviewId: string): ReviewRecord => ({
  reviewId, arrangement: null, calledOff: null, meeting: null, relationships: {}, decisions: {}, followUps: {}, words: {},
}); // prettier-ignore

/** What is recorded of a review; nothing, where it is not on record. */
export const recordIn = ({ reviews }: ReviewsState, reviewId: string): ReviewRecord =>
  reviews[reviewId] ?? nothingOf(reviewId);
