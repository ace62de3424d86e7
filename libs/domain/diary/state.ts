import { londonDay, sortDay, type CivilDate, type Lens, type Recorded } from '../kernel';
import { diaryJourneyEvents, type DiaryJourneyEvent } from './events';

/** What is kept under one id and can be taken back. */
export type DiaryRecordEvent = Exclude<
  DiaryJourneyEvent,
  { type: 'DutyWaived' | 'DutyWaiverEnded' | 'DiaryRecordTakenBack' }
>;
export type DiaryRecordType = DiaryRecordEvent['type'];
export type DataOf<T extends DiaryRecordType> = Extract<DiaryRecordEvent, { type: T }>['data'];

/** One thing recorded for the diary: which kind, what it says, its day. */
export type DiaryRecord = {
  readonly [T in DiaryRecordType]: {
    readonly type: T;
    readonly data: DataOf<T>;
    readonly on: CivilDate;
    readonly revision: number;
  };
}[DiaryRecordType];

/** That a duty is not asked for until a day. */
export interface Waiver {
  readonly waiverId: string;
  readonly dutyKey: string;
  readonly reason: string;
  /** The last day on which it is not asked for. */
  readonly until: CivilDate;
  readonly from: CivilDate;
  /** Staff id. */
  readonly author: string;
  readonly ended: { readonly on: CivilDate; readonly reason: string; readonly by: string } | null;
}

export interface DiaryState {
  readonly records: Readonly<Record<string, DiaryRecord>>;
  readonly takenBack: Readonly<Record<string, string>>;
  readonly waivers: Readonly<Record<string, Waiver>>;
}

export const emptyDiary: DiaryState = { records: {}, takenBack: {}, waivers: {} };

function waived(state: DiaryState, { data, meta }: Recorded<Extract<DiaryJourneyEvent, { type: 'DutyWaived' }>>) {
  const waiver: Waiver = { ...data, from: londonDay(meta.recordedAt), author: meta.actor, ended: null };
  return { ...state, waivers: { ...state.waivers, [data.waiverId]: waiver } };
}

function ended(state: DiaryState, { data, meta }: Recorded<Extract<DiaryJourneyEvent, { type: 'DutyWaiverEnded' }>>) {
  const known = state.waivers[data.waiverId];
  if (known === undefined) return state;
  const end = { on: londonDay(meta.recordedAt), reason: data.reason, by: meta.actor };
  return { ...state, waivers: { ...state.waivers, [data.waiverId]: { ...known, ended: end } } };
}

/** Folds one event. Total. */
export function evolveDiary(state: DiaryState, event: Recorded<DiaryJourneyEvent>): DiaryState {
  switch (event.type) {
    case 'DutyWaived':
      return waived(state, event);
    case 'DutyWaiverEnded':
      return ended(state, event);
    case 'DiaryRecordTakenBack':
      return { ...state, takenBack: { ...state.takenBack, [event.data.recordId]: event.data.reason } };
    default: {
      const { type, data, meta } = event;
      const record = { type, data, on: sortDay(data.occurred), revision: meta.revision } as DiaryRecord;
      return { ...state, records: { ...state.records, [data.recordId]: record } };
    }
  }
}

/** Everything a decision about the diary looks at. */
export const diaryLens: Lens<DiaryState, DiaryJourneyEvent> = {
  name: 'diary',
  types: diaryJourneyEvents.map((definition) => definition.type),
  initial: emptyDiary,
  evolve: evolveDiary,
};
