import {
  ADVISER_CONTACT_WAYS, CONTACT_WISHES, contactWayInWords, contactWishInWords, IN_TOUCH_WITH, mayBeAskedOn, type InTouchWith,
} from '#libs/domain/after-care'; // prettier-ignore
import { roleInWords } from '#libs/domain/journey';
import { keptIdOf } from '#libs/domain/relationships';
import {
  defineForm,
  manyOf,
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  text,
  type FieldError,
} from '#libs/web-kit';
import type { Choice, Question } from '../../small-form/small-form';
import {
  afterCareForm, choicesOf, correctingField, correctingQuestion, putRight, recordable, SHORT_MAX, shown, WORDS_MAX,
  type AfterCareAt,
} from './at'; // prettier-ignore
import { dayOf, whenFields, whenMistakes, whenQuestions, whenValues } from './when';

const REACHED = ['worker', 'young-person', 'somebody-else', 'unknown'] as const;
const reachedChoices: readonly Choice[] = [
  { value: 'worker', text: 'I reached them' },
  { value: 'young-person', text: 'They reached us' },
  { value: 'somebody-else', text: 'Somebody else brought us together' },
  { value: 'unknown', text: 'Not known' },
];

export const wishQuestions: readonly Question[] = [
  {
    kind: 'radios',
    name: 'wish',
    label: 'Did they say anything about being in touch? (optional)',
    classes: 'govuk-radios--small',
    items: choicesOf(CONTACT_WISHES, contactWishInWords),
  },
  { kind: 'date', name: 'notBefore', label: 'Not before which day?', onlyIf: 'not-before' },
];

/** A day goes with "not before", and with nothing else. */
export function wishMistakes(wish: string | null, notBefore: string | null): readonly FieldError[] {
  if (wish === 'not-before' && notBefore === null) {
    return [{ field: 'notBefore-day', message: 'Enter the day before which they are not to be contacted' }];
  }
  if (wish === 'not-before' || notBefore === null) return [];
  return [{ field: 'wish', message: 'Choose “Asked not to be contacted before a day”, or leave the day empty' }];
}

/** Who it was with is who records it, unless a record says otherwise. */
const withOf = (role: string): InTouchWith => IN_TOUCH_WITH.find((one) => one === role) ?? 'another-worker';

const wayQuestion = (label: string): Question => ({
  kind: 'radios',
  name: 'way',
  label,
  classes: 'govuk-radios--small',
  items: choicesOf(ADVISER_CONTACT_WAYS, contactWayInWords),
});

/** In touch: four answers, and what they said about being in touch where they did. */
export const contact = afterCareForm({
  title: 'Record being in touch',
  command: 'RecordAdviserContact',
  submit: 'Record it',
  recorded: 'in touch',
  questions: (at) => [
    ...whenQuestions,
    wayQuestion('How?'),
    {
      kind: 'radios',
      name: 'reachedBy',
      label: 'Who reached whom?',
      classes: 'govuk-radios--small',
      items: reachedChoices,
    },
    {
      kind: 'area',
      name: 'words',
      label: 'What was said that matters? (optional)',
      hint: 'And what was done for them',
    },
    ...(at.putsRight ? correctingQuestion(at) : wishQuestions),
  ],
  values: (at) => {
    const was = putRight(at, 'AdviserContactHeld');
    return {
      ...whenValues(at),
      ...shown('way', was?.way),
      ...shown('reachedBy', was?.reachedBy),
      ...shown('words', was?.words),
    };
  },
  form: (at) =>
    defineForm({
      ...whenFields,
      way: oneOf(ADVISER_CONTACT_WAYS, { required: 'Choose how you were in touch' }),
      reachedBy: oneOf(REACHED, { required: 'Choose who reached whom, or that it is not known' }),
      words: optionalText({ max: WORDS_MAX }),
      wish: optionalOneOf(CONTACT_WISHES),
      notBefore: optionalDay,
      correcting: correctingField(at),
    }),
  mistakes: (answers) => [...whenMistakes(answers), ...wishMistakes(answers.wish, answers.notBefore)],
  input: ({ way, reachedBy, words, wish, notBefore, correcting, ...when }, newId, at) => ({
    ...recordable(at, correcting, newId),
    occurred: dayOf(when, at.opened.answer.day),
    way,
    reachedBy,
    words,
    with: putRight(at, 'AdviserContactHeld')?.with ?? withOf(at.role),
    ...(wish === null ? {} : { wish: { recordId: newId('wish'), wish, notBefore } }),
  }),
});

/** The people they agreed may be asked, and whoever was asked already when this was first recorded. */
function askChoices({ opened, ...at }: AfterCareAt): readonly Choice[] {
  const { journey, day, view } = opened.answer;
  const before = putRight({ opened, ...at }, 'AdviserContactTried')?.asked ?? [];
  const ids = [...new Set([...mayBeAskedOn(journey.afterCare, day), ...before])];
  return ids.flatMap((id) => {
    const person = view.people.find((one) => one.relationshipId === keptIdOf(journey.relationships.mergedInto, id));
    return person === undefined ? [] : [{ value: id, text: `${person.name}, ${roleInWords(person.role)}` }];
  });
}

const askedQuestion = (at: AfterCareAt): Question => {
  const items = askChoices(at);
  return items.length === 0
    ? { kind: 'said', name: 'asked', label: 'They have agreed to nobody being asked after them, so nobody can be recorded as asked.' }
    : { kind: 'checks', name: 'asked', label: 'Who was asked after them? (optional)', hint: 'Only people they agreed may be asked', classes: 'govuk-checkboxes--small', items };
}; // prettier-ignore

/** A try that did not reach them. */
export const tried = afterCareForm({
  title: 'Record a try that did not reach them',
  command: 'RecordContactTried',
  submit: 'Record it',
  recorded: 'a try that did not reach them',
  questions: (at) => [
    ...whenQuestions,
    wayQuestion('How did you try?'),
    { kind: 'text', name: 'tried', label: 'What did you try?', hint: 'For example: rang twice, left a message' },
    askedQuestion(at),
    ...correctingQuestion(at),
  ],
  values: (at) => {
    const was = putRight(at, 'AdviserContactTried');
    return {
      ...whenValues(at),
      ...shown('way', was?.way),
      ...shown('tried', was?.tried),
      ...(was === undefined ? {} : { asked: was.asked }),
    };
  },
  form: (at) =>
    defineForm({
      ...whenFields,
      way: oneOf(ADVISER_CONTACT_WAYS, { required: 'Choose how you tried' }),
      tried: text({ required: 'Say what you tried', max: SHORT_MAX }),
      asked: manyOf(askChoices(at).map(({ value }) => value)),
      correcting: correctingField(at),
    }),
  mistakes: (answers) => whenMistakes(answers),
  input: ({ way, tried: what, asked, correcting, ...when }, newId, at) => ({
    ...recordable(at, correcting, newId),
    occurred: dayOf(when, at.opened.answer.day),
    way,
    tried: what,
    asked,
    with: putRight(at, 'AdviserContactTried')?.with ?? withOf(at.role),
  }),
});
