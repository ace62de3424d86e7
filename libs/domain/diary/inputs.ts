import { z } from 'zod';
import {
  choose, civilDateSchema, enterShort, factIdSchema, freeText, idSchema, shortText, vagueDateSchema, yesNoUnknown,
} from '../kernel'; // prettier-ignore
import { APPROVAL_STEPS, STAYING, VISIT_ASKED_BY, VISIT_PLACES, VISITORS, WISHES } from './vocabulary';

const recordId = idSchema;
const occurred = vagueDateSchema;
const words = freeText.nullable().default(null);
const placement = z.custom<string>(
  (value) => factIdSchema.safeParse(value).success,
  'Choose which placement it is for',
);
const answer = yesNoUnknown.default('unknown');
const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;

export const recordVisitInput = z.object({
  visitId: idSchema,
  by: choose(VISITORS, 'Choose who visited'),
  workerRef: shortText.nullable().default(null),
  occurred,
  where: choose(VISIT_PLACES, 'Choose where the visit was'),
  alone: choose(YES_NO_UNKNOWN, 'Say whether the young person was seen alone'),
  whyNotAlone: shortText.nullable().default(null),
  note: words,
  youngPersonsView: words,
});
export const correctVisitInput = recordVisitInput.extend({ reason: enterShort('Say why it is put right') });
export const takeBackVisitInput = z.object({ visitId: idSchema, reason: enterShort('Say why it is taken back') });

export const recordVisitAskedForInput = z.object({
  recordId,
  by: choose(VISIT_ASKED_BY, 'Choose who asked'),
  words,
  occurred,
});
export const recordPlacementPlanInput = z.object({
  recordId, placement, occurred, wishesAscertained: answer, reviewingOfficerTold: answer, signed: answer,
}); // prettier-ignore
export const recordAreaNoticeInput = z.object({
  recordId, placement, occurred, authority: shortText.nullable().default(null),
}); // prettier-ignore
export const recordPlacementTermsInput = z.object({
  recordId, placement, occurred, intendedToEighteen: answer, fewerVisitsAgreed: answer, parentAssessed: answer,
  arrangedByAnother: answer, outOfArea: answer,
  shortBreakVisitDays: z.number({ error: 'Enter a number of days' }).int('Enter whole days').min(1, 'Enter 1 day or more').max(366, 'Enter 366 days or fewer').nullable().default(null),
}); // prettier-ignore
export const recordCarersApprovalInput = z.object({
  recordId, placement, occurred, step: choose(APPROVAL_STEPS, 'Choose what was decided'),
}); // prettier-ignore
export const recordStayingConversationInput = z.object({
  recordId,
  about: choose(STAYING, 'Choose what was talked about'),
  occurred,
  youngPerson: choose(WISHES, 'Choose what the young person wants'),
  youngPersonsWords: words,
  carer: choose(WISHES, 'Choose what the carer or the home wants'),
  carersWords: words,
});
export const takeBackDiaryRecordInput = z.object({ recordId, reason: enterShort('Say why it is taken back') });

export const waiveDutyInput = z.object({
  waiverId: idSchema,
  dutyKey: factIdSchema,
  reason: enterShort('Say why it is not asked for'),
  until: civilDateSchema,
});
export const endDutyWaiverInput = z.object({ waiverId: idSchema, reason: enterShort('Say why it is asked for again') });

export type RecordVisit = z.infer<typeof recordVisitInput>;
export type CorrectVisit = z.infer<typeof correctVisitInput>;
export type TakeBackVisit = z.infer<typeof takeBackVisitInput>;
export type RecordStayingConversation = z.infer<typeof recordStayingConversationInput>;
export type TakeBackDiaryRecord = z.infer<typeof takeBackDiaryRecordInput>;
export type WaiveDuty = z.infer<typeof waiveDutyInput>;
export type EndDutyWaiver = z.infer<typeof endDutyWaiverInput>;
