import { z } from 'zod';
import { choose, civilDateSchema, enterShort, enterText, idSchema } from '../../kernel';
import { occurred, relationshipId } from '../input-fields';
import { CONTACT_MODES, MISSED_BY, SUPERVISION } from '../vocabulary';

/** People at one occasion, at most. */
const PEOPLE_MAX = 50;

const words = (left: string) => enterText(left).optional();
const short = (left: string) => enterShort(left).optional();

/** Contact agreed. Left out is "not agreed"; null for how often is "when they want to". */
export const agreeContactInput = z.object({
  relationshipId,
  mode: choose(CONTACT_MODES, 'Choose how they will be in touch'),
  everyDays: z.number({ error: 'Say how often, in days' }).nullable(),
  toleranceDays: z.number({ error: 'Say how many days late is still all right' }).optional(),
  responsible: enterShort('Name the adult who sees to it, or leave it out').nullable(),
  firstOn: civilDateSchema.nullable(),
  payer: short('Say who pays, or leave it out'),
  travel: short('Say how they get there, or leave it out'),
  supervision: choose(SUPERVISION, 'Choose who is with them').optional(),
  ifMissedTwice: short('Say what is done when it is missed twice, or leave it out'),
  reviewOn: civilDateSchema.optional(),
  ownWords: words('Write what the young person says, or leave it out'),
  occurred,
});

export const endContactAgreementInput = z.object({
  relationshipId,
  reason: enterShort('Say why it is no longer agreed'),
  occurred,
});

const contact = z.object({
  /** One occasion: the same id stands for it in each person's log. */
  contactId: idSchema,
  relationshipIds: z
    .array(relationshipId)
    .min(1, 'Choose who the contact was with')
    .max(PEOPLE_MAX, `Choose at most ${PEOPLE_MAX} people: record the others as a contact of their own`),
  occurred,
  mode: choose(CONTACT_MODES, 'Choose how they were in touch'),
});

/** Contact held, or due and missed, with one or several people at once. */
export const recordContactInput = z.discriminatedUnion(
  'outcome',
  [
    contact.extend({
      outcome: z.literal('held'),
      howItWent: words('Write how it went, or leave it out'),
      youngPersonsView: words('Write what the young person says, or leave it out'),
    }),
    contact.extend({
      outcome: z.literal('missed'),
      missedBy: choose(MISSED_BY, 'Choose who it was missed by, or that it is not known'),
      reason: enterShort('Say why it did not happen'),
    }),
  ],
  { error: 'Choose whether it happened or was missed' },
);

/** Somebody looked and there was none. */
export const recordNoContactInput = z.object({
  findingId: idSchema,
  relationshipId,
  from: civilDateSchema,
  to: civilDateSchema,
  lookedAt: enterShort('Say who or what you asked'),
});

/** A contact was recorded by mistake, for this person. */
export const withdrawContactInput = z.object({
  contactId: idSchema,
  relationshipId,
  reason: enterShort('Say why it was a mistake'),
});

export type AgreeContact = z.infer<typeof agreeContactInput>;
export type EndContactAgreement = z.infer<typeof endContactAgreementInput>;
export type RecordContact = z.infer<typeof recordContactInput>;
export type RecordNoContact = z.infer<typeof recordNoContactInput>;
export type WithdrawContact = z.infer<typeof withdrawContactInput>;
