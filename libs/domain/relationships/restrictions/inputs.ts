import { z } from 'zod';
import { choose, civilDateSchema, enterShort, enterText, freeText, idSchema } from '../../kernel';
import { occurred, reason, relationshipId } from '../input-fields';
import { RESTRICTION_KINDS, RESTRICTION_REASONS } from '../vocabulary';

/** What the young person says of a restriction, or why they were not asked: one of the two is always there. */
const theirView = {
  youngPersonsView: freeText.nullable().default(null),
  viewNotAsked: freeText.nullable().default(null),
};

export const imposeRestrictionInput = z.object({
  restrictionId: idSchema,
  relationshipId,
  kind: choose(RESTRICTION_KINDS, 'Choose what is restricted'),
  /** `policy` can be chosen and is always refused: the refusal says why. */
  reasonClass: choose([...RESTRICTION_REASONS, 'policy'], 'Choose why'),
  because: enterText('Say what it is about this person, and this young person, that makes it necessary'),
  legalBasis: enterShort('Say what it rests on: an order, a decision, a risk assessment'),
  ...theirView,
  reviewOn: civilDateSchema,
  occurred,
});

export const reviewRestrictionInput = z.object({
  restrictionId: idSchema,
  relationshipId,
  reason: enterText('Say why it is still necessary'),
  ...theirView,
  reviewOn: civilDateSchema,
  occurred,
});

export const liftRestrictionInput = z.object({ restrictionId: idSchema, relationshipId, reason, occurred });

export type ImposeRestriction = z.infer<typeof imposeRestrictionInput>;
export type ReviewRestriction = z.infer<typeof reviewRestrictionInput>;
export type LiftRestriction = z.infer<typeof liftRestrictionInput>;
