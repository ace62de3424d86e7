import { z } from 'zod';
import { choose, freeText, idSchema, shortText, yesNoUnknown } from '../../kernel';
import { occurred, relationshipId } from '../input-fields';
import { QUALITIES, SAID_BY, WISHES } from '../vocabulary';

const VIEWS = ['young-person', 'worker'] as const;
const ring = z.number({ error: 'Choose a ring from 1 (closest) to 4' });
const view = choose(VIEWS, 'Choose whose view it is');
const saidBy = choose(SAID_BY, 'Choose who said it');
const words = freeText.nullable().default(null);

export const placeClosenessInput = z.object({ relationshipId, ring, view, occurred });

/** Several people placed in one sitting, in one view. */
export const placeRingsInput = z.object({
  rings: z
    .array(z.object({ relationshipId, ring }))
    .refine((all) => new Set(all.map((one) => one.relationshipId)).size === all.length, 'Place each person once'),
  view,
  occurred,
});

export const describeRelationshipInput = z.object({
  relationshipId,
  view,
  quality: choose(QUALITIES, 'Choose what it is like'),
  words,
  occurred,
});

export const recordWishInput = z.object({
  wishId: idSchema,
  relationshipId,
  wish: choose(WISHES, 'Choose what they want'),
  words,
  saidBy,
  occurred,
});

export const sayLovingAndLastingInput = z.object({
  relationshipId,
  answer: choose(['yes', 'no', 'not-sure'], 'Choose what they said'),
  saidBy,
  whyAnAdvocate: shortText.nullable().default(null),
  otherSaysSo: yesNoUnknown.default('unknown'),
  outlastsRole: yesNoUnknown.default('unknown'),
  words,
  occurred,
});

export type PlaceCloseness = z.infer<typeof placeClosenessInput>;
export type PlaceRings = z.infer<typeof placeRingsInput>;
export type DescribeRelationship = z.infer<typeof describeRelationshipInput>;
export type RecordWish = z.infer<typeof recordWishInput>;
export type SayLovingAndLasting = z.infer<typeof sayLovingAndLastingInput>;
