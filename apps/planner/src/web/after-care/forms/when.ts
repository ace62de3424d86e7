import { addDays, onDay, type CivilDate, type VagueDate } from '#libs/domain/kernel';
import { oneOf, optionalVagueDate, type FieldError } from '#libs/web-kit';
import { vagueValues } from '../../people/words';
import type { Question } from '../../small-form/small-form';
import type { AfterCareAt } from './at';

// When something happened, in one tap for today and yesterday.

interface WhenAnswers {
  readonly when: 'today' | 'yesterday' | 'another';
  readonly on: VagueDate | null;
}

export const whenFields = {
  when: oneOf(['today', 'yesterday', 'another'], { required: 'Choose when it was' }),
  on: optionalVagueDate,
} as const;

export const whenQuestions: readonly Question[] = [
  {
    kind: 'radios',
    name: 'when',
    label: 'When was it?',
    classes: 'govuk-radios--small',
    items: [
      { value: 'today', text: 'Today' },
      { value: 'yesterday', text: 'Yesterday' },
      { value: 'another', text: 'Another day' },
    ],
  },
  { kind: 'vague', name: 'on', label: 'Which day?', onlyIf: 'another-day' },
];

export const whenValues = ({ putsRight, record }: AfterCareAt): Readonly<Record<string, string>> =>
  putsRight && record !== undefined ? { when: 'another', ...vagueValues('on', record.data.occurred) } : {};

export function whenMistakes({ when, on }: WhenAnswers): readonly FieldError[] {
  if (when === 'another' && on === null) return [{ field: 'on-day', message: 'Enter the date' }];
  return when === 'another' || on === null
    ? []
    : [{ field: 'when', message: 'Choose “Another day”, or leave the date empty' }];
}

export function dayOf({ when, on }: WhenAnswers, today: CivilDate): VagueDate | null {
  if (when === 'today') return onDay(today);
  return when === 'yesterday' ? onDay(addDays(today, -1)) : on;
}
