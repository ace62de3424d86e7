import { roleInWords } from '#libs/domain/journey';
import { sortDay, type VagueDate } from '#libs/domain/kernel';
import {
  frequencyInWords, groupOf, RELATIONSHIP_ROLES, type ContactMode, type Ending, type LifeGroup, type PersonWhoMatters,
  type RestrictionKind, type RestrictionReason, type Support, type SupportKind, type ToldBy,
} from '#libs/domain/relationships'; // prettier-ignore
import { dayWords, sentenceCase, vagueWords } from '#libs/web-kit';
import type { Choice } from '../small-form/small-form';

export type { Choice } from '../small-form/small-form';

/** The parts of a life that people belong to, in the order of the page. */
export const GROUP_IN_WORDS: Readonly<Record<LifeGroup, string>> = {
  family: 'Family',
  carers: 'Carers',
  friends: 'Friends',
  workers: 'Workers',
  'school-and-community': 'School and community',
};
export const GROUPS = Object.keys(GROUP_IN_WORDS) as LifeGroup[];

const choicesOf = <Code extends string>(words: Readonly<Record<Code, string>>): readonly Choice[] =>
  Object.entries<string>(words).map(([value, text]) => ({ value, text }));

/** Every role in words, by the part of life it belongs to. */
export const roleGroups: readonly { readonly label: string; readonly items: readonly Choice[] }[] = GROUPS.map(
  (group) => ({
    label: GROUP_IN_WORDS[group],
    items: RELATIONSHIP_ROLES.filter((role) => groupOf(role) === group).map((role) => ({
      value: role,
      text: sentenceCase(roleInWords(role)),
    })),
  }),
);

/** The young person's own rings, as they are asked. */
export const RINGS = ['1', '2', '3', '4'] as const;
export const ringChoices: readonly Choice[] = [
  { value: '1', text: '1: closest' },
  { value: '2', text: '2: close' },
  { value: '3', text: '3: less close' },
  { value: '4', text: '4: furthest, and still matters' },
];

const SUPPORTS: Readonly<Record<SupportKind, string>> = {
  placement: 'The home they live in',
  school: 'School or college',
  employer: 'Work',
  service: 'A service or a programme',
  area: 'Living near each other',
  'person-who-arranges': 'Somebody who arranges it',
  'court-order': 'A court order',
  transport: 'Lifts or fares',
  phone: 'A phone and credit',
};
export const supportChoices = choicesOf(SUPPORTS);

const MODES: Readonly<Record<ContactMode, string>> = {
  'face-to-face': 'Face to face',
  overnight: 'Overnight stay',
  phone: 'Phone call',
  video: 'Video call',
  message: 'Message',
  letter: 'Letter or card',
  gift: 'Gift',
  'online-game': 'Game online',
  'group-activity': 'Activity with others',
  'through-someone': 'Through somebody else',
};
export const modeChoices = choicesOf(MODES);
export const modeInWords = (mode: ContactMode): string => MODES[mode];

const TOLD: Readonly<Record<ToldBy, string>> = {
  'young-person': 'The young person',
  family: 'Their family',
  carer: 'A carer',
  worker: 'A worker',
  file: 'The file',
  import: 'A return',
};
/** A return is not somebody who can be asked on a page. */
export const toldByChoices = choicesOf(TOLD).filter(({ value }) => value !== 'import');
export const toldByInWords = (toldBy: ToldBy): string => TOLD[toldBy];

const ENDED: Readonly<Record<Ending, string>> = {
  'chosen-by-young-person': 'The young person chose to end it',
  'chosen-by-other': 'The other person chose to end it',
  safety: 'It was ended to keep somebody safe',
  death: 'They died',
  drift: 'They lost touch',
  unknown: 'Nobody knows why',
};
export const endingInWords = (how: Ending): string => ENDED[how];

export const RESTRICTION_IN_WORDS: Readonly<Record<RestrictionKind, string>> = {
  'no-contact': 'Not to be in touch',
  'supervised-only': 'Only with somebody there',
  'place-ban': 'Not to be in a place',
  'online-ban': 'Not to be in touch online',
  'information-barred': 'Not to be told about them',
};
export const RESTRICTION_REASON_IN_WORDS: Readonly<Record<RestrictionReason, string>> = {
  safety: 'to keep somebody safe',
  'young-person-refuses': 'the young person does not want it',
  'other-person-refuses': 'the other person does not want it',
  'court-order': 'a court order',
  capacity: 'they cannot decide this for themselves',
};

export const MISSED_BY = ['young-person', 'other-person', 'service', 'unknown'] as const;
const MISSED: Readonly<Record<(typeof MISSED_BY)[number], string>> = {
  'young-person': 'The young person',
  'other-person': 'The other person',
  service: 'Us: it was not arranged, or transport or staff were not there',
  unknown: 'Not known',
};
export const missedByChoices = choicesOf(MISSED);
export const missedByInWords: Readonly<Record<(typeof MISSED_BY)[number], string>> = {
  ...MISSED,
  service: 'Us',
  unknown: 'Not known by whom',
};

export const ringInWords = (ring: number | null, notGiven: string): string =>
  ring === null ? notGiven : `Ring ${ring} of 4`;

export const agreedInWords = ({ agreed }: PersonWhoMatters): string =>
  agreed === null ? 'Nothing agreed' : `${MODES[agreed.mode]}, ${frequencyInWords(agreed.everyDays)}`;

export function whereInWords({ where }: PersonWhoMatters): string {
  if (where.kind === 'at') return where.postcode;
  return where.kind === 'nobody-knows' ? 'Nobody knows' : 'Not recorded';
}

/** What keeps a relationship alive, and until when. */
export function supportInWords({ kind, detail, endsAtAge, endsOn }: Support): string {
  const until = [
    ...(endsAtAge === null ? [] : [`ends at ${endsAtAge}`]),
    ...(endsOn === null ? [] : [`ends on ${dayWords(endsOn)}`]),
  ];
  return [`${SUPPORTS[kind]}: ${detail}`, ...until].join(', ');
}

/** Since when, after a noun; a beginning nobody knows says so. */
export const sinceInWords = (from: VagueDate | null): string => (from === null ? 'date not known' : vagueWords(from));

/** The boxes of a vague date, filled in as somebody would have typed it. */
export function vagueValues(name: string, date: VagueDate | null): Readonly<Record<string, string>> {
  if (date === null) return {};
  const [year = '', month = '', day = ''] = sortDay(date).split('-');
  const bare = (text: string): string => text.replace(/^0/, '');
  const boxes: Readonly<Record<VagueDate['precision'], Readonly<Record<string, string>>>> = {
    year: { year },
    month: { year, month: bare(month) },
    day: { year, month: bare(month), day: bare(day) },
    about: { year, month: bare(month), day: bare(day), about: 'yes' },
  };
  return Object.fromEntries(Object.entries(boxes[date.precision]).map(([box, typed]) => [`${name}-${box}`, typed]));
}
