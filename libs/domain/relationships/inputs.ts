import { z } from 'zod';
import {
  choose,
  civilDateSchema,
  enterShort,
  freeText,
  idSchema,
  postcodeSchema,
  shortText,
  vagueDateSchema,
} from '../kernel';
import {
  CONTACT_MODES, ENDINGS, RELATIONSHIP_ROLES, RESTRICTION_KINDS, RESTRICTION_REASONS, SUPPORT_KINDS, TOLD_BY,
} from './vocabulary'; // prettier-ignore

// What can be asked about people who matter. Ids come with the input, made when the form was rendered.

const relationshipId = idSchema;
const role = choose(RELATIONSHIP_ROLES, 'Choose who they are to the young person');
const personName = enterShort('Enter their name');
const occurred = vagueDateSchema;
const reason = enterShort('Say why');
const postcode = postcodeSchema.nullable();

const support = z.object({
  supportId: idSchema,
  kind: choose(SUPPORT_KINDS, 'Choose what keeps the relationship alive'),
  detail: enterShort('Say what it is, for example the name of the school'),
  endsAtAge: z.number().nullable().default(null),
  endsOn: civilDateSchema.nullable().default(null),
});

export const addPersonWhoMattersInput = z.object({
  relationshipId,
  personName,
  role,
  /** Since when they have known each other; null is "not known". */
  since: vagueDateSchema.nullable(),
  toldBy: choose(TOLD_BY, 'Choose who told you'),
  /** The young person's own ring, 1 to 4, if they placed this person. */
  ring: z.number().nullable().optional(),
  /** Left out: not recorded. Null: nobody knows. */
  postcode: postcode.optional(),
  supports: z.array(support).max(20).default([]),
  ownWords: freeText.optional(),
  /** Since when ring, postcode and supports hold; today when left out. */
  asOf: vagueDateSchema.optional(),
  /** Yes, this is somebody else with the same name. */
  confirmDuplicate: z.boolean().default(false),
});

export const correctRelationshipInput = z.object({
  relationshipId,
  personName,
  role,
  since: vagueDateSchema.nullable(),
  reason,
});

export const changeRoleInput = z.object({
  relationshipId,
  role,
  employer: shortText.nullable().default(null),
  reason,
  occurred,
});

export const placeClosenessInput = z.object({
  relationshipId,
  ring: z.number({ error: 'Choose a ring from 1 (closest) to 4' }),
  view: z.enum(['young-person', 'worker']),
  occurred,
});

export const recordWhereaboutsInput = z.object({ relationshipId, postcode, occurred });

export const recordSupportInput = support.extend({ relationshipId, occurred });

export const endSupportInput = z.object({ supportId: idSchema, relationshipId, reason, occurred });

export const agreeContactInput = z.object({
  relationshipId,
  mode: choose(CONTACT_MODES, 'Choose how they will be in touch'),
  everyDays: z.number({ error: 'Say how often, in days' }),
  responsible: shortText.nullable(),
  firstOn: civilDateSchema.nullable(),
  occurred,
});

export const imposeRestrictionInput = z.object({
  restrictionId: idSchema,
  relationshipId,
  kind: choose(RESTRICTION_KINDS, 'Choose what is restricted'),
  /** `policy` can be chosen and is always refused: the refusal says why. */
  reasonClass: choose([...RESTRICTION_REASONS, 'policy'], 'Choose why'),
  legalBasis: enterShort('Say what it rests on: an order, a decision, a risk assessment'),
  youngPersonsView: freeText.nullable(),
  reviewOn: civilDateSchema,
  occurred,
});

export const liftRestrictionInput = z.object({ restrictionId: idSchema, relationshipId, reason, occurred });

export const endRelationshipInput = z.object({
  relationshipId,
  how: choose(ENDINGS, 'Choose how it ended'),
  occurred,
});

export const allocateWorkerInput = z.object({
  workerRef: z.string().trim().min(1, 'Enter the worker’s reference').max(40),
  role: z.enum(['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator']),
  /** SW_REASON code; null when not known. */
  reason: z.string().max(8).nullable().default(null),
  occurred,
});

export const endAllocationInput = z.object({ allocation: z.string().min(1).max(120), occurred });

const contact = z.object({
  /** One occasion: the same id stands for it in each person's log. */
  contactId: idSchema,
  relationshipIds: z.array(relationshipId).min(1, 'Choose who the contact was with').max(20),
  occurred,
  mode: choose(CONTACT_MODES, 'Choose how they were in touch'),
});

/** Contact held, or due and missed, with one or several people at once. */
export const recordContactInput = z.discriminatedUnion(
  'outcome',
  [
    contact.extend({ outcome: z.literal('held'), howItWent: freeText.optional() }),
    contact.extend({
      outcome: z.literal('missed'),
      missedBy: z.enum(['young-person', 'other-person', 'service', 'unknown']),
      reason: enterShort('Say why it did not happen'),
    }),
  ],
  { error: 'Choose whether it happened or was missed' },
);

export type AddPersonWhoMatters = z.infer<typeof addPersonWhoMattersInput>;
export type CorrectRelationship = z.infer<typeof correctRelationshipInput>;
export type ChangeRole = z.infer<typeof changeRoleInput>;
export type PlaceCloseness = z.infer<typeof placeClosenessInput>;
export type RecordWhereabouts = z.infer<typeof recordWhereaboutsInput>;
export type RecordSupport = z.infer<typeof recordSupportInput>;
export type EndSupport = z.infer<typeof endSupportInput>;
export type AgreeContact = z.infer<typeof agreeContactInput>;
export type ImposeRestriction = z.infer<typeof imposeRestrictionInput>;
export type LiftRestriction = z.infer<typeof liftRestrictionInput>;
export type EndRelationship = z.infer<typeof endRelationshipInput>;
export type AllocateWorker = z.infer<typeof allocateWorkerInput>;
export type EndAllocation = z.infer<typeof endAllocationInput>;
export type RecordContact = z.infer<typeof recordContactInput>;
