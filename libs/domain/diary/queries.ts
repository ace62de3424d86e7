import type { CivilDate } from '../kernel';
import type { DiaryRecord, DiaryRecordType, DiaryState, Waiver } from './state';

type Of<T extends DiaryRecordType> = Extract<DiaryRecord, { type: T }>;

/** What stands of one kind, by day; on one day in the order of ids, so that the order of recording makes no difference. */
export function recordsOf<T extends DiaryRecordType>({ records, takenBack }: DiaryState, type: T): readonly Of<T>[] {
  return Object.values(records)
    .filter((record): record is Of<T> => record.type === type && takenBack[record.data.recordId] === undefined)
    .sort((a, b) => (a.on === b.on ? (a.data.recordId < b.data.recordId ? -1 : 1) : a.on < b.on ? -1 : 1));
}

/** Whether a waiver holds on a day: it ends by itself after its last day, or earlier when somebody ended it. */
export const waiverHolds = ({ from, until, ended }: Waiver, day: CivilDate): boolean =>
  from <= day && day <= until && (ended === null || day < ended.on);

/** The waiver that holds for a duty on a day; undefined when it is asked for. */
export const waiverOf = ({ waivers }: DiaryState, dutyKey: string, day: CivilDate): Waiver | undefined =>
  Object.values(waivers).findLast((waiver) => waiver.dutyKey === dutyKey && waiverHolds(waiver, day));
