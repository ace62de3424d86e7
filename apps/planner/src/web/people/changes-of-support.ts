import { SUPPORT_KINDS } from '#libs/domain/relationships';
import { defineForm, oneOf, optionalDay, optionalWholeNumber, text, vagueDate } from '#libs/web-kit';
import { relationshipChange } from './relationship-change';
import { supportChoices, supportInWords } from './words';

const SHORT_MAX = 120;

/** What keeps a relationship alive: when it ends, the relationship may be lost. */
export const recordSupport = relationshipChange({
  title: 'Add what keeps it alive',
  command: 'RecordSupport',
  says: 'If it ends, the relationship may be lost: a move that ends it can then be seen to.',
  submit: 'Record it',
  questions: () => [
    { kind: 'select', name: 'kind', label: 'What is it?', items: supportChoices },
    { kind: 'text', name: 'detail', label: 'Which one?', hint: 'For example, the name of the school or the service' },
    {
      kind: 'text',
      name: 'endsAtAge',
      label: 'At which age does it end? (leave empty if it does not)',
      classes: 'govuk-input--width-2',
    },
    { kind: 'date', name: 'endsOn', label: 'On which day does it end? (leave empty if there is none)' },
    { kind: 'vague', name: 'occurred', label: 'Since when?' },
  ],
  form: () =>
    defineForm({
      kind: oneOf(SUPPORT_KINDS, { required: 'Choose what keeps the relationship alive' }),
      detail: text({ required: 'Say what it is, for example the name of the school', max: SHORT_MAX }),
      endsAtAge: optionalWholeNumber({ min: 1, max: 30, message: 'Enter an age from 1 to 30' }),
      endsOn: optionalDay,
      occurred: vagueDate({ required: 'Enter since when' }),
    }),
  input: (answers, newId) => ({ ...answers, supportId: newId('support') }),
  recorded: 'what keeps it alive',
});

/** The lifts stopped, the school closed its club. */
export const supportEnded = relationshipChange({
  title: 'Record that a support ended',
  command: 'EndSupport',
  submit: 'Record that it ended',
  questions: ({ person }) => [
    {
      kind: 'radios',
      name: 'supportId',
      label: 'Which one ended?',
      items: person.supports.map((support) => ({ value: support.supportId, text: supportInWords(support) })),
    },
    { kind: 'text', name: 'reason', label: 'Why did it end?' },
    { kind: 'vague', name: 'occurred', label: 'When did it end?' },
  ],
  form: ({ relationship }) =>
    defineForm({
      supportId: oneOf(
        relationship.supports.map(({ supportId }) => supportId),
        { required: 'Choose which one ended' },
      ),
      reason: text({ required: 'Say why it ended', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter when it ended' }),
    }),
  input: (answers) => answers,
  recorded: 'that a support ended',
});
