// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema,
  defineEvent,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
  yesNoUnknown,
} from '../../kernel';
import { ENDINGS, PAUSE_AGREED_BY, REPAIRS, REPAIR_OUTCOMES, RUPTURES } from '../vocabulary';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const relationshipId = idSchema;

/** Something broke between them: an argument, missed visits, a carer who stopped. */
export const ruptureRecorded = defineEvent({
  ...journey,
  type: 'RuptureRecorded',
  payload: z.object({
    ruptureId: idSchema,
    relationshipId,
    kind: z.enum(RUPTURES),
    words: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'third-party' },
});

/** Something was done to mend it, and what came of it. */
export const repairRecorded = defineEvent({
  ...journey,
  type: 'RepairRecorded',
  payload: z.object({
    repairId: idSchema,
    /** The rupture it was about. */
    ruptureId: idSchema,
    relationshipId,
    kind: z.enum(REPAIRS),
    outcome: z.enum(REPAIR_OUTCOMES),
    words: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'third-party' },
});

/** A break that was agreed, with a day on which it is looked at: not a rupture, not an ending. */
export const pauseAgreed = defineEvent({
  ...journey,
  type: 'PauseAgreed',
  payload: z.object({
    pauseId: idSchema,
    relationshipId,
    agreedBy: z.enum(PAUSE_AGREED_BY),
    reason: freeText,
    reviewOn: civilDateSchema,
    occurred: vagueDateSchema,
  }),
  personal: { reason: 'third-party' },
});

export const pauseEnded = defineEvent({
  ...journey,
  type: 'PauseEnded',
  payload: z.object({ pauseId: idSchema, relationshipId, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'third-party' },
});

/**
 * A relationship ended: by choice, for safety, by death, by drift; with its reason, and whether there was a goodbye.
 * Lapsed and severed are worked out, never recorded.
 */
export const relationshipEnded = defineEvent({
  ...journey,
  type: 'RelationshipEnded',
  payload: z.object({
    relationshipId,
    how: z.enum(ENDINGS),
    /** Left out where it was recorded before it was asked for. */
    reason: freeText.optional(),
    goodbye: yesNoUnknown.optional(),
    occurred: vagueDateSchema,
  }),
  personal: { reason: 'third-party' },
});

/** A relationship that had ended goes on again. */
export const relationshipReopened = defineEvent({
  ...journey,
  type: 'RelationshipReopened',
  payload: z.object({ relationshipId, reason: freeText, occurred: vagueDateSchema }),
  personal: { reason: 'third-party' },
});

export const courseEvents = [
  ruptureRecorded, repairRecorded, pauseAgreed, pauseEnded, relationshipEnded, relationshipReopened,
] as const; // prettier-ignore
