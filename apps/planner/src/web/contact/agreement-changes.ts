import { defineForm, text, vagueDate } from '#libs/web-kit';
import { relationshipChange } from '../people/relationship-change';
import { howAndHowOften } from './words';

const SHORT_MAX = 120;

/** What was agreed stopped to hold, and nothing is agreed in its place. */
const agreedNoMore = relationshipChange({
  title: 'Contact is no longer agreed',
  command: 'EndContactAgreement',
  says: 'The relationship goes on, and what was agreed stays in its history. If something else is agreed instead, change what is agreed.',
  submit: 'Record that it is no longer agreed',
  nothing: ({ person }) => (person.agreed === null ? 'No contact is agreed with them now.' : undefined),
  questions: ({ person: { agreed } }) => [
    ...(agreed === null ? [] : [{ kind: 'said', name: '', label: `Agreed: ${howAndHowOften(agreed)}` } as const]),
    { kind: 'text', name: 'reason', label: 'Why is it no longer agreed?' },
    { kind: 'vague', name: 'occurred', label: 'Since when?' },
  ],
  form: () =>
    defineForm({
      reason: text({ required: 'Say why it is no longer agreed', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter since when it is no longer agreed' }),
    }),
  input: (answers) => answers,
  recorded: 'that contact is no longer agreed',
});

/** What can be recorded of agreed contact in one small form, by its name in the address. */
export const AGREEMENT_CHANGES = { 'agreed-no-more': agreedNoMore } as const;
