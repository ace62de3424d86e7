import type { CivilDate } from '#libs/domain/kernel';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import type { MoveOption } from '#libs/domain/transitions';
import {
  defineForm,
  manyOf,
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  optionalWholeNumber,
  text,
} from '#libs/web-kit';
import type { Field, TypedValue } from '#libs/web-kit';
import { placeChoices, providerChoices } from './words';

const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
const NOTICE_HOURS_MAX = 10_000;
/** How many new people an option can name on its page. */
export const NEW_PEOPLE = [1, 2, 3] as const;

/** Whole pounds, as people write them: 850, £850, £1,200. Null when empty. */
const pounds: Field<number | null> = {
  names: (name) => [name],
  read: (name, values) => {
    const typed = String(values[name] ?? '').replace(/[£,\s]/g, '');
    if (typed === '') return { ok: true, value: null };
    const cost = /^\d{1,5}$/.test(typed) ? Number(typed) : undefined;
    return cost === undefined
      ? { ok: false, message: 'Enter the weekly cost in whole pounds, like 850' }
      : { ok: true, value: cost };
  },
};

/** The questions about one home that is being considered. `people` are those who could already live there. */
export const optionForm = (people: readonly PersonWhoMatters[]) =>
  defineForm({
    label: text({ required: 'Say which home this is', max: 120 }),
    place: optionalOneOf(placeChoices.map(({ value }) => value)),
    provider: optionalOneOf(providerChoices.map(({ value }) => value)),
    postcode: optionalText({ max: 10 }),
    startsOn: optionalDay,
    sameCarer: oneOf(YES_NO_UNKNOWN, { required: 'Say whether the same carers would look after them' }),
    school: oneOf(['kept', 'changed', 'none', 'unknown'], { required: 'Say what happens to school or college' }),
    area: oneOf(['inside', 'adjoining', 'at-a-distance', 'unknown'], { required: 'Say which area it is in' }),
    planned: oneOf(YES_NO_UNKNOWN, { required: 'Say whether the move would be planned' }),
    noticeHours: optionalWholeNumber({
      min: 0,
      max: NOTICE_HOURS_MAX,
      message: 'Enter the hours of notice as a whole number',
    }),
    homeHelps: oneOf(YES_NO_UNKNOWN, { required: 'Say whether the home would help them stay in touch' }),
    livesThere: manyOf(people.map(({ relationshipId }) => relationshipId)),
    providerName: optionalText({ max: 120 }),
    weeklyCostPounds: pounds,
    whoElse: optionalText({ max: 4_000 }),
    waitingFor: optionalText({ max: 120 }),
    availableFrom: optionalDay,
    endsCare: optionalOneOf(YES_NO_UNKNOWN),
    newName1: optionalText({ max: 120 }),
    newRole1: optionalText({ max: 120 }),
    newName2: optionalText({ max: 120 }),
    newRole2: optionalText({ max: 120 }),
    newName3: optionalText({ max: 120 }),
    newRole3: optionalText({ max: 120 }),
  });

type Answers = Extract<ReturnType<ReturnType<typeof optionForm>['read']>, { kind: 'read' }>['input'];

/** Nobody is asked of staying who else lives there, and from when: they do. */
const NOT_ASKED_OF_STAYING = ['providerName', 'whoElse', 'waitingFor', 'availableFrom', 'endsCare'] as const;
const withoutKeys = (answers: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));

/** The option as a command takes it. What the page does not ask about stays as it was. */
export function optionFrom(answers: Answers, optionId: string, before?: MoveOption): Readonly<Record<string, unknown>> {
  const { newName1, newRole1, newName2, newRole2, newName3, newRole3, place, provider, ...rest } = answers;
  const named = [
    [newName1, newRole1],
    [newName2, newRole2],
    [newName3, newRole3],
  ] as const;
  const brings = named.flatMap(([name, role]) => (name === null ? [] : [{ name, role: role ?? 'somebody new' }]));
  return {
    ...before,
    ...(before?.stay === true ? withoutKeys(rest, NOT_ASKED_OF_STAYING) : rest),
    optionId,
    stay: before?.stay ?? false,
    place: place ?? '',
    provider: provider ?? '',
    brings,
  };
}

/** What the form shows for an option that is on the table already. */
export function valuesOf(option: MoveOption): Readonly<Record<string, TypedValue>> {
  const brings = Object.fromEntries(
    option.brings.flatMap(({ name, role }, at) => [
      [`newName${at + 1}`, name],
      [`newRole${at + 1}`, role],
    ]),
  ) as Record<string, string>;
  return {
    label: option.label,
    place: option.place,
    provider: option.provider,
    postcode: option.postcode ?? '',
    ...dayTyped('startsOn', option.startsOn),
    sameCarer: option.sameCarer,
    school: option.school,
    area: option.area,
    planned: option.planned,
    noticeHours: option.noticeHours === null ? '' : String(option.noticeHours),
    homeHelps: option.homeHelps,
    livesThere: [...option.livesThere],
    ...valuesAskedSince(option),
    ...brings,
  };
}

const valuesAskedSince = (option: MoveOption): Readonly<Record<string, TypedValue>> => ({
  providerName: option.providerName ?? '',
  weeklyCostPounds: option.weeklyCostPounds === undefined ? '' : String(option.weeklyCostPounds),
  whoElse: option.whoElse ?? '',
  waitingFor: option.waitingFor ?? '',
  ...dayTyped('availableFrom', option.availableFrom ?? null),
  endsCare: option.endsCare ?? 'unknown',
});

function dayTyped(name: string, day: CivilDate | null): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  const bare = (text: string): string => text.replace(/^0/, '');
  return { [`${name}-day`]: bare(date), [`${name}-month`]: bare(month), [`${name}-year`]: year };
}

/** Fields of a reason and the fields of the form they belong to. */
export const OPTION_FIELDS: Readonly<Record<string, string>> = {
  'option.label': 'label',
  'option.postcode': 'postcode',
  'option.place': 'place',
  'option.provider': 'provider',
  'option.startsOn': 'startsOn-day',
  'option.noticeHours': 'noticeHours',
  'option.livesThere': 'livesThere',
  'option.brings': 'newName1',
  'option.providerName': 'providerName',
  'option.weeklyCostPounds': 'weeklyCostPounds',
  'option.whoElse': 'whoElse',
  'option.waitingFor': 'waitingFor',
  'option.availableFrom': 'availableFrom-day',
  'option.endsCare': 'endsCare',
};
