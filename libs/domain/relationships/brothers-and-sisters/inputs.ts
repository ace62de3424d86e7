import { z } from 'zod';
import { choose, civilDateSchema, enterShort, FREE_TEXT_MAX, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { occurred, reason, relationshipId } from '../input-fields';
import { REUNION_PLANS, TOLD_BY } from '../vocabulary';
import { BROTHERS_AND_SISTERS } from './brother-or-sister';

const bondId = idSchema;
const otherYoungPersonId = idSchema;

export const suggestBondInput = z.object({ bondId, relationshipId, otherYoungPersonId, occurred });

/** Somebody who is not among the people who matter yet, added in the same step. */
const newPerson = z.object({
  personName: enterShort('Enter their name'),
  role: choose(BROTHERS_AND_SISTERS, 'Choose how they are brother or sister'),
  since: vagueDateSchema.nullable(),
  toldBy: choose(TOLD_BY, 'Choose who told you'),
  confirmDuplicate: z.boolean().default(false),
});

export const confirmBondInput = z.object({
  bondId,
  otherYoungPersonId,
  /** Who they are in this record; the id of the new person when they are added in the same step. */
  relationshipId,
  newPerson: newPerson.nullable().default(null),
  occurred,
});

export const declineBondInput = z.object({
  bondId,
  otherYoungPersonId,
  reason: enterShort('Say why they are not linked'),
  occurred,
});

export const withdrawBondInput = z.object({ bondId, relationshipId, reason, occurred });

export const recordReunionPlanInput = z.object({
  relationshipId,
  plan: choose(REUNION_PLANS, 'Choose what is planned'),
  words: z.string().trim().max(FREE_TEXT_MAX, `Use ${FREE_TEXT_MAX} characters or fewer`).nullable(),
  by: civilDateSchema.nullable().default(null),
  responsible: shortText.nullable().default(null),
  occurred,
});

export type SuggestBond = z.infer<typeof suggestBondInput>;
export type ConfirmBond = z.infer<typeof confirmBondInput>;
export type DeclineBond = z.infer<typeof declineBondInput>;
export type WithdrawBond = z.infer<typeof withdrawBondInput>;
export type RecordReunionPlan = z.infer<typeof recordReunionPlanInput>;
