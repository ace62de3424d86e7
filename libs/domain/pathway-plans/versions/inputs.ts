import { z } from 'zod';
import { choose, civilDateSchema, freeText, idSchema, vagueDateSchema } from '../../kernel';
import { planWho } from '../vocabulary';
import { AGREES, REVIEW_OUTCOMES } from './vocabulary';

const version = z.number().int().min(1);
/** When it was said; today when left out. */
const occurred = vagueDateSchema.optional();

export const makePlanVersionInput = z.object({
  versionId: idSchema,
  /** The day of the version, known exactly; today when left out. */
  on: civilDateSchema.optional(),
  /** Why the young person's words are missing, where they are. */
  noWordsReason: freeText.nullable().default(null),
});

export const recordPlanAgreementInput = z.object({
  agreementId: idSchema,
  version,
  whose: planWho,
  agrees: choose(AGREES, 'Choose whether they agree'),
  words: freeText.nullable().default(null),
  occurred,
});

export const recordPlanReviewInput = z.object({
  reviewId: idSchema,
  version,
  outcome: choose(REVIEW_OUTCOMES, 'Choose what came of it'),
  words: freeText.nullable().default(null),
  occurred,
});

export type MakePlanVersion = z.infer<typeof makePlanVersionInput>;
export type RecordPlanAgreement = z.infer<typeof recordPlanAgreementInput>;
export type RecordPlanReview = z.infer<typeof recordPlanReviewInput>;
