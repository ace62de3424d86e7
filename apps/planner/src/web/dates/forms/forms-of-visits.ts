import { VISIT_ASKED_BY, VISIT_PLACES, VISITORS, STAYING, WISHES } from '#libs/domain/diary';
import { dayInWords, onDay, type CivilDate } from '#libs/domain/kernel';
import { day, defineForm, oneOf, optionalText, text, type FieldError } from '#libs/web-kit';
import { vagueValues } from '../../people/words';
import type { Choice, Question } from '../../small-form/small-form';
import {
  dateForm,
  SHORT_MAX,
  visitAt,
  WORDS_MAX,
  YES_NO_UNKNOWN,
  yesNoUnknownQuestion,
  type DateAt,
} from './date-form';

const visitQuestions: readonly Question[] = [
  {
    kind: 'radios', name: 'by', label: 'Who visited?',
    items: [{ value: 'social-worker', text: 'A social worker' }, { value: 'personal-adviser', text: 'A personal adviser' }],
  },
  { kind: 'date', name: 'occurred', label: 'On which day?', hint: 'The next visit is reckoned from it' },
  {
    kind: 'radios', name: 'where', label: 'Where?',
    items: [
      { value: 'home', text: 'Where they live' }, { value: 'school-or-college', text: 'At school or college' },
      { value: 'elsewhere', text: 'Somewhere else' },
    ],
  },
  yesNoUnknownQuestion('alone', 'Was the young person seen alone?', 'Unless they do not want to, or it would not be right'),
  { kind: 'text', name: 'whyNotAlone', label: 'If not, why not?' },
  { kind: 'area', name: 'youngPersonsView', label: 'What the young person wants written down, in their words (optional)' },
  { kind: 'area', name: 'note', label: 'How it was (optional)' },
]; // prettier-ignore

const visitFields = {
  by: oneOf(VISITORS, { required: 'Choose who visited' }),
  occurred: day({ required: 'Enter the day of the visit' }),
  where: oneOf(VISIT_PLACES, { required: 'Choose where the visit was' }),
  alone: oneOf(YES_NO_UNKNOWN, { required: 'Say whether the young person was seen alone' }),
  whyNotAlone: optionalText({ max: SHORT_MAX }),
  youngPersonsView: optionalText({ max: WORDS_MAX }),
  note: optionalText({ max: WORDS_MAX }),
};

interface VisitAnswers {
  readonly occurred: CivilDate;
  readonly alone: (typeof YES_NO_UNKNOWN)[number];
  readonly whyNotAlone: string | null;
}

const reasonMissing = ({ alone, whyNotAlone }: VisitAnswers): readonly FieldError[] =>
  alone === 'no' && whyNotAlone === null ? [{ field: 'whyNotAlone', message: 'Say why they were not seen alone' }] : [];

export const visit = dateForm({
  title: 'Record a visit',
  command: 'RecordVisit',
  submit: 'Record the visit',
  questions: () => visitQuestions,
  form: () => defineForm(visitFields),
  mistakes: reasonMissing,
  input: ({ occurred, ...answers }, newId) => ({ ...answers, occurred: onDay(occurred), visitId: newId('visit') }),
  recorded: 'a visit',
});

const goneVisit = (at: DateAt): string | undefined =>
  visitAt(at) === undefined ? 'This visit is not on record any more.' : undefined;

export const correctVisit = dateForm({
  title: 'Put a visit right',
  command: 'CorrectVisit',
  says: 'What was recorded first stays in the record.',
  submit: 'Put it right',
  nothing: goneVisit,
  questions: () => [...visitQuestions, { kind: 'text', name: 'reason', label: 'Why is it put right?' }],
  values: (at) => {
    const known = visitAt(at);
    if (known === undefined) return {};
    const { by, where, alone, whyNotAlone, youngPersonsView, note } = known;
    return {
      by, where, alone, whyNotAlone: whyNotAlone ?? '', youngPersonsView: youngPersonsView ?? '', note: note ?? '',
      ...vagueValues('occurred', onDay(known.on)),
    };
  },
  form: () => defineForm({ ...visitFields, reason: text({ required: 'Say why it is put right', max: SHORT_MAX }) }),
  mistakes: reasonMissing,
  input: ({ occurred, ...answers }, _newId, at) => ({
    ...answers, occurred: onDay(occurred), visitId: at.about.visit, workerRef: visitAt(at)?.workerRef ?? null,
  }),
  recorded: 'a visit, put right',
}); // prettier-ignore

