import { CONTACT_WISHES, contactWayInWords, ADVISER_CONTACT_WAYS, mayBeAskedOn } from '#libs/domain/after-care';
import { roleInWords } from '#libs/domain/journey';
import { daysOfFrequency, FREQUENCY_UNITS, frequencyOfDays, keptIdOf } from '#libs/domain/relationships';
import { defineForm, manyOf, oneOf, optionalDay, optionalOneOf, optionalText, wholeNumber } from '#libs/web-kit';
import {
  afterCareForm, choicesOf, correctingField, correctingQuestion, occurredField, occurredQuestion, occurredValues, putRight,
  recordable, shown, WORDS_MAX, type AfterCareAt,
} from './at'; // prettier-ignore
import { wishMistakes, wishQuestions } from './contact';
import { vagueValues } from '../../people/words';
import { onDay } from '#libs/domain/kernel';

const theirWords = {
  kind: 'area',
  name: 'words',
  label: 'What do they say about it? (optional)',
  hint: 'In their own words',
} as const;

/** What they say about being in touch at all. */
export const wish = afterCareForm({
  title: 'Record what they say about being in touch',
  command: 'RecordContactWish',
  submit: 'Record it',
  recorded: 'what they say about being in touch',
  questions: (at) => [
    ...wishQuestions.map((one) => (one.name === 'wish' ? { ...one, label: 'What do they say?' } : one)),
    theirWords,
    occurredQuestion('When did they say it?'),
    ...correctingQuestion(at),
  ],
  values: (at) => {
    const was = putRight(at, 'ContactWishSaid');
    const day = was?.notBefore ?? null;
    return {
      ...occurredValues(at),
      ...shown('wish', was?.wish),
      ...shown('words', was?.words),
      ...(day === null ? {} : vagueValues('notBefore', onDay(day))),
    };
  },
  form: (at) =>
    defineForm({
      wish: oneOf(CONTACT_WISHES, { required: 'Choose what they say about being in touch' }),
      notBefore: optionalDay,
      words: optionalText({ max: WORDS_MAX }),
      occurred: occurredField,
      correcting: correctingField(at),
    }),
  mistakes: ({ wish: said, notBefore }) => wishMistakes(said, notBefore),
  input: ({ correcting, ...said }, newId, at) => ({ ...recordable(at, correcting, newId), ...said }),
});

/** How often they will be in touch. */
export const rhythm = afterCareForm({
  title: 'Agree how often to be in touch',
  command: 'AgreeKeepingInTouch',
  submit: 'Record what was agreed',
  recorded: 'how often to be in touch',
  questions: (at) => [
    { kind: 'text', name: 'count', label: 'Every how many?', classes: 'govuk-input--width-2', hint: 'For example: 8, for every 8 weeks' },
    { kind: 'radios', name: 'unit', label: 'Days, weeks or months?', classes: 'govuk-radios--small govuk-radios--inline', items: choicesOf(FREQUENCY_UNITS, (unit) => unit) },
    { kind: 'select', name: 'way', label: 'How? (optional)', items: choicesOf(ADVISER_CONTACT_WAYS, contactWayInWords) },
    theirWords,
    occurredQuestion('When was it agreed?'),
    ...correctingQuestion(at),
  ],
  values: (at) => {
    const was = putRight(at, 'KeepingInTouchAgreed');
    if (was === undefined) return { unit: 'weeks' };
    const { count, unit } = frequencyOfDays(was.everyDays);
    return { ...occurredValues(at), count: String(count), unit, ...shown('way', was.way), ...shown('words', was.words) };
  },
  form: (at) =>
    defineForm({
      count: wholeNumber({ min: 1, max: 366, message: 'Enter a whole number, like 8' }),
      unit: oneOf(FREQUENCY_UNITS, { required: 'Choose days, weeks or months' }),
      way: optionalOneOf(ADVISER_CONTACT_WAYS),
      words: optionalText({ max: WORDS_MAX }),
      occurred: occurredField,
      correcting: correctingField(at),
    }),
  input: ({ correcting, count, unit, ...agreed }, newId, at) => ({
    ...recordable(at, correcting, newId),
    ...agreed,
    everyDays: daysOfFrequency({ count, unit }),
  }),
}); // prettier-ignore

const peopleChoices = ({ opened }: AfterCareAt) =>
  opened.answer.view.people.filter(({ past }) => !past).map(({ relationshipId, name, role }) => ({
    value: relationshipId,
    text: `${name}, ${roleInWords(role)}`,
  })); // prettier-ignore

/** Who may be asked where they are. */
export const people = afterCareForm({
  title: 'Agree who may be asked after them',
  command: 'AgreePeopleToAsk',
  says: 'Should contact be lost, only these people are asked where they are. It takes the place of what was agreed before.',
  submit: 'Record what was agreed',
  recorded: 'who may be asked after them',
  questions: (at) => [
    { kind: 'checks', name: 'people', label: 'Who may be asked?', hint: 'Leave it empty if they want nobody asked', classes: 'govuk-checkboxes--small', items: peopleChoices(at) },
    theirWords,
    occurredQuestion('When did they agree it?'),
    ...correctingQuestion(at),
  ],
  values: (at) => {
    const was = putRight(at, 'PeopleToAskAgreed');
    const { journey, day } = at.opened.answer;
    const ids = was?.people ?? mayBeAskedOn(journey.afterCare, day);
    return {
      ...occurredValues(at),
      people: ids.map((id) => keptIdOf(journey.relationships.mergedInto, id)),
      ...shown('words', was?.words),
    };
  },
  form: (at) =>
    defineForm({
      people: manyOf(peopleChoices(at).map(({ value }) => value)),
      words: optionalText({ max: WORDS_MAX }),
      occurred: occurredField,
      correcting: correctingField(at),
    }),
  input: ({ correcting, ...agreed }, newId, at) => ({ ...recordable(at, correcting, newId), ...agreed }),
}); // prettier-ignore
