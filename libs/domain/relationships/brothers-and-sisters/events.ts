// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { REUNION_PLANS } from '../vocabulary';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const relationshipId = idSchema;

/**
 * A worker says that this brother or sister is another young person on record. It is a question to that young person's
 * worker: until it is confirmed there, neither record shows anything of the other.
 */
export const bondSuggested = defineEvent({
  ...journey,
  type: 'BondSuggested',
  payload: z.object({ bondId: idSchema, relationshipId, otherYoungPersonId: idSchema, occurred: vagueDateSchema }),
  personal: {},
});

/** The bond suggested in the other young person's record is confirmed in this one; `relationshipId` is who they are here. */
export const bondConfirmed = defineEvent({
  ...journey,
  type: 'BondConfirmed',
  payload: z.object({ bondId: idSchema, relationshipId, otherYoungPersonId: idSchema, occurred: vagueDateSchema }),
  personal: {},
});

/** The bond suggested in the other young person's record is not one. */
export const bondDeclined = defineEvent({
  ...journey,
  type: 'BondDeclined',
  payload: z.object({ bondId: idSchema, otherYoungPersonId: idSchema, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'third-party' },
});

/** The link between the two records was a mistake, or must no longer be shown. The relationship itself stays. */
export const bondWithdrawn = defineEvent({
  ...journey,
  type: 'BondWithdrawn',
  payload: z.object({ bondId: idSchema, relationshipId, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'third-party' },
});

/** Whether brothers and sisters who live apart are to live together again, how and by when, or why not. */
export const reunionPlanRecorded = defineEvent({
  ...journey,
  type: 'ReunionPlanRecorded',
  payload: z.object({
    relationshipId,
    plan: z.enum(REUNION_PLANS),
    /** What is to be done, or why they are not to live together. */
    words: freeText,
    by: civilDateSchema.nullable(),
    responsible: shortText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'third-party', responsible: 'third-party' },
});

export const brothersAndSistersEvents = [
  bondSuggested, bondConfirmed, bondDeclined, bondWithdrawn, reunionPlanRecorded,
] as const; // prettier-ignore
