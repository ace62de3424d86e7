// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, freeText, idSchema, shortText, vagueDateSchema, yesNoUnknown } from '../../kernel';
import { QUALITIES, SAID_BY, WISHES } from '../vocabulary';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const relationshipId = idSchema;

/** How close somebody is, 1 (closest) to 4, and whose view that is. The young person's own view is the master. */
export const closenessPlaced = defineEvent({
  ...journey,
  type: 'ClosenessPlaced',
  payload: z.object({
    relationshipId,
    ring: z.number().int().min(1).max(4),
    view: z.enum(['young-person', 'worker']),
    occurred: vagueDateSchema,
  }),
  personal: {},
});

/** What a relationship is like, in the view of the young person or of a worker. Each view is dated; they are never averaged. */
export const relationshipDescribed = defineEvent({
  ...journey,
  type: 'RelationshipDescribed',
  payload: z.object({
    relationshipId,
    view: z.enum(['young-person', 'worker']),
    quality: z.enum(QUALITIES),
    /** In the words of whose view it is. */
    words: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice' },
});

/** What the young person wants with somebody: to see them more, in another way, not now. */
export const wishRecorded = defineEvent({
  ...journey,
  type: 'WishRecorded',
  payload: z.object({
    wishId: idSchema,
    relationshipId,
    wish: z.enum(WISHES),
    /** In their own words; null when only the choice was given. */
    words: freeText.nullable(),
    saidBy: z.enum(SAID_BY),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice' },
});

/**
 * Whether the young person calls this a loving and lasting relationship, with what supports it. Said by them, or by an
 * advocate where they are unable to say, marked as such. Source: research/product 3.6.
 */
export const lovingAndLastingSaid = defineEvent({
  ...journey,
  type: 'LovingAndLastingSaid',
  payload: z.object({
    relationshipId,
    answer: z.enum(['yes', 'no', 'not-sure']),
    saidBy: z.enum(SAID_BY),
    /** Why the young person could not say it themselves; null when they did. */
    whyAnAdvocate: shortText.nullable(),
    /** Whether the other person says the same. */
    otherSaysSo: yesNoUnknown,
    /** For somebody paid to be there: whether it is expected to outlast the role. */
    outlastsRole: yesNoUnknown,
    words: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice', whyAnAdvocate: 'young-person' },
});

export const viewsEvents = [closenessPlaced, relationshipDescribed, wishRecorded, lovingAndLastingSaid] as const;
