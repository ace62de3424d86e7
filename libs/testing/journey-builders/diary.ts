import type { DiaryEvent } from '#libs/domain/diary';
import { civilDate, onDay } from '#libs/domain/kernel';
import { idOf } from './ids';

type DataOf<T extends DiaryEvent['type']> = Extract<DiaryEvent, { type: T }>['data'];

const day = (text: string) => onDay(civilDate(text));
const answers = {
  intendedToEighteen: 'unknown', fewerVisitsAgreed: 'unknown', parentAssessed: 'unknown', arrangedByAnother: 'unknown',
  outOfArea: 'unknown', shortBreakVisitDays: null,
} as const; // prettier-ignore

/** A social worker visited; the visit's id is `idOf('visit ' + on)`. */
export const visitedOn = (on: string, change: Partial<DataOf<'VisitMade'>> = {}): DiaryEvent => ({
  type: 'VisitMade',
  data: {
    visitId: idOf(`visit ${on}`), by: 'social-worker', workerRef: null, occurred: day(on), where: 'home', alone: 'yes',
    whyNotAlone: null, note: null, youngPersonsView: null, ...change,
  },
}); // prettier-ignore

/** The day of a visit was put right. */
export const visitPutRight = (on: string, to: string): DiaryEvent => ({
  type: 'VisitCorrected',
  data: { ...(visitedOn(on).data as DataOf<'VisitMade'>), occurred: day(to), reason: 'Wrong day in the diary' },
});

/** A placement plan for the placement that began on a day. */
export const placementPlanned = (placement: string, on: string): DiaryEvent => ({
  type: 'PlacementPlanMade',
  data: {
    recordId: idOf(`plan ${placement}`), placement: `episode:${placement}`, occurred: day(on), wishesAscertained: 'yes',
    reviewingOfficerTold: 'yes', signed: 'yes',
  },
}); // prettier-ignore

/** What was agreed for the placement that began on a day. */
export const placementTerms = (
  placement: string,
  on: string,
  change: Partial<DataOf<'PlacementTermsRecorded'>>,
): DiaryEvent => ({
  type: 'PlacementTermsRecorded',
  data: { recordId: idOf(`terms ${placement} ${on}`), placement: `episode:${placement}`, occurred: day(on), ...answers, ...change },
}); // prettier-ignore

/** Staying Put was talked about. */
export const talkedOfStaying = (on: string, change: Partial<DataOf<'StayingConversationHeld'>> = {}): DiaryEvent => ({
  type: 'StayingConversationHeld',
  data: {
    recordId: idOf(`talk ${on}`), about: 'staying-put', occurred: day(on), youngPerson: 'wants', youngPersonsWords: null,
    carer: 'wants', carersWords: null, ...change,
  },
}); // prettier-ignore

/** A duty is not asked for until a day; the waiver's id is made from the duty's key. */
export const waived = (dutyKey: string, until: string): DiaryEvent => ({
  type: 'DutyWaived',
  data: { waiverId: idOf(`waiver ${dutyKey}`), dutyKey, reason: 'Abroad with the school', until: civilDate(until) },
});

export const askedForAgain = (dutyKey: string): DiaryEvent => ({
  type: 'DutyWaiverEnded',
  data: { waiverId: idOf(`waiver ${dutyKey}`), reason: 'They are back' },
});
