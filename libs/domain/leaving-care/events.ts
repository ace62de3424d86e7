// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema, defineEvent, factIdSchema, freeText, shortText, yesNoUnknown, type EventOf,
} from '../kernel'; // prettier-ignore
import { FACT_KINDS, STAYS } from './vocabulary';

const journey = { version: 1, context: 'leaving-care', stream: 'journey', upcast: {} } as const;

/** What every fact has: the same `factId` again, with the reason in `correcting`, stands in its place; both stay in the record. */
const common = {
  factId: factIdSchema,
  /** How it is known: a letter, a phone call, a court paper. */
  knownFrom: freeText.nullable(),
  correcting: z.object({ reason: shortText }).optional(),
};
const personal = { knownFrom: 'young-person', 'correcting.reason': 'young-person' } as const;
/** First day, and the first day it no longer was: half-open. Exact days, because days are counted. */
const stretch = { from: civilDateSchema, until: civilDateSchema.nullable() };

/** Was looked after by another authority: before it became ours, or after it stopped being. */
export const careElsewhereRecorded = defineEvent({
  ...journey,
  type: 'CareElsewhereRecorded',
  payload: z.object({
    ...common,
    ...stretch,
    authority: shortText,
    /** Whether these were only short breaks, which do not count. */
    shortBreaks: yesNoUnknown,
  }),
  personal: { ...personal, authority: 'young-person' },
});

/** Was detained under a court order, or in hospital. */
export const detainedOrInHospitalRecorded = defineEvent({
  ...journey,
  type: 'DetainedOrInHospitalRecorded',
  payload: z.object({ ...common, ...stretch, stay: z.enum(STAYS) }),
  personal: { ...personal, stay: 'young-person' },
});

/** Lives with a parent or somebody with parental responsibility, as was formally agreed. */
export const livingWithFamilyAgreed = defineEvent({
  ...journey,
  type: 'LivingWithFamilyAgreed',
  payload: z.object({ ...common, ...stretch }),
  personal,
});

/** The young person told the authority that they are in education or training, or mean to be (CA 1989 s 23CA). */
export const educationToldOf = defineEvent({
  ...journey,
  type: 'EducationToldOf',
  payload: z.object({
    ...common,
    /** The day they told. */
    told: civilDateSchema,
    /** The first day the programme no longer goes on; null when no end is known. */
    until: civilDateSchema.nullable(),
  }),
  personal,
});

/** The young person, 21 to 24, asked for support (CA 1989 s 23CZB). */
export const supportAskedFor = defineEvent({
  ...journey,
  type: 'SupportAskedFor',
  payload: z.object({
    ...common,
    asked: civilDateSchema,
    /** The first day they no longer wanted it; null while they do. */
    until: civilDateSchema.nullable(),
  }),
  personal,
});

/** It was not so, or was recorded by mistake: the fact no longer counts. It stays in the record. */
export const leavingCareFactTakenBack = defineEvent({
  ...journey,
  type: 'LeavingCareFactTakenBack',
  payload: z.object({ factId: factIdSchema, kind: z.enum(FACT_KINDS), reason: shortText }),
  personal: { reason: 'young-person' },
});

export const leavingCareEvents = [
  careElsewhereRecorded, detainedOrInHospitalRecorded, livingWithFamilyAgreed, educationToldOf, supportAskedFor,
  leavingCareFactTakenBack,
] as const; // prettier-ignore
export type LeavingCareEvent = EventOf<(typeof leavingCareEvents)[number]>;
