// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema, defineEvent, factIdSchema, freeText, idSchema, shortText, vagueDateSchema, yesNoUnknown, type EventOf,
} from '../kernel'; // prettier-ignore
import { APPROVAL_STEPS, STAYING, VISIT_ASKED_BY, VISIT_PLACES, VISITORS, WISHES } from './vocabulary';

const journey = { version: 1, context: 'diary', stream: 'journey', upcast: {} } as const;
const contactLog = { version: 1, context: 'diary', stream: 'contactLog', upcast: {} } as const;

const visit = z.object({
  visitId: idSchema,
  by: z.enum(VISITORS),
  /** Staff id of whoever went. */
  workerRef: shortText.nullable(),
  occurred: vagueDateSchema,
  where: z.enum(VISIT_PLACES),
  alone: yesNoUnknown,
  /** Why the young person was not seen alone; null when they were, or when it is not known. */
  whyNotAlone: shortText.nullable(),
  note: freeText.nullable(),
  /** What the young person said they wanted written down. */
  youngPersonsView: freeText.nullable(),
});
const personalOfVisit = { whyNotAlone: 'young-person', note: 'young-person', youngPersonsView: 'child-voice' } as const;

/** A social worker or an adviser visited the young person (CPPCR reg 28; CLR reg 8). */
export const visitMade = defineEvent({ ...contactLog, type: 'VisitMade', payload: visit, personal: personalOfVisit });

/** What was recorded of a visit was put right. */
export const visitCorrected = defineEvent({
  ...contactLog,
  type: 'VisitCorrected',
  payload: visit.extend({ reason: shortText }),
  personal: { ...personalOfVisit, reason: 'young-person' },
});

/** A visit was recorded by mistake. */
export const visitTakenBack = defineEvent({
  ...contactLog,
  type: 'VisitTakenBack',
  payload: z.object({ visitId: idSchema, reason: shortText }),
  personal: { reason: 'young-person' },
});

/** Somebody asked for a visit, or the regulator gave notice of a concern. */
export const visitAskedFor = defineEvent({
  ...journey,
  type: 'VisitAskedFor',
  payload: z.object({
    recordId: idSchema,
    by: z.enum(VISIT_ASKED_BY),
    words: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice' },
});

/** The plan for a placement (CPPCR reg 9). `placement` is what the episode it begins with is called. */
export const placementPlanMade = defineEvent({
  ...journey,
  type: 'PlacementPlanMade',
  payload: z.object({
    recordId: idSchema,
    placement: factIdSchema,
    occurred: vagueDateSchema,
    wishesAscertained: yesNoUnknown,
    reviewingOfficerTold: yesNoUnknown,
    signed: yesNoUnknown,
  }),
  personal: {},
});

/** The authority of the area was given written notice of a placement there (CPPCR reg 13). */
export const areaNoticeGiven = defineEvent({
  ...journey,
  type: 'AreaNoticeGiven',
  payload: z.object({
    recordId: idSchema,
    placement: factIdSchema,
    authority: shortText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { authority: 'young-person' },
});

/** What was agreed or decided for a placement and sets how often somebody visits. The last one by a day holds. */
export const placementTermsRecorded = defineEvent({
  ...journey,
  type: 'PlacementTermsRecorded',
  payload: z.object({
    recordId: idSchema,
    placement: factIdSchema,
    occurred: vagueDateSchema,
    /** Whether the placement is meant to last to 18. */
    intendedToEighteen: yesNoUnknown,
    /** Long-term fostering in which the young person agrees to be visited less often. */
    fewerVisitsAgreed: yesNoUnknown,
    /** With a parent: whether the assessment of the placement is complete. */
    parentAssessed: yesNoUnknown,
    arrangedByAnother: yesNoUnknown,
    outOfArea: yesNoUnknown,
    /** Short breaks: days from one visit to the next, as agreed with the reviewing officer and the parents. */
    shortBreakVisitDays: z.number().int().min(1).max(366).nullable(),
  }),
  personal: {},
});

/** A step in the approval of carers who are relatives or friends (CPPCR regs 24 and 25). */
export const carersApprovalRecorded = defineEvent({
  ...journey,
  type: 'CarersApprovalRecorded',
  payload: z.object({
    recordId: idSchema,
    placement: factIdSchema,
    step: z.enum(APPROVAL_STEPS),
    occurred: vagueDateSchema,
  }),
  personal: {},
});

/** Staying Put or Staying Close was talked about: what each side wants, in their words. */
export const stayingConversationHeld = defineEvent({
  ...journey,
  type: 'StayingConversationHeld',
  payload: z.object({
    recordId: idSchema,
    about: z.enum(STAYING),
    occurred: vagueDateSchema,
    youngPerson: z.enum(WISHES),
    youngPersonsWords: freeText.nullable(),
    /** The carer, or whoever runs the home. */
    carer: z.enum(WISHES),
    carersWords: freeText.nullable(),
  }),
  personal: { youngPersonsWords: 'child-voice', carersWords: 'third-party' },
});

/** A plan, notice, term, approval, conversation or request was recorded by mistake. */
export const diaryRecordTakenBack = defineEvent({
  ...journey,
  type: 'DiaryRecordTakenBack',
  payload: z.object({ recordId: idSchema, reason: shortText }),
  personal: { reason: 'young-person' },
});

/** A duty is not asked for until a day, once; by whom is whoever recorded it. It ends by itself after that day. */
export const dutyWaived = defineEvent({
  ...journey,
  type: 'DutyWaived',
  payload: z.object({
    waiverId: idSchema,
    /** The one time the duty is asked: the rule and the fact that started its clock. */
    dutyKey: factIdSchema,
    reason: shortText,
    until: civilDateSchema,
  }),
  personal: { reason: 'young-person' },
});

export const dutyWaiverEnded = defineEvent({
  ...journey,
  type: 'DutyWaiverEnded',
  payload: z.object({ waiverId: idSchema, reason: shortText }),
  personal: { reason: 'young-person' },
});

export const visitEvents = [visitMade, visitCorrected, visitTakenBack] as const;
export const diaryJourneyEvents = [
  visitAskedFor, placementPlanMade, areaNoticeGiven, placementTermsRecorded, carersApprovalRecorded,
  stayingConversationHeld, diaryRecordTakenBack, dutyWaived, dutyWaiverEnded,
] as const; // prettier-ignore
export const diaryEvents = [...diaryJourneyEvents, ...visitEvents] as const;
export type VisitEvent = EventOf<(typeof visitEvents)[number]>;
export type DiaryJourneyEvent = EventOf<(typeof diaryJourneyEvents)[number]>;
export type DiaryEvent = VisitEvent | DiaryJourneyEvent;
