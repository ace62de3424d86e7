import { sortDay, type Lens, type Recorded, type VagueDate } from '../kernel';
import { afterCareEvents, type AfterCareEvent } from './events';

/** Events that record something under an id, which can be put right or taken back by that id. */
export type AfterCareFact = Exclude<AfterCareEvent, { type: 'AfterCareRecordTakenBack' }>;
export type AfterCareType = AfterCareFact['type'];
export type FactOf<T extends AfterCareType> = Extract<AfterCareFact, { type: T }>['data'];

/** One record as it stands. */
export interface AfterCareRecord<T extends AfterCareType = AfterCareType> {
  readonly type: T;
  readonly data: FactOf<T>;
  /** Where it was first recorded in the journey stream, and where what now stands was. */
  readonly first: number;
  readonly revision: number;
}

/** What is on record of the time after care, by id: of each record what was said last. */
export interface AfterCareState {
  readonly records: Readonly<Record<string, AfterCareRecord>>;
  readonly takenBack: Readonly<Record<string, { readonly reason: string; readonly revision: number }>>;
}

export const noAfterCare: AfterCareState = { records: {}, takenBack: {} };

/** Folds one event. Total. */
export function evolveAfterCare(state: AfterCareState, event: Recorded<AfterCareEvent>): AfterCareState {
  const { revision } = event.meta;
  if (event.type === 'AfterCareRecordTakenBack') {
    const { recordId, reason } = event.data;
    return { ...state, takenBack: { ...state.takenBack, [recordId]: { reason, revision } } };
  }
  const { type, data } = event;
  const first = state.records[data.recordId]?.first ?? revision;
  return { ...state, records: { ...state.records, [data.recordId]: { type, data, first, revision } } };
}

/** Everything a decision about the time after care looks at. */
export const afterCareLens: Lens<AfterCareState, AfterCareEvent> = {
  name: 'after-care',
  types: afterCareEvents.map((definition) => definition.type),
  initial: noAfterCare,
  evolve: evolveAfterCare,
};

/** The records of one kind that count: not taken back; by the day they occurred, then in the order of recording. */
export function recordsOf<T extends AfterCareType>(state: AfterCareState, type: T): readonly AfterCareRecord<T>[] {
  const counting = Object.values(state.records).filter(
    (record) => record.type === type && state.takenBack[record.data.recordId] === undefined,
  );
  // A record's type and its data come from one event.
  return (counting as unknown as AfterCareRecord<T>[]).sort(
    (a, b) => dayOf(a.data).localeCompare(dayOf(b.data)) || a.first - b.first,
  );
}

const dayOf = ({ occurred }: { readonly occurred: VagueDate }): string => sortDay(occurred);
