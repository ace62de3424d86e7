import type { RunwayEnd } from '#libs/domain/journey';
import {
  ENDING_SUPPORT_KINDS, PAID_EVERY, PROGRAMMES, type EndingSupportKind, type PaidEvery, type Programme,
} from '#libs/domain/supports'; // prettier-ignore
import type { Choice } from '../small-form/small-form';

export const KIND_IN_WORDS: Readonly<Record<EndingSupportKind, string>> = {
  money: 'Allowance or payment',
  programme: 'Programme',
  'age-limited-service': 'Service that ends at an age',
  course: 'Course or school',
  other: 'Something else',
};

export const PROGRAMME_IN_WORDS: Readonly<Record<Programme, string>> = {
  'lifelong-links': 'Lifelong Links',
  'house-project': 'House Project',
  mentoring: 'Mentoring',
  mockingbird: 'Mockingbird',
  local: 'A local programme',
};

const EVERY_IN_WORDS: Readonly<Record<PaidEvery, string>> = {
  once: 'once',
  week: 'a week',
  'two-weeks': 'every two weeks',
  'four-weeks': 'every four weeks',
  month: 'a month',
  term: 'a term',
  year: 'a year',
};

/** What an end is, beside its name. */
export const END_KIND_IN_WORDS: Readonly<Record<RunwayEnd['kind'], string>> = {
  ...KIND_IN_WORDS,
  home: 'Home',
  worker: 'Worker',
  'keeps-in-touch': 'What keeps people in touch',
  contact: 'Agreed contact',
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const choicesOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): readonly Choice[] =>
  values.map((value) => ({ value, text: capital(words[value]) }));

export const kindChoices = choicesOf(ENDING_SUPPORT_KINDS, KIND_IN_WORDS);
export const programmeChoices = choicesOf(PROGRAMMES, PROGRAMME_IN_WORDS);
export const everyChoices = choicesOf(PAID_EVERY, EVERY_IN_WORDS);

const PENCE = 100;

/** £65 a week; £65.50 once; not recorded. */
export function amountInWords(pence: number | null, every: PaidEvery | null): string {
  if (pence === null) return 'Amount not recorded';
  const pounds =
    pence % PENCE === 0
      ? (pence / PENCE).toLocaleString('en-GB')
      : (pence / PENCE).toLocaleString('en-GB', { minimumFractionDigits: 2 });
  return every === null ? `£${pounds}` : `£${pounds} ${EVERY_IN_WORDS[every]}`;
}

/** The amount as it was typed. */
export const poundsTyped = (pence: number | null): string =>
  pence === null ? '' : (pence / PENCE).toFixed(pence % PENCE === 0 ? 0 : 2);
