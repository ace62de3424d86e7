import {
  activityAfterCareInWords, contactWayInWords, contactWishInWords, homeKindInWords, inTouchWithInWords, reachedByInWords,
  suitabilityInWords, type AfterCareEvent,
} from '../after-care'; // prettier-ignore
import { dayInWords, type DomainEvent, type Recorded } from '../kernel';
import { frequencyInWords } from '../relationships';
import type { Described } from './described';

type DataOf<T extends AfterCareEvent['type']> = Extract<AfterCareEvent, { type: T }>['data'];
type Describers = { readonly [T in AfterCareEvent['type']]: (data: DataOf<T>) => Described };
interface Base {
  readonly occurred: Described['occurred'];
  readonly correcting?: { readonly reason: string } | undefined;
}

/** What a record has in common: when it occurred, and that it was put right where it was. */
const said = ({ occurred, correcting }: Base, words: string, detail: string | null = null) => {
  const right = correcting === undefined ? null : `Put right: ${correcting.reason}`;
  const details = [detail, right].filter((one) => one !== null).join('. ');
  return { words, detail: details === '' ? null : details, occurred, relationshipIds: [], level: 'minor' } as const;
};
const home = { context: 'care', level: 'major' } as const;
const contact = { context: 'contact' } as const;

const DESCRIBERS: Describers = {
  AdviserContactHeld: (data) => ({
    ...said(data, `In touch with their ${inTouchWithInWords(data.with)}: ${contactWayInWords(data.way)}`, held(data)),
    ...contact,
  }),
  AdviserContactTried: (data) => ({
    ...said(data, `Their ${inTouchWithInWords(data.with)} tried to be in touch and did not reach them`, data.tried),
    ...contact,
    relationshipIds: data.asked,
  }),
  ContactWishSaid: (data) => ({
    ...said(data, wishInWords(data), data.words),
    ...contact,
    level: 'major',
  }),
  KeepingInTouchAgreed: (data) => ({
    ...said(data, `Agreed to be in touch ${frequencyInWords(data.everyDays)}`, data.words),
    ...contact,
    level: 'major',
  }),
  PeopleToAskAgreed: (data) => ({
    ...said(
      data,
      data.people.length === 0 ? 'Wants nobody asked after them' : 'Agreed who may be asked after them',
      data.words,
    ),
    ...contact,
    level: 'major',
    relationshipIds: data.people,
  }),
  HomeAfterCareRecorded: (data) => ({
    ...said(data, `Home after care: ${homeKindInWords(data.kind)}`, homeDetail(data)),
    ...home,
  }),
  SuitabilityOfHomeAssessed: (data) => ({
    ...said(data, `Their home after care was looked at: ${suitabilityInWords(data.suitability)}`, data.why),
    ...home,
  }),
  HomeAfterCareEnded: (data) => ({ ...said(data, 'A home after care ended', data.why), ...home }),
  ActivityAfterCareRecorded: (data) => ({
    ...said(data, `What they do: ${activityAfterCareInWords(data.activity, data.hours)}`, data.words),
    ...home,
  }),
  ActivityAfterCareEnded: (data) => ({ ...said(data, 'What they did after care ended', data.why), ...home }),
  CareLeaverDied: (data) => ({ ...said(data, 'They died'), ...home }),
  AfterCareRecordTakenBack: ({ reason }) => ({
    ...said({ occurred: null }, 'Something recorded of the time after care was taken back', reason),
    context: 'care',
  }),
};

const held = ({ reachedBy, words }: DataOf<'AdviserContactHeld'>): string | null =>
  reachedBy === 'unknown' ? words : [sentence(reachedByInWords(reachedBy)), words].filter(Boolean).join('. ');

const homeDetail = ({ where, suitability, whySuitability }: DataOf<'HomeAfterCareRecorded'>): string =>
  [where, sentence(suitabilityInWords(suitability)), whySuitability].filter(Boolean).join('. ');

const wishInWords = ({ wish, notBefore }: DataOf<'ContactWishSaid'>): string =>
  notBefore === null ? sentence(contactWishInWords(wish)) : `Asked not to be contacted before ${dayInWords(notBefore)}`;

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What an event of the time after care says; undefined for any other. */
export function describeAfterCare(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Described) | undefined>>)[event.type];
  return describer?.(event.data as never);
}
