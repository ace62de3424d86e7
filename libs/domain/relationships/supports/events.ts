// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { SUPPORT_KINDS } from '../vocabulary';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const relationshipId = idSchema;

/** What keeps a relationship alive: the placement, a school, an employer, a service that ends at an age. */
export const supportRecorded = defineEvent({
  ...journey,
  type: 'SupportRecorded',
  payload: z.object({
    supportId: idSchema,
    relationshipId,
    kind: z.enum(SUPPORT_KINDS),
    /** In words: "St Agnes school", "Saturday lifts from Ruth". */
    detail: shortText,
    /** Ends when the young person reaches this age, in years; null when it does not. */
    endsAtAge: z.number().int().min(1).max(30).nullable(),
    endsOn: civilDateSchema.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { detail: 'third-party' },
});

export const supportEnded = defineEvent({
  ...journey,
  type: 'SupportEnded',
  payload: z.object({ supportId: idSchema, relationshipId, reason: shortText, occurred: vagueDateSchema }),
  personal: {},
});

export const supportsEvents = [supportRecorded, supportEnded] as const;
