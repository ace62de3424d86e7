import { visitsMade, type DiaryRecord, type Visit } from '#libs/domain/diary';
import { dayInWords } from '#libs/domain/kernel';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';

const PLACES = { home: 'at home', 'school-or-college': 'at school or college', elsewhere: 'elsewhere' } as const;
const WHAT: Readonly<Record<DiaryRecord['type'], string>> = {
  VisitAskedFor: 'A visit was asked for',
  PlacementPlanMade: 'Placement plan made',
  AreaNoticeGiven: 'Notice to the authority of the area',
  PlacementTermsRecorded: 'What was agreed for a placement',
  CarersApprovalRecorded: 'Approval of the carers',
  StayingConversationHeld: 'Talk about Staying Put or Staying Close',
};
const WISHES = {
  wants: 'wants it',
  'does-not-want': 'does not want it',
  'not-sure': 'is not sure',
  'not-asked': 'was not asked',
};

const seen = ({ alone, whyNotAlone }: Visit): string =>
  alone === 'yes'
    ? 'seen alone'
    : alone === 'no'
      ? `not seen alone: ${whyNotAlone ?? 'no reason recorded'}`
      : 'not recorded whether alone';

function visitRow(visit: Visit, { youngPersonId, may }: OpenedCase): object {
  const about = { visit: visit.visitId };
  const to = (dateRecord: string): string => paths.dates.record({ youngPersonId, dateRecord }, about);
  return {
    day: visit.on,
    words: `Visit by the ${visit.by.replace('-', ' ')} ${PLACES[visit.where]}, ${seen(visit)}`,
    corrected: visit.correctedBecause,
    ways: may('record-contact')
      ? [
          { text: 'Put right', href: to('put-visit-right') },
          { text: 'Take back', href: to('take-visit-back') },
        ]
      : [],
    about: `visit on ${dayInWords(visit.on)}`,
  };
}

const detail = (record: DiaryRecord): string =>
  record.type === 'StayingConversationHeld'
    ? `: the young person ${WISHES[record.data.youngPerson]}, the carer or home ${WISHES[record.data.carer]}`
    : '';

function recordRow(record: DiaryRecord, { youngPersonId, may }: OpenedCase): object {
  const href = paths.dates.plan({ youngPersonId, datePlan: 'take-back' }, { record: record.data.recordId });
  return {
    day: record.on,
    words: `${WHAT[record.type]}${detail(record)}`,
    ways: may('edit-plan') ? [{ text: 'Take back', href }] : [],
    about: `${WHAT[record.type]}, ${dayInWords(record.on)}`,
  };
}

/** What was recorded for the diary and stands, the newest first: as far as it had happened by the day shown. */
export function recordedRows(opened: OpenedCase): readonly object[] {
  const { journey, day } = opened.answer;
  const { records, takenBack } = journey.diary;
  const others = Object.values(records).filter(({ data }) => takenBack[data.recordId] === undefined);
  return [
    ...visitsMade(journey.visits).map((visit) => ({ on: visit.on, row: visitRow(visit, opened) })),
    ...others.map((record) => ({ on: record.on, row: recordRow(record, opened) })),
  ]
    .filter(({ on }) => on <= day)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ row }) => row);
} // prettier-ignore
