import {
  contactWayInWords, contactWishInWords, diedOn, inTouchWithInWords, reachedByInWords, recordsOf, type AfterCareState, type AfterCareType, type FactOf,
} from '#libs/domain/after-care'; // prettier-ignore
import { sortDay, vagueInWords, type CivilDate } from '#libs/domain/kernel';
import { frequencyInWords, keptIdOf, type RelationshipsState } from '#libs/domain/relationships';
import { dayWords, sentenceCase } from '#libs/web-kit';
import type { OpenedCase } from '../../../case/opened-case';
import { paths } from '../../../paths';

/** One line of what is on record of keeping in touch. */
interface Line {
  readonly day: CivilDate;
  readonly when: string;
  readonly what: string;
  readonly details: readonly string[];
  readonly putRightHref: string | undefined;
  readonly takeBackHref: string | undefined;
}

type Says<T extends AfterCareType> = (data: FactOf<T>, names: (ids: readonly string[]) => string) => readonly string[];

const quoted = (words: string | null): readonly string[] => (words === null ? [] : [`“${words}”`]);

const held: Says<'AdviserContactHeld'> = ({ way, with: who, reachedBy, words }) => [
  `In touch: ${contactWayInWords(way)}`,
  `With their ${inTouchWithInWords(who)}; ${reachedByInWords(reachedBy)}`,
  ...(words === null ? [] : [words]),
];
const tried: Says<'AdviserContactTried'> = ({ way, tried: what, asked }, names) => [
  `Not reached: ${contactWayInWords(way)}`,
  what,
  ...(asked.length === 0 ? [] : [`Asked: ${names(asked)}`]),
];
const wish: Says<'ContactWishSaid'> = ({ wish: said, notBefore, words }) => [
  notBefore === null
    ? sentenceCase(contactWishInWords(said))
    : `Asked not to be contacted before ${dayWords(notBefore)}`,
  ...quoted(words),
];
const rhythm: Says<'KeepingInTouchAgreed'> = ({ everyDays, words }) => [
  `Agreed to be in touch ${frequencyInWords(everyDays)}`,
  ...quoted(words),
];
const people: Says<'PeopleToAskAgreed'> = ({ people: ids, words }, names) => [
  ids.length === 0 ? 'Wants nobody asked after them' : `Agreed who may be asked: ${names(ids)}`,
  ...quoted(words),
];

/** What is on record of keeping in touch by the day shown, the latest first. */
export function recordLines(opened: OpenedCase): readonly Line[] {
  const { journey, day } = opened.answer;
  const names = namesIn(journey.relationships);
  const lines = <T extends AfterCareType>(type: T, says: Says<T>): readonly Line[] =>
    recordsOf(journey.afterCare, type).map((record) => lineOf(opened, record.data, says(record.data, names)));
  return [
    ...lines('AdviserContactHeld', held),
    ...lines('AdviserContactTried', tried),
    ...lines('ContactWishSaid', wish),
    ...lines('KeepingInTouchAgreed', rhythm),
    ...lines('PeopleToAskAgreed', people),
    ...lines('CareLeaverDied', () => ['They died']),
  ]
    .filter((line) => line.day <= day)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** What every record has. */
type Said = Pick<FactOf<AfterCareType>, 'recordId' | 'occurred' | 'correcting'>;

function lineOf(opened: OpenedCase, data: Said, said: readonly string[]): Line {
  const [what = '', ...details] = said;
  const { occurred, recordId, correcting } = data;
  const right = correcting === undefined ? [] : [`Put right: ${correcting.reason}`];
  return {
    day: sortDay(occurred),
    when: vagueInWords(occurred),
    what,
    details: [...details, ...right],
    ...changeLinks(opened, recordId),
  };
}

/** Where a record is put right and taken back; nowhere for somebody who may not. */
export function changeLinks(opened: OpenedCase, recordId: string): Pick<Line, 'putRightHref' | 'takeBackHref'> {
  if (!opened.may('record-after-care')) return { putRightHref: undefined, takeBackHref: undefined };
  const to = (afterCareChange: string): string =>
    paths.afterCare.change({ youngPersonId: opened.youngPersonId, afterCareRecordId: recordId, afterCareChange });
  return { putRightHref: to('put-right'), takeBackHref: to('take-back') };
}

/** The names of people, as the reader is shown them; somebody kept from the reader is left out. */
const namesIn =
  ({ relationships, mergedInto }: RelationshipsState) =>
  (ids: readonly string[]): string =>
    ids.flatMap((id) => relationships[keptIdOf(mergedInto, id)]?.personName ?? []).join(', ') || 'nobody shown here';

/** What was taken back, with why: it stays in the record. */
export const takenBackLines = (state: AfterCareState): readonly string[] =>
  Object.entries(state.takenBack).flatMap(([recordId, { reason }]) => {
    const record = state.records[recordId];
    return record === undefined ? [] : [`${TAKEN[record.type]} of ${vagueInWords(record.data.occurred)}: ${reason}`];
  });

const TAKEN: Readonly<Record<AfterCareType, string>> = {
  AdviserContactHeld: 'A contact',
  AdviserContactTried: 'A try',
  ContactWishSaid: 'What they said about being in touch',
  KeepingInTouchAgreed: 'What was agreed about being in touch',
  PeopleToAskAgreed: 'Whom they agreed to be asked',
  HomeAfterCareRecorded: 'A home',
  SuitabilityOfHomeAssessed: 'A look at whether a home is suitable',
  HomeAfterCareEnded: 'The end of a home',
  ActivityAfterCareRecorded: 'What they did',
  ActivityAfterCareEnded: 'The end of what they did',
  CareLeaverDied: 'A death',
};

/** Whether they are recorded as having died by a day. */
export const hasDied = (state: AfterCareState, day: CivilDate): boolean => (diedOn(state) ?? '9999') <= day;
