import { onDay } from '#libs/domain/kernel';
import {
  CONTACT_MODES, daysOfFrequency, FREQUENCY_UNITS, frequencyOfDays, SUPERVISION, type ContactAgreement, type FrequencyUnit,
} from '#libs/domain/relationships'; // prettier-ignore
import {
  defineForm, oneOf, optionalDay, optionalOneOf, optionalText, optionalWholeNumber, vagueDate, type FieldError, type TypedValue,
} from '#libs/web-kit'; // prettier-ignore
import { vagueValues } from '../../people/words';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;
/** Less often than once a year is no agreement to keep in touch. */
const COUNT_MAX: Readonly<Record<FrequencyUnit, number>> = { days: 366, weeks: 52, months: 12 };

/** Everything practice asks of contact that is agreed (research/domain 4.5). */
export const agreeForm = defineForm({
  mode: oneOf(CONTACT_MODES, { required: 'Choose how they will be in touch' }),
  howOften: oneOf(['every', 'when-they-want'], { required: 'Choose how often, or that it is when they want to' }),
  count: optionalWholeNumber({ min: 1, max: 366, message: 'Enter a whole number, for example 2' }),
  unit: optionalOneOf(FREQUENCY_UNITS),
  toleranceDays: optionalWholeNumber({ min: 0, max: 366, message: 'Enter a number of days, for example 3' }),
  responsible: optionalText({ max: SHORT_MAX }),
  firstOn: optionalDay,
  payer: optionalText({ max: SHORT_MAX }),
  travel: optionalText({ max: SHORT_MAX }),
  supervision: optionalOneOf(SUPERVISION),
  ifMissedTwice: optionalText({ max: SHORT_MAX }),
  reviewOn: optionalDay,
  ownWords: optionalText({ max: WORDS_MAX }),
  occurred: vagueDate({ required: 'Enter when this was agreed' }),
});

type Answers = Extract<ReturnType<(typeof agreeForm)['read']>, { kind: 'read' }>['input'];

/** What is wrong between answers that are right one by one. */
export function agreeMistakes({ howOften, count, unit }: Answers): readonly FieldError[] {
  if (howOften === 'when-they-want') {
    return count === null ? [] : [{ field: 'howOften', message: 'Choose “At regular times”, or leave the number empty' }];
  }
  return [
    ...(count === null ? [{ field: 'count', message: 'Enter how often, for example 2 for every 2 weeks' }] : []),
    ...(unit === null ? [{ field: 'unit', message: 'Choose days, weeks or months' }] : []),
    ...tooSeldom(count, unit),
  ];
} // prettier-ignore

function tooSeldom(count: number | null, unit: FrequencyUnit | null): readonly FieldError[] {
  if (count === null || unit === null || count <= COUNT_MAX[unit]) return [];
  const most = `${COUNT_MAX[unit]} ${unit}`;
  return [{ field: 'count', message: `Enter at most ${most}: less than once a year is no agreement to keep in touch` }];
}

/** The answers as the command takes them: what was left empty is not agreed. */
export function agreedFrom(answers: Answers): Readonly<Record<string, unknown>> {
  const { mode, howOften, count, unit, responsible, firstOn, occurred, ...rest } = answers;
  const everyDays =
    howOften === 'when-they-want' || count === null || unit === null ? null : daysOfFrequency({ count, unit });
  const agreed = Object.fromEntries(Object.entries(rest).filter(([, answer]) => answer !== null));
  return { mode, everyDays, responsible, firstOn, occurred, ...agreed };
}

const filled = (values: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

/**
 * What holds now, to be changed. Dates that have gone by are asked anew, and so are the young person's words: they were
 * said about what is agreed now.
 */
export function valuesOf(agreed: ContactAgreement | null, today: string): Readonly<Record<string, TypedValue>> {
  if (agreed === null) return { unit: 'weeks' };
  const { mode, responsible, payer, travel, supervision, ifMissedTwice, toleranceDays, firstOn, reviewOn } = agreed;
  return {
    ...oftenOf(agreed),
    ...filled({ mode, responsible, payer, travel, supervision, ifMissedTwice }),
    ...(toleranceDays === null ? {} : { toleranceDays: String(toleranceDays) }),
    ...(firstOn !== null && firstOn >= today ? vagueValues('firstOn', onDay(firstOn)) : {}),
    ...(reviewOn !== null && reviewOn > today ? vagueValues('reviewOn', onDay(reviewOn)) : {}),
  };
}

function oftenOf({ everyDays }: ContactAgreement): Readonly<Record<string, string>> {
  if (everyDays === null) return { howOften: 'when-they-want', unit: 'weeks' };
  const { count, unit } = frequencyOfDays(everyDays);
  return { howOften: 'every', count: String(count), unit };
}