export const takeBackVisit = dateForm({
  title: 'Take a visit back',
  command: 'TakeBackVisit',
  says: 'It will no longer count. It stays in the record, with why it was taken back.',
  submit: 'Take it back',
  nothing: goneVisit,
  questions: (at) => [
    { kind: 'said', name: 'visit', label: `Visit on ${dayInWords(visitAt(at)?.on ?? at.opened.answer.day)}` },
    { kind: 'text', name: 'reason', label: 'Why is it taken back?' },
  ],
  form: () => defineForm({ reason: text({ required: 'Say why it is taken back', max: SHORT_MAX }) }),
  input: (answers, _newId, at) => ({ ...answers, visitId: at.about.visit }),
  recorded: 'a visit, taken back',
});

export const visitAsked = dateForm({
  title: 'A visit was asked for',
  command: 'RecordVisitAskedFor',
  submit: 'Record it',
  questions: () => [
    {
      kind: 'radios', name: 'by', label: 'Who asked?',
      items: [
        { value: 'young-person', text: 'The young person' }, { value: 'carer', text: 'Their carer' },
        { value: 'reviewing-officer', text: 'The independent reviewing officer' },
        { value: 'regulator', text: 'The regulator gave notice of a concern', hint: 'Then somebody goes within a week' },
      ],
    },
    { kind: 'date', name: 'occurred', label: 'On which day?' },
    { kind: 'area', name: 'words', label: 'What they said, in their words (optional)' },
  ],
  form: () =>
    defineForm({
      by: oneOf(VISIT_ASKED_BY, { required: 'Choose who asked' }),
      occurred: day({ required: 'Enter the day it was asked for' }),
      words: optionalText({ max: WORDS_MAX }),
    }),
  input: ({ occurred, ...answers }, newId) => ({ ...answers, occurred: onDay(occurred), recordId: newId('asked') }),
  recorded: 'that a visit was asked for',
}); // prettier-ignore

const wishes = (name: string, label: string): Question => ({ kind: 'radios', name, label, items: WISH_ITEMS });
const WISH_ITEMS: readonly Choice[] = [
  { value: 'wants', text: 'Wants it' },
  { value: 'does-not-want', text: 'Does not want it' },
  { value: 'not-sure', text: 'Is not sure yet' },
  { value: 'not-asked', text: 'Was not asked this time' },
];

export const conversation = dateForm({
  title: 'Record a talk about Staying Put or Staying Close',
  command: 'RecordStayingConversation',
  says: 'Nobody can insist that a carer agrees. Write down what each side says, and when.',
  submit: 'Record the talk',
  questions: () => [
    {
      kind: 'radios', name: 'about', label: 'What was talked about?',
      items: [
        { value: 'staying-put', text: 'Staying Put: going on living with foster carers' },
        { value: 'staying-close', text: 'Staying Close: living near a children’s home, with its help' },
      ],
    },
    { kind: 'date', name: 'occurred', label: 'On which day?' },
    wishes('youngPerson', 'What does the young person want?'),
    { kind: 'area', name: 'youngPersonsWords', label: 'In their words (optional)' },
    wishes('carer', 'What does the carer, or the home, want?'),
    { kind: 'area', name: 'carersWords', label: 'In their words (optional)' },
  ],
  form: () =>
    defineForm({
      about: oneOf(STAYING, { required: 'Choose what was talked about' }),
      occurred: day({ required: 'Enter the day of the talk' }),
      youngPerson: oneOf(WISHES, { required: 'Choose what the young person wants' }),
      youngPersonsWords: optionalText({ max: WORDS_MAX }),
      carer: oneOf(WISHES, { required: 'Choose what the carer or the home wants' }),
      carersWords: optionalText({ max: WORDS_MAX }),
    }),
  input: ({ occurred, ...answers }, newId) => ({ ...answers, occurred: onDay(occurred), recordId: newId('talk') }),
  recorded: 'a talk, with what each side wants',
}); // prettier-ignore
