import { z } from 'zod';
import { choose, civilDateSchema, enterShort, freeText, idSchema } from '../../kernel';
import { occurred, reason, relationshipId } from '../input-fields';
import { RESTRICTION_KINDS, RESTRICTION_REASONS } from '../vocabulary';

export const imposeRestrictionInput = z.object({
  restrictionId: idSchema,
  relationshipId,
  kind: choose(RESTRICTION_KINDS, 'Choose what is restricted'),
  /** `policy` can be chosen and is always refused: the refusal says why. */
  reasonClass: choose([...RESTRICTION_REASONS, 'policy'], 'Choose why'),
  because: freeText.optional(),
  legalBasis: enterShort('Say what it rests on: an order, a decision, a risk assessment'),
  youngPersonsView: freeText.nullable(),
  reviewOn: civilDateSchema,
  occurred,
});

export const liftRestrictionInput = z.object({ restrictionId: idSchema, relationshipId, reason, occurred });

export type ImposeRestriction = z.infer<typeof imposeRestrictionInput>;
export type LiftRestriction = z.infer<typeof liftRestrictionInput>;
