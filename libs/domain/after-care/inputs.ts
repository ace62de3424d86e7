import { z } from 'zod';
import { choose, civilDateSchema, enterShort, enterText, idSchema, vagueDateSchema, yesNoUnknown } from '../kernel';
import {
  ACTIVITIES, ADVISER_CONTACT_WAYS, CONTACT_WISHES, HOME_KINDS, HOURS, IN_TOUCH_WITH, REACHED_BY, SUITABILITY,
} from './vocabulary'; // prettier-ignore

/** Every record can be put right by asking again under its id, with why. */
const record = {
  recordId: idSchema,
  occurred: vagueDateSchema,
  correcting: z.object({ reason: enterShort('Say why it is put right') }).optional(),
};
const words = (left: string) => enterText(left).nullable().default(null);

/** What the young person says about being in touch, told together with a contact or by itself. */
export const wishInput = z.object({
  recordId: idSchema,
  wish: choose(CONTACT_WISHES, 'Choose what they say about being in touch'),
  notBefore: civilDateSchema.nullable().default(null),
  words: words('Write it in their words, or leave it out'),
});

export const recordAdviserContactInput = z.object({
  ...record,
  way: choose(ADVISER_CONTACT_WAYS, 'Choose how you were in touch'),
  reachedBy: choose(REACHED_BY, 'Choose who reached whom, or that it is not known'),
  with: choose(IN_TOUCH_WITH, 'Choose who was in touch with them'),
  words: words('Write what was said that matters, or leave it out'),
  wish: wishInput.optional(),
});

export const recordContactTriedInput = z.object({
  ...record,
  way: choose(ADVISER_CONTACT_WAYS, 'Choose how you tried'),
  with: choose(IN_TOUCH_WITH, 'Choose who tried'),
  tried: enterShort('Say what you tried'),
  asked: z.array(idSchema).max(50).default([]),
});

export const recordContactWishInput = z.object({ ...record, ...wishInput.shape });

export const agreeKeepingInTouchInput = z.object({
  ...record,
  everyDays: z
    .number({ error: 'Say how often' })
    .int('Say how often in whole days')
    .min(1, 'It must be at least every year and at most every day')
    .max(366, 'It must be at least every year and at most every day'),
  way: choose(ADVISER_CONTACT_WAYS, 'Choose how').nullable().default(null),
  words: words('Write what they say, or leave it out'),
});

export const agreePeopleToAskInput = z.object({
  ...record,
  people: z.array(idSchema).max(50),
  words: words('Write what they say, or leave it out'),
});

export const recordHomeAfterCareInput = z.object({
  ...record,
  kind: choose(HOME_KINDS, 'Choose what kind of home it is'),
  where: enterShort('Say where, or leave it out').nullable().default(null),
  suitability: choose(SUITABILITY, 'Choose whether it is suitable, or that it is not known'),
  whySuitability: words('Say why it is suitable or not, or leave it out'),
  providedByAuthority: yesNoUnknown,
});

export const assessSuitabilityInput = z.object({
  ...record,
  homeId: idSchema,
  suitability: choose(SUITABILITY, 'Choose whether it is suitable, or that it is not known'),
  why: words('Say why, or leave it out'),
});

export const endHomeAfterCareInput = z.object({ ...record, homeId: idSchema, why: enterShort('Say why it ended') });

export const recordActivityInput = z.object({
  ...record,
  activity: choose(ACTIVITIES, 'Choose what they mainly do'),
  hours: choose(HOURS, 'Choose full time or part time').nullable().default(null),
  words: enterShort('Say what it is, or leave it out').nullable().default(null),
});

export const endActivityInput = z.object({ ...record, activityId: idSchema, why: enterShort('Say why it ended') });

export const recordDeathInput = z.object(record);

export const takeBackInput = z.object({ recordId: idSchema, reason: enterShort('Say why it is taken back') });

export type RecordAdviserContact = z.infer<typeof recordAdviserContactInput>;
export type RecordContactTried = z.infer<typeof recordContactTriedInput>;
export type RecordContactWish = z.infer<typeof recordContactWishInput>;
export type AgreePeopleToAsk = z.infer<typeof agreePeopleToAskInput>;
export type RecordHomeAfterCare = z.infer<typeof recordHomeAfterCareInput>;
export type AssessSuitability = z.infer<typeof assessSuitabilityInput>;
export type EndHomeAfterCare = z.infer<typeof endHomeAfterCareInput>;
export type RecordActivity = z.infer<typeof recordActivityInput>;
export type EndActivity = z.infer<typeof endActivityInput>;
export type TakeBack = z.infer<typeof takeBackInput>;
