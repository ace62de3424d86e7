// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, factIdSchema, shortText, vagueDateSchema, type EventOf } from '../kernel';

/** A review of the care plan was held, and how the young person took part (REVIEW_CODE PN0 to PN7). */
export const reviewHeld = defineEvent({
  type: 'ReviewHeld',
  version: 1,
  context: 'reviews',
  stream: 'journey',
  payload: z.object({
    factId: factIdSchema,
    occurred: vagueDateSchema,
    participation: z.string().max(4),
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {},
  upcast: {},
});

export const reviewsEvents = [reviewHeld] as const;
export type ReviewsEvent = EventOf<(typeof reviewsEvents)[number]>;
