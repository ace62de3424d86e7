// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, shortText, vagueDateSchema, yesNoUnknown, type EventOf } from '../kernel'; // prettier-ignore
import {
  ACTIVITIES, ADVISER_CONTACT_WAYS, CONTACT_WISHES, HOME_KINDS, HOURS, IN_TOUCH_WITH, REACHED_BY, SUITABILITY,
} from './vocabulary'; // prettier-ignore

const journey = { version: 1, context: 'after-care', stream: 'journey', upcast: {} } as const;
const why = { 'correcting.reason': 'young-person' } as const;

/** The same `recordId` again, with the reason, takes the place of what was there. */
const recorded = {
  recordId: idSchema,
  occurred: vagueDateSchema,
  correcting: z.object({ reason: shortText }).optional(),
};

/** The authority and the young person were in touch: what a personal adviser keeps a record of (CLR reg 8(1)). */
export const adviserContactHeld = defineEvent({
  ...journey,
  type: 'AdviserContactHeld',
  payload: z.object({
    ...recorded,
    way: z.enum(ADVISER_CONTACT_WAYS),
    reachedBy: z.enum(REACHED_BY),
    with: z.enum(IN_TOUCH_WITH),
    /** What was said that matters, and what was done for them. */
    words: freeText.nullable(),
  }),
  personal: { ...why, words: 'young-person' },
});

/** Somebody tried to reach them, and did not. */
export const adviserContactTried = defineEvent({
  ...journey,
  type: 'AdviserContactTried',
  payload: z.object({
    ...recorded,
    way: z.enum(ADVISER_CONTACT_WAYS),
    with: z.enum(IN_TOUCH_WITH),
    tried: shortText,
    /** Who was asked after them: relationships the young person had agreed may be asked. */
    asked: z.array(idSchema).max(50),
  }),
  personal: { ...why, tried: 'young-person' },
});

/** What the young person says about being in touch. */
export const contactWishSaid = defineEvent({
  ...journey,
  type: 'ContactWishSaid',
  payload: z.object({
    ...recorded,
    wish: z.enum(CONTACT_WISHES),
    /** The day before which they are not to be contacted; null for every other wish. */
    notBefore: civilDateSchema.nullable(),
    words: freeText.nullable(),
  }),
  personal: { ...why, words: 'child-voice' },
});

/** How often and how the authority will keep in touch (CLR Schedule 1, paragraph 1: nature and level of contact). */
export const keepingInTouchAgreed = defineEvent({
  ...journey,
  type: 'KeepingInTouchAgreed',
  payload: z.object({
    ...recorded,
    everyDays: z.number().int().min(1).max(366),
    way: z.enum(ADVISER_CONTACT_WAYS).nullable(),
    words: freeText.nullable(),
  }),
  personal: { ...why, words: 'child-voice' },
});

/** The young person agrees that these people may be asked where they are, should contact be lost. Nobody else is. */
export const peopleToAskAgreed = defineEvent({
  ...journey,
  type: 'PeopleToAskAgreed',
  payload: z.object({ ...recorded, people: z.array(idSchema).max(50), words: freeText.nullable() }),
  personal: { ...why, words: 'child-voice' },
});

/** Where they live from a day on. */
export const homeAfterCareRecorded = defineEvent({
  ...journey,
  type: 'HomeAfterCareRecorded',
  payload: z.object({
    ...recorded,
    kind: z.enum(HOME_KINDS),
    /** In words, as far as it helps: with the Larkspurs, flat on Mill Lane. */
    where: shortText.nullable(),
    suitability: z.enum(SUITABILITY),
    whySuitability: freeText.nullable(),
    /** Provided by the authority under section 23B or 24B: its own reviews and visits follow (CLR regs 7(3), 8(2)). */
    providedByAuthority: yesNoUnknown,
  }),
  personal: { ...why, where: 'young-person', whySuitability: 'young-person' },
});

/** Whether a home is suitable was looked at again. */
export const suitabilityOfHomeAssessed = defineEvent({
  ...journey,
  type: 'SuitabilityOfHomeAssessed',
  payload: z.object({ ...recorded, homeId: idSchema, suitability: z.enum(SUITABILITY), why: freeText.nullable() }),
  personal: { ...why, why: 'young-person' },
});

/** They do not live there any more. Where they live next is a record of its own, or is not known. */
export const homeAfterCareEnded = defineEvent({
  ...journey,
  type: 'HomeAfterCareEnded',
  payload: z.object({ ...recorded, homeId: idSchema, why: shortText }),
  personal: { ...why, why: 'young-person' },
});

/** What they mainly do from a day on. */
export const activityAfterCareRecorded = defineEvent({
  ...journey,
  type: 'ActivityAfterCareRecorded',
  payload: z.object({
    ...recorded,
    activity: z.enum(ACTIVITIES),
    /** Null when it is neither, and when it is not known. */
    hours: z.enum(HOURS).nullable(),
    words: shortText.nullable(),
  }),
  personal: { ...why, words: 'young-person' },
});

export const activityAfterCareEnded = defineEvent({
  ...journey,
  type: 'ActivityAfterCareEnded',
  payload: z.object({ ...recorded, activityId: idSchema, why: shortText }),
  personal: { ...why, why: 'young-person' },
});

/** They have died. Nothing is owed or asked after that day. */
export const careLeaverDied = defineEvent({
  ...journey,
  type: 'CareLeaverDied',
  payload: z.object(recorded),
  personal: why,
});

/** Recorded by mistake. It stays in the record and counts no more. */
export const afterCareRecordTakenBack = defineEvent({
  ...journey,
  type: 'AfterCareRecordTakenBack',
  payload: z.object({ recordId: idSchema, reason: shortText }),
  personal: { reason: 'young-person' },
});

export const afterCareEvents = [
  adviserContactHeld, adviserContactTried, contactWishSaid, keepingInTouchAgreed, peopleToAskAgreed, homeAfterCareRecorded,
  suitabilityOfHomeAssessed, homeAfterCareEnded, activityAfterCareRecorded, activityAfterCareEnded, careLeaverDied,
  afterCareRecordTakenBack,
] as const; // prettier-ignore
export type AfterCareEvent = EventOf<(typeof afterCareEvents)[number]>;
