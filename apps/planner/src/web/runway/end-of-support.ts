import { onDay } from '#libs/domain/kernel';
import type { SupportEnd } from '#libs/domain/supports';
import { oneOf, optionalDay, optionalWholeNumber, type Field, type FieldError } from '#libs/web-kit';
import { vagueValues } from '../people/words';
import type { Question } from '../small-form/small-form';

// The question "when does it end?", which has four kinds of answer. Nothing is guessed: "not known" is one of them.

const UNTIL = ['date', 'age', 'school-year', 'not-known'] as const;

export interface UntilAnswers {
  readonly untilKind: (typeof UNTIL)[number];
  readonly until: Extract<SupportEnd, { kind: 'date' }>['on'] | null;
  readonly age: number | null;
  readonly endsIn: number | null;
}

export const untilQuestions: readonly Question[] = [
  {
    kind: 'radios',
    name: 'untilKind',
    label: 'When does it end?',
    items: [
      { value: 'date', text: 'On a day' },
      { value: 'age', text: 'At an age' },
      { value: 'school-year', text: 'At the end of a school year', hint: 'Taken as 31 August' },
      { value: 'not-known', text: 'Nobody knows yet' },
    ],
  },
  { kind: 'date', name: 'until', label: 'The day, if it ends on a day' },
  { kind: 'text', name: 'age', label: 'The age, if it ends at an age', classes: 'govuk-input--width-2' },
  { kind: 'text', name: 'endsIn', label: 'The year in which the school year ends', classes: 'govuk-input--width-4' },
];

export const untilFields = {
  untilKind: oneOf(UNTIL, { required: 'Choose when it ends' }),
  until: optionalDay,
  age: optionalWholeNumber({ min: 5, max: 30, message: 'Enter an age from 5 to 30' }),
  endsIn: optionalWholeNumber({ min: 1990, max: 2100, message: 'Enter a year, like 2028' }),
} satisfies Readonly<Record<keyof UntilAnswers, Field<unknown>>>;

const NEEDED: Readonly<Partial<Record<UntilAnswers['untilKind'], FieldError & { readonly of: keyof UntilAnswers }>>> = {
  date: { of: 'until', field: 'until-day', message: 'Enter the day it ends' },
  age: { of: 'age', field: 'age', message: 'Enter the age at which it ends' },
  'school-year': { of: 'endsIn', field: 'endsIn', message: 'Enter the year in which the school year ends' },
};

/** The answer that goes with what was chosen is there. */
export function untilMistakes(answers: UntilAnswers): readonly FieldError[] {
  const needed = NEEDED[answers.untilKind];
  return needed === undefined || answers[needed.of] !== null ? [] : [{ field: needed.field, message: needed.message }];
}

/** The end as the record takes it. */
export function untilOf({ untilKind, until, age, endsIn }: UntilAnswers): SupportEnd {
  if (untilKind === 'date' && until !== null) return { kind: 'date', on: until };
  if (untilKind === 'age' && age !== null) return { kind: 'age', age };
  return untilKind === 'school-year' && endsIn !== null ? { kind: 'school-year', endsIn } : { kind: 'not-known' };
}

/** The end as the form shows it. */
export function untilValues(end: SupportEnd): Readonly<Record<string, string>> {
  switch (end.kind) {
    case 'date':
      return { untilKind: 'date', ...vagueValues('until', onDay(end.on)) };
    case 'age':
      return { untilKind: 'age', age: String(end.age) };
    case 'school-year':
      return { untilKind: 'school-year', endsIn: String(end.endsIn) };
    case 'not-known':
      return { untilKind: 'not-known' };
  }
}
