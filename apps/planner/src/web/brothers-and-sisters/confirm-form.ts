import { roleInWords } from '#libs/domain/journey';
import type { SiblingRow } from '#libs/domain/journey/brothers-and-sisters';
import { BROTHERS_AND_SISTERS } from '#libs/domain/relationships';
import { defineForm, oneOf, optionalOneOf, optionalText, ticked, type FieldError } from '#libs/web-kit';
import { sinceFields, sinceMistakes } from '../people/since-and-where';
import type { Choice } from '../people/words';

const SHORT_MAX = 120;
/** The answer for somebody who is not recorded yet. */
export const NEW = 'new';

const TAKEN: readonly SiblingRow['link']['state'][] = ['waiting', 'confirmed'];

/** Whom in this record they can be: brothers and sisters who are not linked to another record, or somebody new. */
export const whoChoices = (siblings: readonly SiblingRow[]): readonly Choice[] => [
  ...siblings
    .filter(({ person, link }) => !person.past && !TAKEN.includes(link.state))
    .map(({ person }) => ({ value: person.relationshipId, text: `${person.name}, ${roleInWords(person.role)}` })),
  { value: NEW, text: 'Somebody who is not recorded yet' },
];

export const confirmForm = (siblings: readonly SiblingRow[]) =>
  defineForm({
    who: oneOf(
      whoChoices(siblings).map(({ value }) => value),
      { required: 'Choose who they are in this record' },
    ),
    personName: optionalText({ max: SHORT_MAX }),
    role: optionalOneOf(BROTHERS_AND_SISTERS),
    ...sinceFields,
    confirmDuplicate: ticked,
  });

export type ConfirmAnswers = Extract<ReturnType<ReturnType<typeof confirmForm>['read']>, { kind: 'read' }>['input'];

const mistake = (is: boolean, field: string, message: string): FieldError[] => (is ? [{ field, message }] : []);

/** What is missing of somebody new. */
export function confirmMistakes(answers: ConfirmAnswers): readonly FieldError[] {
  const { who, personName, role } = answers;
  if (who !== NEW) return [];
  return [
    ...mistake(personName === null, 'personName', 'Enter their name'),
    ...mistake(role === null, 'role', 'Choose how they are brother or sister'),
    ...sinceMistakes(answers),
  ];
}

/** Who they are, as the command takes it: a relationship on record, or a person to be added with the id given. */
export function whoFrom(answers: ConfirmAnswers, newId: string): Readonly<Record<string, unknown>> {
  const { who, personName, role, since, confirmDuplicate } = answers;
  if (who !== NEW) return { relationshipId: who, newPerson: null };
  // The other worker said so, by asking.
  return { relationshipId: newId, newPerson: { personName, role, since, toldBy: 'worker', confirmDuplicate } };
}
