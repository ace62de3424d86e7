import type { DiaryEvent } from '../diary';
import { dayInWords, type DomainEvent, type Recorded } from '../kernel';
import type { Described } from './described';

type DataOf<T extends DiaryEvent['type']> = Extract<DiaryEvent, { type: T }>['data'];
type Describers = { readonly [T in DiaryEvent['type']]: (data: DataOf<T>) => Described };

const base = { context: 'care', level: 'minor', detail: null, occurred: null, relationshipIds: [] } as const;
const plain = (code: string): string => code.replaceAll('-', ' ');

const PLACES = { home: 'at home', 'school-or-college': 'at school or college', elsewhere: 'elsewhere' } as const;
const ASKED_BY = {
  'young-person': 'They asked for a visit',
  carer: 'Their carer asked for a visit',
  'reviewing-officer': 'The reviewing officer asked for a visit',
  regulator: 'The regulator gave notice of a concern',
} as const;
const STEPS = {
  'temporary-approval': 'The carers were approved for a while',
  extended: 'The approval of the carers was extended',
  approved: 'The carers were fully approved',
  'not-approved': 'The carers were not approved',
} as const;
const STAYING = { 'staying-put': 'Staying Put', 'staying-close': 'Staying Close' } as const;

const alone = ({ alone: seen, whyNotAlone }: DataOf<'VisitMade'>): string =>
  seen === 'yes' ? 'seen alone' : seen === 'no' ? `not seen alone: ${whyNotAlone ?? ''}` : 'not recorded whether alone';

const visit = (data: DataOf<'VisitMade'>): Described => ({
  ...base,
  words: `Visit by the ${plain(data.by)} ${PLACES[data.where]}`,
  detail: [alone(data), data.note, data.youngPersonsView].filter((part) => part !== null).join('; '),
  occurred: data.occurred,
});

/** Both sides, each in the words that were written down. */
const wishes = (data: DataOf<'StayingConversationHeld'>): string =>
  [
    `the young person: ${plain(data.youngPerson)}`,
    data.youngPersonsWords,
    `the carer or home: ${plain(data.carer)}`,
    data.carersWords,
  ]
    .filter((part) => part !== null)
    .join('; ');

const DESCRIBERS: Describers = {
  VisitMade: visit,
  VisitCorrected: (data) => ({ ...visit(data), words: `Put right: ${data.reason}. ${visit(data).words}` }),
  VisitTakenBack: ({ reason }) => ({ ...base, words: 'A visit was taken back', detail: reason }),
  VisitAskedFor: ({ by, words, occurred }) => ({ ...base, words: ASKED_BY[by], detail: words, occurred }),
  PlacementPlanMade: ({ occurred }) => ({ ...base, words: 'Placement plan made', occurred }),
  AreaNoticeGiven: ({ authority, occurred }) => ({
    ...base, words: 'The authority of the area was given notice', detail: authority, occurred,
  }), // prettier-ignore
  PlacementTermsRecorded: ({ occurred }) => ({ ...base, words: 'What was agreed for this placement', occurred }),
  CarersApprovalRecorded: ({ step, occurred }) => ({ ...base, words: STEPS[step], occurred }),
  StayingConversationHeld: (data) => ({
    ...base, level: 'major', words: `Talked about ${STAYING[data.about]}`, detail: wishes(data), occurred: data.occurred,
  }), // prettier-ignore
  DiaryRecordTakenBack: ({ reason }) => ({ ...base, words: 'Something recorded for the diary was taken back', detail: reason }),
  DutyWaived: ({ reason, until }) => ({
    ...base, words: `A duty is not asked for until ${dayInWords(until)}`, detail: reason,
  }),
  DutyWaiverEnded: ({ reason }) => ({ ...base, words: 'A duty is asked for again', detail: reason }),
}; // prettier-ignore

/** What an event of the diary says; undefined for any other. */
export function describeDiary(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Described) | undefined>>)[event.type];
  return describer?.(event.data as never);
}
