import { z } from 'zod';
import {
  choose,
  civilDateSchema,
  enterShort,
  enterText,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
} from '../kernel';
import { EARLY_REASONS, FOLLOWED_UP, OUTCOMES, PARTICIPATIONS, SAID_AT_REVIEW_BY, WORDS_KINDS } from './vocabulary';

const names = z.array(shortText).max(40, 'Name 40 people at most').default([]);
const short = shortText.nullable().default(null);
const long = freeText.nullable().default(null);
const step = {
  what: enterText('Say what is to be done'),
  owner: enterShort('Say who will do it'),
  by: civilDateSchema,
};

export const arrangeReviewInput = z.object({
  reviewId: idSchema,
  on: civilDateSchema,
  asked: names,
  place: short,
  early: z.enum(EARLY_REASONS).nullable().default(null),
  whyEarly: long,
  reason: short,
});

export const callOffReviewInput = z.object({ reviewId: idSchema, reason: enterShort('Say why it is called off') });

export const recordReviewHeldInput = z.object({
  reviewId: idSchema,
  on: civilDateSchema,
  participation: choose(PARTICIPATIONS, 'Choose how the young person took part'),
  chairedBy: short,
  present: names,
  reason: short,
});

export const takeBackReviewInput = z.object({ on: civilDateSchema, reason: enterShort('Say why it is taken back') });

export const recordRelationshipsReviewedInput = z.object({
  reviewId: idSchema,
  lines: z
    .array(
      z.object({
        relationshipId: idSchema,
        outcome: choose(OUTCOMES, 'Choose how the relationship is'),
        why: long,
        action: z.object(step).nullable().default(null),
        noActionNeeded: z.boolean().default(false),
      }),
    )
    .max(400),
});

export const makeReviewDecisionInput = z.object({ reviewId: idSchema, decisionId: idSchema, ...step, reason: short });

export const followUpReviewDecisionInput = z.object({
  reviewId: idSchema,
  decisionId: idSchema,
  outcome: choose(FOLLOWED_UP, 'Choose whether it was done'),
  words: long,
  occurred: vagueDateSchema,
});

export const takeBackReviewDecisionInput = z.object({
  reviewId: idSchema,
  decisionId: idSchema,
  reason: enterShort('Say why it is taken back'),
});

export const recordWordsAtReviewInput = z.object({
  reviewId: idSchema,
  wordsId: idSchema,
  kind: choose(WORDS_KINDS, 'Choose whether they disagree'),
  words: enterText('Enter what they said, in their words'),
  saidBy: choose(SAID_AT_REVIEW_BY, 'Choose who said so'),
  decisionId: idSchema.nullable().default(null),
  reason: short,
});

export const takeBackWordsAtReviewInput = z.object({
  reviewId: idSchema,
  wordsId: idSchema,
  reason: enterShort('Say why it is taken back'),
});

export type ArrangeReview = z.infer<typeof arrangeReviewInput>;
export type CallOffReview = z.infer<typeof callOffReviewInput>;
export type RecordReviewHeld = z.infer<typeof recordReviewHeldInput>;
export type TakeBackReview = z.infer<typeof takeBackReviewInput>;
export type RecordRelationshipsReviewed = z.infer<typeof recordRelationshipsReviewedInput>;
export type LineReviewed = RecordRelationshipsReviewed['lines'][number];
export type MakeReviewDecision = z.infer<typeof makeReviewDecisionInput>;
export type FollowUpReviewDecision = z.infer<typeof followUpReviewDecisionInput>;
export type TakeBackReviewDecision = z.infer<typeof takeBackReviewDecisionInput>;
export type RecordWordsAtReview = z.infer<typeof recordWordsAtReviewInput>;
export type TakeBackWordsAtReview = z.infer<typeof takeBackWordsAtReviewInput>;
