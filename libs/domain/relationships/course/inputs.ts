import { z } from 'zod';
import { choose, civilDateSchema, enterText, freeText, idSchema } from '../../kernel';
import { occurred, reason, relationshipId } from '../input-fields';
import { ENDINGS, PAUSE_AGREED_BY, REPAIRS, REPAIR_OUTCOMES, RUPTURES } from '../vocabulary';

const words = freeText.nullable().default(null);

export const recordRuptureInput = z.object({
  ruptureId: idSchema,
  relationshipId,
  kind: choose(RUPTURES, 'Choose what happened'),
  words,
  occurred,
});

export const recordRepairInput = z.object({
  repairId: idSchema,
  ruptureId: idSchema,
  relationshipId,
  kind: choose(REPAIRS, 'Choose what was done to mend it'),
  outcome: choose(REPAIR_OUTCOMES, 'Choose what came of it'),
  words,
  occurred,
});

export const agreePauseInput = z.object({
  pauseId: idSchema,
  relationshipId,
  agreedBy: choose(PAUSE_AGREED_BY, 'Choose who agreed the break'),
  reason: enterText('Say why they take a break from each other'),
  reviewOn: civilDateSchema,
  /** The break that was looked at and goes on as this one; null for a first. */
  insteadOf: idSchema.nullable().default(null),
  occurred,
});

export const endPauseInput = z.object({ pauseId: idSchema, relationshipId, reason, occurred });

export const endRelationshipInput = z.object({
  relationshipId,
  /** `drift` can be asked and is always refused: the refusal says why. Old records hold it. */
  how: choose(ENDINGS, 'Choose how it ended'),
  reason: enterText('Say why it ended'),
  goodbye: choose(['yes', 'no', 'unknown'], 'Say whether there was a goodbye'),
  occurred,
});

export const reopenRelationshipInput = z
  .object({
    relationshipId,
    reason: enterText('Say why it goes on again'),
    /** The ending was recorded by mistake: then it goes on from the day it was said to have ended, and has ended on no day. */
    byMistake: z.boolean().default(false),
    /** Since when it goes on again; left out when the ending was a mistake. */
    occurred: occurred.nullable().default(null),
  })
  .refine(({ byMistake, occurred: since }) => byMistake || since !== null, {
    message: 'Enter since when it goes on again',
    path: ['occurred'],
  });

export type RecordRupture = z.infer<typeof recordRuptureInput>;
export type RecordRepair = z.infer<typeof recordRepairInput>;
export type AgreePause = z.infer<typeof agreePauseInput>;
export type EndPause = z.infer<typeof endPauseInput>;
export type EndRelationship = z.infer<typeof endRelationshipInput>;
export type ReopenRelationship = z.infer<typeof reopenRelationshipInput>;
