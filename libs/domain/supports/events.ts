// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, shortText, vagueDateSchema, type EventOf } from '../kernel';
import {
  ENDING_SUPPORT_KINDS, endRefSchema, PAID_EVERY, PROGRAMMES, SAID_OF_BY, supportEndSchema,
} from './vocabulary'; // prettier-ignore

const journey = { version: 1, context: 'supports', stream: 'journey', upcast: {} } as const;
const occurred = vagueDateSchema;

const terms = z.object({
  /** In words: "Weekly allowance", "CAMHS", "Level 2 catering". */
  name: shortText,
  /** Who gives, runs or pays it; null when nobody recorded it. */
  provider: shortText.nullable(),
  /** Pence, each time it is paid; null when it is not money or nobody recorded it. */
  amountPence: z.number().int().min(0).nullable(),
  paidEvery: z.enum(PAID_EVERY).nullable(),
  until: supportEndSchema,
  /** Why its end cannot be moved; null when it can, or nobody has asked. */
  endFixedBecause: shortText.nullable(),
  /** Relationships that are there because of it: a mentor, somebody found again. */
  people: z.array(idSchema).max(100),
});
const personalTerms = { name: 'young-person', provider: 'third-party', endFixedBecause: 'young-person' } as const;

/** Something began that helps the young person and comes to an end. `occurred` is since when. */
export const supportArranged = defineEvent({
  ...journey,
  type: 'SupportArranged',
  payload: terms.extend({
    supportId: idSchema,
    kind: z.enum(ENDING_SUPPORT_KINDS),
    programme: z.enum(PROGRAMMES).nullable(),
    occurred,
  }),
  personal: personalTerms,
});

/** It goes on on other terms from a day. All of its terms are said again. */
export const supportTermsChanged = defineEvent({
  ...journey,
  type: 'SupportTermsChanged',
  payload: terms.extend({ supportId: idSchema, reason: shortText, occurred }),
  personal: { ...personalTerms, reason: 'young-person' },
});

/** It goes on for longer. */
export const supportExtended = defineEvent({
  ...journey,
  type: 'SupportExtended',
  payload: z.object({
    supportId: idSchema,
    previousUntil: supportEndSchema,
    until: supportEndSchema,
    agreedBy: shortText,
    reason: shortText,
    occurred,
  }),
  personal: { agreedBy: 'third-party', reason: 'young-person' },
});

/** It ended: why, what came instead, and what came of it. */
export const supportStopped = defineEvent({
  ...journey,
  type: 'SupportStopped',
  payload: z.object({
    supportId: idSchema,
    reason: shortText,
    cameInstead: shortText.nullable(),
    outcome: freeText.nullable(),
    occurred,
  }),
  personal: { reason: 'young-person', cameInstead: 'young-person', outcome: 'young-person' },
});

/** What the young person says of it. */
export const supportSpokenOf = defineEvent({
  ...journey,
  type: 'SupportSpokenOf',
  payload: z.object({ supportId: idSchema, sayingId: idSchema, words: freeText, saidBy: z.enum(SAID_OF_BY), occurred }),
  personal: { words: 'child-voice' },
});

/** Sessions of a programme or a service that were held and that were not. */
export const supportSessionsHeld = defineEvent({
  ...journey,
  type: 'SupportSessionsHeld',
  payload: z.object({
    supportId: idSchema,
    sessionsId: idSchema,
    held: z.number().int().min(0),
    missed: z.number().int().min(0),
    occurred,
  }),
  personal: {},
});

/** What comes in place of something that ends, and from when: "adult mental health service from 4 March". */
export const replacementArranged = defineEvent({
  ...journey,
  type: 'ReplacementArranged',
  payload: z.object({
    replacementId: idSchema,
    end: endRefSchema,
    what: shortText,
    provider: shortText.nullable(),
    from: civilDateSchema,
    occurred,
  }),
  personal: { what: 'young-person', provider: 'third-party' },
});

export const replacementFellThrough = defineEvent({
  ...journey,
  type: 'ReplacementFellThrough',
  payload: z.object({ replacementId: idSchema, reason: shortText, occurred }),
  personal: { reason: 'young-person' },
});

/** Money is late, cut or not enough, so that something the young person relies on may fail. */
export const moneyProblemRecorded = defineEvent({
  ...journey,
  type: 'MoneyProblemRecorded',
  payload: z.object({
    problemId: idSchema,
    /** The allowance or payment it is about; null when it is about none on record. */
    supportId: idSchema.nullable(),
    what: shortText,
    /** What it puts at risk: "staying with the Bakers". */
    threatens: shortText,
    occurred,
  }),
  personal: { what: 'young-person', threatens: 'young-person' },
});

export const moneyProblemSettled = defineEvent({
  ...journey,
  type: 'MoneyProblemSettled',
  payload: z.object({ problemId: idSchema, how: shortText, occurred }),
  personal: { how: 'young-person' },
});

/** Several ends were moved apart. The moves themselves are changes of the supports; this says who agreed, and why. */
export const staggerAgreed = defineEvent({
  ...journey,
  type: 'StaggerAgreed',
  payload: z.object({
    staggerId: idSchema,
    /** First and last day of the ends that came together. */
    cliff: z.object({ from: civilDateSchema, to: civilDateSchema }),
    moved: z.array(z.object({ supportId: idSchema, from: civilDateSchema, to: civilDateSchema })).max(50),
    agreedBy: shortText,
    reason: shortText,
    /** What the young person says of it; null when nobody recorded it. */
    youngPersonsView: freeText.nullable(),
    occurred,
  }),
  personal: { agreedBy: 'third-party', reason: 'young-person', youngPersonsView: 'child-voice' },
});

export const supportsEvents = [
  supportArranged, supportTermsChanged, supportExtended, supportStopped, supportSpokenOf, supportSessionsHeld,
  replacementArranged, replacementFellThrough, moneyProblemRecorded, moneyProblemSettled, staggerAgreed,
] as const; // prettier-ignore
export type SupportsEvent = EventOf<(typeof supportsEvents)[number]>;
export type Terms = z.infer<typeof terms>;
