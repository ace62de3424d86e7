// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema,
  defineEvent,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
  type EventOf,
} from '../../kernel';
import { CONTACT_MODES, MISSED_BY, SUPERVISION } from '../vocabulary';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const contactLog = { version: 1, context: 'relationships', stream: 'contactLog', upcast: {} } as const;
const relationshipId = idSchema;

/**
 * Contact agreed between two people: how often, how, who sees to it. A plan without a named responsible adult and a
 * first date counts as no plan (research/domain 4.5).
 */
export const contactAgreed = defineEvent({
  ...journey,
  type: 'ContactAgreed',
  payload: z.object({
    relationshipId,
    mode: z.enum(CONTACT_MODES),
    /** Days from one contact to the next; null is "when they want to". */
    everyDays: z.number().int().min(1).max(366).nullable(),
    /** Days it may be late before it is drifting; left out, a fifth of the interval. */
    toleranceDays: z.number().int().min(0).max(366).optional(),
    responsible: shortText.nullable(),
    firstOn: civilDateSchema.nullable(),
    /** Who pays, how they get there, who is with them, what is done when it is missed twice: left out is "not agreed". */
    payer: shortText.optional(),
    travel: shortText.optional(),
    supervision: z.enum(SUPERVISION).optional(),
    ifMissedTwice: shortText.optional(),
    reviewOn: civilDateSchema.optional(),
    /** What the young person says about it. */
    ownWords: freeText.optional(),
    occurred: vagueDateSchema,
  }),
  personal: {
    responsible: 'third-party',
    payer: 'third-party',
    travel: 'third-party',
    ifMissedTwice: 'third-party',
    ownWords: 'child-voice',
  },
});

/** What was agreed no longer holds, and nothing was agreed in its place. */
export const contactAgreementEnded = defineEvent({
  ...journey,
  type: 'ContactAgreementEnded',
  payload: z.object({ relationshipId, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'third-party' },
});

const contact = z.object({
  contactId: idSchema,
  relationshipId,
  occurred: vagueDateSchema,
  mode: z.enum(CONTACT_MODES),
});

export const contactHeld = defineEvent({
  ...contactLog,
  type: 'ContactHeld',
  payload: contact.extend({
    howItWent: freeText.optional(),
    /** What the young person says of it, in their words. */
    youngPersonsView: freeText.optional(),
  }),
  personal: { howItWent: 'child-voice', youngPersonsView: 'child-voice' },
});

/** Contact was due and did not happen: by whom, and why. Not recorded is not the same as did not happen. */
export const contactMissed = defineEvent({
  ...contactLog,
  type: 'ContactMissed',
  payload: contact.extend({
    missedBy: z.enum(MISSED_BY),
    reason: shortText,
  }),
  personal: { reason: 'third-party' },
});

/** Somebody looked and there was no contact between two days. That nobody wrote any down is something else. */
export const noContactFound = defineEvent({
  ...contactLog,
  type: 'NoContactFound',
  payload: z.object({
    findingId: idSchema,
    relationshipId,
    from: civilDateSchema,
    to: civilDateSchema,
    /** Who or what was asked: "Asked Nan and Kai", "Read the carer's diary". */
    lookedAt: shortText,
  }),
  personal: { lookedAt: 'third-party' },
});

/** A contact was recorded by mistake, for this person; the others of the same occasion stand. */
export const contactWithdrawn = defineEvent({
  ...contactLog,
  type: 'ContactWithdrawn',
  payload: z.object({ contactId: idSchema, relationshipId, reason: shortText }),
  personal: { reason: 'third-party' },
});

export const agreementEvents = [contactAgreed, contactAgreementEnded] as const;
export const contactLogEvents = [contactHeld, contactMissed, noContactFound, contactWithdrawn] as const;
export type ContactLogEvent = EventOf<(typeof contactLogEvents)[number]>;
