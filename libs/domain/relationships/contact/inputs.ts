import { z } from 'zod';
import { choose, civilDateSchema, enterShort, freeText, idSchema, shortText } from '../../kernel';
import { occurred, relationshipId } from '../input-fields';
import { CONTACT_MODES, MISSED_BY } from '../vocabulary';

export const agreeContactInput = z.object({
  relationshipId,
  mode: choose(CONTACT_MODES, 'Choose how they will be in touch'),
  everyDays: z.number({ error: 'Say how often, in days' }),
  responsible: shortText.nullable(),
  firstOn: civilDateSchema.nullable(),
  occurred,
});

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
      missedBy: z.enum(MISSED_BY),
      reason: enterShort('Say why it did not happen'),
    }),
  ],
  { error: 'Choose whether it happened or was missed' },
);

export type AgreeContact = z.infer<typeof agreeContactInput>;
export type RecordContact = z.infer<typeof recordContactInput>;
