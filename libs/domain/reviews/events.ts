// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema,
  defineEvent,
  factIdSchema,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
  type EventOf,
} from '../kernel';
import {
  agendaLine, EARLY_REASONS, FOLLOWED_UP, nextStep, OUTCOMES, SAID_AT_REVIEW_BY, WORDS_KINDS,
} from './vocabulary'; // prettier-ignore

const base = { version: 1, context: 'reviews', stream: 'journey', upcast: {} } as const;
const names = z.array(shortText).max(40);

/** A review of the care plan was held, and how the young person took part (REVIEW_CODE PN0 to PN7). */
export const reviewHeld = defineEvent({
  ...base,
  type: 'ReviewHeld',
  payload: z.object({
    factId: factIdSchema,
    occurred: vagueDateSchema,
    participation: z.string().max(4),
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {},
});

/** A review is to be held on a day. The same `reviewId` again is another day, or others who are asked. */
export const reviewArranged = defineEvent({
  ...base,
  type: 'ReviewArranged',
  payload: z.object({
    reviewId: idSchema,
    on: civilDateSchema,
    /** Who is asked to come, by name. */
    asked: names,
    place: shortText.nullable(),
    /** Why it is held before it is due; null when it is not. */
    early: z.enum(EARLY_REASONS).nullable(),
    whyEarly: freeText.nullable(),
    /** Why what was arranged before was changed; null when it is arranged for the first time. */
    reason: shortText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { asked: 'third-party', place: 'young-person', whyEarly: 'young-person', reason: 'young-person' },
});

/** A review that was arranged is not held. */
export const reviewCalledOff = defineEvent({
  ...base,
  type: 'ReviewCalledOff',
  payload: z.object({ reviewId: idSchema, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'young-person' },
});

/**
 * What is recorded of a review beside that it was held: who was there, and every relationship that was on its agenda, as the
 * pack showed them when this was first recorded. The agenda is never worked out again.
 */
export const reviewMeetingRecorded = defineEvent({
  ...base,
  type: 'ReviewMeetingRecorded',
  payload: z.object({
    reviewId: idSchema,
    on: civilDateSchema,
    chairedBy: shortText.nullable(),
    present: names,
    agenda: z.array(agendaLine).max(400),
    /** Why what was recorded before is put right; null the first time. */
    reason: shortText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { chairedBy: 'third-party', present: 'third-party', reason: 'young-person' },
});

/** A review said of one relationship how it stands and what happens next. Said again, it takes the place of what was said. */
export const relationshipReviewed = defineEvent({
  ...base,
  type: 'RelationshipReviewed',
  payload: z.object({
    reviewId: idSchema,
    relationshipId: idSchema,
    outcome: z.enum(OUTCOMES),
    /** What was said of it, or why it was not discussed, or why nothing needs to be done. */
    why: freeText.nullable(),
    action: nextStep.nullable(),
    /** Somebody said that nothing needs to be done. */
    noActionNeeded: z.boolean(),
    occurred: vagueDateSchema,
  }),
  personal: { why: 'third-party', action: 'third-party' },
});

/** A review decided something. The same `decisionId` again puts it right. */
export const reviewDecisionMade = defineEvent({
  ...base,
  type: 'ReviewDecisionMade',
  payload: z.object({
    reviewId: idSchema,
    decisionId: idSchema,
    ...nextStep.shape,
    reason: shortText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { what: 'young-person', owner: 'third-party', reason: 'young-person' },
});

/** What became of a decision; of what was to be done about a relationship, `decisionId` is the relationship's. */
export const reviewDecisionFollowedUp = defineEvent({
  ...base,
  type: 'ReviewDecisionFollowedUp',
  payload: z.object({
    reviewId: idSchema,
    decisionId: idSchema,
    outcome: z.enum(FOLLOWED_UP),
    words: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'young-person' },
});

/** A decision was recorded by mistake, or no longer holds. */
export const reviewDecisionTakenBack = defineEvent({
  ...base,
  type: 'ReviewDecisionTakenBack',
  payload: z.object({ reviewId: idSchema, decisionId: idSchema, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'young-person' },
});

/** What the young person said at a review, or with what they disagree. The same `wordsId` again puts it right. */
export const wordsAtReviewRecorded = defineEvent({
  ...base,
  type: 'WordsAtReviewRecorded',
  payload: z.object({
    reviewId: idSchema,
    wordsId: idSchema,
    kind: z.enum(WORDS_KINDS),
    words: freeText,
    saidBy: z.enum(SAID_AT_REVIEW_BY),
    /** The decision it is about; null when it is about the review as a whole. */
    decisionId: idSchema.nullable(),
    reason: shortText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice', reason: 'young-person' },
});

/** They no longer want it said, or it was recorded by mistake. */
export const wordsAtReviewTakenBack = defineEvent({
  ...base,
  type: 'WordsAtReviewTakenBack',
  payload: z.object({ reviewId: idSchema, wordsId: idSchema, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'young-person' },
});

/** No review was held on that day after all. With a `reviewId`, what was recorded of the review goes with it. */
export const reviewTakenBack = defineEvent({
  ...base,
  type: 'ReviewTakenBack',
  payload: z.object({
    factId: factIdSchema,
    reviewId: idSchema.nullable(),
    reason: shortText,
    occurred: vagueDateSchema,
  }),
  personal: { reason: 'young-person' },
});

export const reviewsEvents = [
  reviewHeld, reviewArranged, reviewCalledOff, reviewMeetingRecorded, relationshipReviewed, reviewDecisionMade,
  reviewDecisionFollowedUp, reviewDecisionTakenBack, wordsAtReviewRecorded, wordsAtReviewTakenBack, reviewTakenBack,
] as const; // prettier-ignore
export type ReviewsEvent = EventOf<(typeof reviewsEvents)[number]>;
