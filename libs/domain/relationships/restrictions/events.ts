// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { RESTRICTION_KINDS, RESTRICTION_REASONS } from '../vocabulary';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const relationshipId = idSchema;

export const restrictionImposed = defineEvent({
  ...journey,
  type: 'RestrictionImposed',
  payload: z.object({
    restrictionId: idSchema,
    relationshipId,
    kind: z.enum(RESTRICTION_KINDS),
    reasonClass: z.enum(RESTRICTION_REASONS),
    legalBasis: shortText,
    /** What it is about this person that makes it necessary; left out where it was recorded before it was asked for. */
    because: freeText.optional(),
    youngPersonsView: freeText.nullable(),
    /** Why they were not asked, where they were not; left out where it was recorded before it was asked for. */
    viewNotAsked: freeText.optional(),
    reviewOn: civilDateSchema,
    occurred: vagueDateSchema,
  }),
  personal: {
    youngPersonsView: 'child-voice',
    viewNotAsked: 'young-person',
    because: 'third-party',
    legalBasis: 'third-party',
  },
});

/** A restriction was looked at again and stays, until another day on which it is looked at. */
export const restrictionReviewed = defineEvent({
  ...journey,
  type: 'RestrictionReviewed',
  payload: z.object({
    restrictionId: idSchema,
    relationshipId,
    reason: freeText,
    youngPersonsView: freeText.nullable(),
    viewNotAsked: freeText.optional(),
    reviewOn: civilDateSchema,
    occurred: vagueDateSchema,
  }),
  personal: { reason: 'third-party', youngPersonsView: 'child-voice', viewNotAsked: 'young-person' },
});

export const restrictionLifted = defineEvent({
  ...journey,
  type: 'RestrictionLifted',
  payload: z.object({ restrictionId: idSchema, relationshipId, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'third-party' },
});

export const restrictionsEvents = [restrictionImposed, restrictionReviewed, restrictionLifted] as const;
