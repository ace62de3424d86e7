// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema,
  defineEvent,
  factIdSchema,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
  type EventOf,
} from '../kernel';
import {
  CONTACT_MODES, ENDINGS, RELATIONSHIP_ROLES, RESTRICTION_KINDS, RESTRICTION_REASONS, SUPPORT_KINDS, TOLD_BY,
} from './vocabulary'; // prettier-ignore

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const contactLog = { version: 1, context: 'relationships', stream: 'contactLog', upcast: {} } as const;
const relationshipId = idSchema;

/** Somebody matters to the young person: who, in what role, since when, and who says so. */
export const relationshipRecorded = defineEvent({
  ...journey,
  type: 'RelationshipRecorded',
  payload: z.object({
    relationshipId,
    personName: shortText,
    role: z.enum(RELATIONSHIP_ROLES),
    /** Since when they have known each other; null is "not known". */
    occurred: vagueDateSchema.nullable(),
    toldBy: z.enum(TOLD_BY),
    /** In the young person's own words, if they gave any. */
    ownWords: freeText.optional(),
  }),
  personal: { personName: 'third-party', ownWords: 'child-voice' },
});

/** The details of a relationship were put right. */
export const relationshipCorrected = defineEvent({
  ...journey,
  type: 'RelationshipCorrected',
  payload: z.object({
    relationshipId,
    personName: shortText,
    role: z.enum(RELATIONSHIP_ROLES),
    occurred: vagueDateSchema.nullable(),
    reason: shortText,
  }),
  personal: { personName: 'third-party' },
});

/** A role began or ended; the relationship goes on (a former key worker is the same relationship). */
export const roleChanged = defineEvent({
  ...journey,
  type: 'RoleChanged',
  payload: z.object({
    relationshipId,
    role: z.enum(RELATIONSHIP_ROLES),
    employer: shortText.nullable(),
    reason: shortText,
    occurred: vagueDateSchema,
  }),
  personal: {},
});

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

/** Where somebody lives, by postcode: null when it is known that nobody knows. */
export const whereaboutsRecorded = defineEvent({
  ...journey,
  type: 'WhereaboutsRecorded',
  payload: z.object({ relationshipId, postcode: z.string().max(10).nullable(), occurred: vagueDateSchema }),
  personal: { postcode: 'third-party' },
});

/** What keeps a relationship alive: the placement, a school, an employer, a service that ends at an age. */
export const supportRecorded = defineEvent({
  ...journey,
  type: 'SupportRecorded',
  payload: z.object({
    supportId: idSchema,
    relationshipId,
    kind: z.enum(SUPPORT_KINDS),
    /** In words: "St Agnes school", "Saturday lifts from Ruth". */
    detail: shortText,
    /** Ends when the young person reaches this age, in years; null when it does not. */
    endsAtAge: z.number().int().min(1).max(30).nullable(),
    endsOn: civilDateSchema.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { detail: 'third-party' },
});

export const supportEnded = defineEvent({
  ...journey,
  type: 'SupportEnded',
  payload: z.object({ supportId: idSchema, relationshipId, reason: shortText, occurred: vagueDateSchema }),
  personal: {},
});

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
    everyDays: z.number().int().min(1).max(366),
    responsible: shortText.nullable(),
    firstOn: civilDateSchema.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { responsible: 'third-party' },
});

export const restrictionImposed = defineEvent({
  ...journey,
  type: 'RestrictionImposed',
  payload: z.object({
    restrictionId: idSchema,
    relationshipId,
    kind: z.enum(RESTRICTION_KINDS),
    reasonClass: z.enum(RESTRICTION_REASONS),
    legalBasis: shortText,
    youngPersonsView: freeText.nullable(),
    reviewOn: civilDateSchema,
    occurred: vagueDateSchema,
  }),
  personal: { youngPersonsView: 'child-voice' },
});

export const restrictionLifted = defineEvent({
  ...journey,
  type: 'RestrictionLifted',
  payload: z.object({ restrictionId: idSchema, relationshipId, reason: shortText, occurred: vagueDateSchema }),
  personal: {},
});

/** A relationship ended: by choice, for safety, by death. Lapsed and severed are worked out, never recorded. */
export const relationshipEnded = defineEvent({
  ...journey,
  type: 'RelationshipEnded',
  payload: z.object({ relationshipId, how: z.enum(ENDINGS), occurred: vagueDateSchema }),
  personal: {},
});

/** A worker was allocated; `workerRef` is the authority's staff reference (SSDA903 SW_ID). */
export const workerAllocated = defineEvent({
  ...journey,
  type: 'WorkerAllocated',
  payload: z.object({
    factId: factIdSchema,
    workerRef: z.string().trim().min(1).max(40),
    role: z.enum(['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator']),
    /** SW_REASON, on the new worker's row: why the change happened. */
    reason: z.string().max(8).nullable(),
    occurred: vagueDateSchema,
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {},
});

export const workerAllocationEnded = defineEvent({
  ...journey,
  type: 'WorkerAllocationEnded',
  payload: z.object({
    factId: factIdSchema,
    /** The allocation that ended. */
    allocation: factIdSchema,
    occurred: vagueDateSchema,
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {},
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
  payload: contact.extend({ howItWent: freeText.optional() }),
  personal: { howItWent: 'child-voice' },
});

/** Contact was due and did not happen: by whom, and why. Not recorded is not the same as did not happen. */
export const contactMissed = defineEvent({
  ...contactLog,
  type: 'ContactMissed',
  payload: contact.extend({
    missedBy: z.enum(['young-person', 'other-person', 'service', 'unknown']),
    reason: shortText,
  }),
  personal: { reason: 'third-party' },
});

export const relationshipsJourneyEvents = [
  relationshipRecorded, relationshipCorrected, roleChanged, closenessPlaced, whereaboutsRecorded, supportRecorded,
  supportEnded, contactAgreed, restrictionImposed, restrictionLifted, relationshipEnded, workerAllocated,
  workerAllocationEnded,
] as const; // prettier-ignore
export const contactLogEvents = [contactHeld, contactMissed] as const;
export type RelationshipsEvent = EventOf<(typeof relationshipsJourneyEvents)[number]>;
export type ContactLogEvent = EventOf<(typeof contactLogEvents)[number]>;
