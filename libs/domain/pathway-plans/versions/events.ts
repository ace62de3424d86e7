// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, freeText, idSchema, vagueDateSchema, type EventOf } from '../../kernel';
import { planWho } from '../vocabulary';
import { AGREES, REVIEW_OUTCOMES } from './vocabulary';

const base = { version: 1, context: 'pathway-plans', stream: 'journey', upcast: {} } as const;
const onVersion = { version: z.number().int().min(1), occurred: vagueDateSchema };

/** The plan as it stands in the record at this place is a version from now on. */
export const planVersionMade = defineEvent({
  ...base,
  type: 'PlanVersionMade',
  payload: z.object({
    ...onVersion,
    versionId: idSchema,
    /** Why the young person's words are missing in parts of it; null where they are all there, or explained beside the part. */
    noWordsReason: freeText.nullable(),
  }),
  personal: { noWordsReason: 'young-person' },
});

/** Whether somebody agrees with a version, in their words. The same person again: the later one stands. */
export const planAgreementRecorded = defineEvent({
  ...base,
  type: 'PlanAgreementRecorded',
  payload: z.object({
    ...onVersion,
    agreementId: idSchema,
    whose: planWho,
    agrees: z.enum(AGREES),
    words: freeText.nullable(),
  }),
  personal: { whose: 'third-party', words: 'child-voice' },
});

/** A version was looked at in a review of the plan. */
export const planReviewed = defineEvent({
  ...base,
  type: 'PlanReviewed',
  payload: z.object({ ...onVersion, reviewId: idSchema, outcome: z.enum(REVIEW_OUTCOMES), words: freeText.nullable() }),
  personal: { words: 'young-person' },
});

export const versionsEvents = [planVersionMade, planAgreementRecorded, planReviewed] as const;
export type VersionsEvent = EventOf<(typeof versionsEvents)[number]>;
