import { ENDING_SUPPORT_KINDS, PAID_EVERY, PROGRAMMES, SAID_OF_BY } from '#libs/domain/supports';
import {
  defineForm, manyOf, oneOf, optionalOneOf, optionalText, text, vagueDate, wholeNumber,
} from '#libs/web-kit'; // prettier-ignore
import type { Question } from '../small-form/small-form';
import { untilFields, untilMistakes, untilOf, untilQuestions, untilValues, type UntilAnswers } from './end-of-support';
import { optionalPounds } from './money';
import { noSupport, roadForm, saidOf, SHORT_MAX, supportAt, supportOver, WORDS_MAX, type RoadAt } from './road-form';
import { everyChoices, kindChoices, poundsTyped, programmeChoices } from './words';

const people = ({ opened }: RoadAt) =>
  opened.answer.view.people
    .filter(({ past }) => !past)
    .map(({ relationshipId, name }) => ({ value: relationshipId, text: name }));

const termsQuestions = (at: RoadAt): readonly Question[] => [
  { kind: 'text', name: 'name', label: 'What is it?', hint: 'For example: Weekly allowance, or Mentoring with Ola' },
  { kind: 'text', name: 'provider', label: 'Who pays or runs it? (leave empty if nobody knows)' },
  { kind: 'text', name: 'amount', label: 'How much, in pounds? (money only)', classes: 'govuk-input--width-5' },
  { kind: 'select', name: 'paidEvery', label: 'How often is it paid? (money only)', items: everyChoices },
  ...untilQuestions,
  {
    kind: 'text',
    name: 'endFixedBecause',
    label: 'If its end cannot be moved, why not?',
    hint: 'Leave empty if it can, or if nobody has asked',
  },
  ...(people(at).length === 0
    ? []
    : [{ kind: 'checks', name: 'people', label: 'Who is there because of it?', items: people(at) } as const]),
];

const termsFields = (at: RoadAt) => ({
  name: text({ required: 'Say what it is', max: SHORT_MAX }),
  provider: optionalText({ max: SHORT_MAX }),
  amount: optionalPounds,
  paidEvery: optionalOneOf(PAID_EVERY),
  ...untilFields,
  endFixedBecause: optionalText({ max: SHORT_MAX }),
  people: manyOf(people(at).map(({ value }) => value)),
});

interface TermsAnswers extends UntilAnswers {
  readonly amount: number | null;
}

/** The answers about its terms as the record takes them. */
function termsOf<A extends TermsAnswers>({ untilKind, until, age, endsIn, amount: amountPence, ...rest }: A) {
  return { ...rest, amountPence, until: untilOf({ untilKind, until, age, endsIn }) };
}

export const add = roadForm({
  title: 'Add something that ends',
  command: 'ArrangeSupport',
  says: 'An allowance, a programme, a service that ends at an age, a course: whatever they count on and will not always have.',
  submit: 'Record it',
  questions: (at) => [
    { kind: 'radios', name: 'kind', label: 'What kind of support is it?', items: kindChoices },
    { kind: 'select', name: 'programme', label: 'Which programme? (programmes only)', items: programmeChoices },
    ...termsQuestions(at),
    { kind: 'vague', name: 'occurred', label: 'Since when?' },
  ],
  form: (at) =>
    defineForm({
      kind: oneOf(ENDING_SUPPORT_KINDS, { required: 'Choose what kind of support it is' }),
      programme: optionalOneOf(PROGRAMMES),
      ...termsFields(at),
      occurred: vagueDate({ required: 'Enter since when' }),
    }),
  mistakes: (answers) => untilMistakes(answers),
  input: (answers, newId) => ({ ...termsOf(answers), supportId: newId('support') }),
  recorded: 'something that ends',
});

export const change = roadForm({
  title: 'Change a support',
  command: 'ChangeSupportTerms',
  submit: 'Save',
  nothing: supportOver,
  questions: (at) => [
    ...termsQuestions(at),
    { kind: 'text', name: 'reason', label: 'Why does it change?' },
    { kind: 'vague', name: 'occurred', label: 'From when?' },
  ],
  values: (at) => {
    const known = supportAt(at);
    if (known === undefined) return {};
    const { name, provider, amountPence, paidEvery, until, endFixedBecause, people: theirs } = known;
    return {
      name,
      provider: provider ?? '',
      amount: poundsTyped(amountPence),
      paidEvery: paidEvery ?? '',
      ...untilValues(until),
      endFixedBecause: endFixedBecause ?? '',
      people: theirs,
    };
  },
  form: (at) =>
    defineForm({
      ...termsFields(at),
      reason: text({ required: 'Say why it changes', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter from when' }),
    }),
  mistakes: (answers) => untilMistakes(answers),
  input: (answers, _newId, at) => ({ ...termsOf(answers), supportId: at.about.support }),
  recorded: 'the change',
});

export const extend = roadForm({
  title: 'Let a support go on for longer',
  command: 'ExtendSupport',
  submit: 'Record it',
  nothing: supportOver,
  questions: (at) => [
    saidOf(at),
    ...untilQuestions.map((question) => ({ ...question, label: question.label.replace('does it end?', 'does it end now?') })),
    { kind: 'text', name: 'agreedBy', label: 'Who agreed to it?' },
    { kind: 'text', name: 'reason', label: 'Why?' },
    { kind: 'vague', name: 'occurred', label: 'When was it agreed?' },
  ],
  form: () =>
    defineForm({
      ...untilFields,
      agreedBy: text({ required: 'Enter who agreed to it', max: SHORT_MAX }),
      reason: text({ required: 'Say why', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter when it was agreed' }),
    }),
  mistakes: (answers) => untilMistakes(answers),
  input: ({ agreedBy, reason, occurred, ...until }, _newId, at) => ({
    agreedBy, reason, occurred, until: untilOf(until), supportId: at.about.support,
  }),
  recorded: 'until when it goes on',
}); // prettier-ignore

export const end = roadForm({
  title: 'Record that a support ended',
  command: 'StopSupport',
  submit: 'Record that it ended',
  nothing: supportOver,
  questions: (at) => [
    saidOf(at),
    { kind: 'text', name: 'reason', label: 'Why did it end?' },
    { kind: 'text', name: 'cameInstead', label: 'What came instead? (leave empty if nothing did)' },
    { kind: 'area', name: 'outcome', label: 'What came of it? (optional)' },
    { kind: 'vague', name: 'occurred', label: 'When did it end?' },
  ],
  form: () =>
    defineForm({
      reason: text({ required: 'Say why it ended', max: SHORT_MAX }),
      cameInstead: optionalText({ max: SHORT_MAX }),
      outcome: optionalText({ max: WORDS_MAX }),
      occurred: vagueDate({ required: 'Enter when it ended' }),
    }),
  input: (answers, _newId, at) => ({ ...answers, supportId: at.about.support }),
  recorded: 'that it ended',
});

export const say = roadForm({
  title: 'What they say of a support',
  command: 'SpeakOfSupport',
  submit: 'Record it',
  nothing: noSupport,
  questions: (at) => [
    saidOf(at),
    {
      kind: 'radios',
      name: 'saidBy',
      label: 'Who said it?',
      items: [
        { value: 'young-person', text: 'The young person' },
        { value: 'advocate', text: 'An advocate, because they are not able to say' },
      ],
    },
    { kind: 'area', name: 'words', label: 'In their words' },
    { kind: 'vague', name: 'occurred', label: 'When did they say it?' },
  ],
  form: () =>
    defineForm({
      saidBy: oneOf(SAID_OF_BY, { required: 'Choose who said it' }),
      words: text({ required: 'Enter it in their words', max: WORDS_MAX }),
      occurred: vagueDate({ required: 'Enter when they said it' }),
    }),
  input: (answers, newId, at) => ({ ...answers, supportId: at.about.support, sayingId: newId('saying') }),
  recorded: 'what they say',
});

const SESSIONS_MAX = 500;
const count = (message: string) => wholeNumber({ min: 0, max: SESSIONS_MAX, message });

export const sessions = roadForm({
  title: 'Sessions held and missed',
  command: 'RecordSessions',
  submit: 'Record them',
  nothing: noSupport,
  questions: (at) => [
    saidOf(at),
    { kind: 'text', name: 'held', label: 'How many were held?', classes: 'govuk-input--width-3' },
    { kind: 'text', name: 'missed', label: 'How many were missed?', classes: 'govuk-input--width-3' },
    { kind: 'vague', name: 'occurred', label: 'In which month, or on which day?' },
  ],
  values: () => ({ missed: '0' }),
  form: () =>
    defineForm({
      held: count('Enter how many were held, 0 if none were'),
      missed: count('Enter how many were missed, 0 if none were'),
      occurred: vagueDate({ required: 'Enter when they were' }),
    }),
  input: (answers, newId, at) => ({ ...answers, supportId: at.about.support, sessionsId: newId('sessions') }),
  recorded: 'the sessions',
});
