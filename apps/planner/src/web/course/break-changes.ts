import { PAUSE_AGREED_BY, pauseOn } from '#libs/domain/relationships';
import { day, defineForm, oneOf, text, vagueDate } from '#libs/web-kit';
import type { OpenedPerson } from '../people/open-people';
import { relationshipChange, theOnlyOne, whichOne, type Question } from '../people/relationship-change';
import type { Choice } from '../people/words';
import { AGREED_BY_IN_WORDS, breakAsLine, choicesFrom } from './words';

const SHORT_MAX = 120;
const LONG_MAX = 4_000;

const questions: readonly Question[] = [
  { kind: 'radios', name: 'agreedBy', label: 'Who agreed it?', items: choicesFrom(AGREED_BY_IN_WORDS) },
  { kind: 'area', name: 'reason', label: 'Why do they take a break from each other?' },
  {
    kind: 'date',
    name: 'reviewOn',
    label: 'On which day is it looked at again?',
    hint: 'A day in the future. Until then nobody is expected to be in touch.',
  },
  { kind: 'vague', name: 'occurred', label: 'Since when?' },
];

const fields = {
  agreedBy: oneOf(PAUSE_AGREED_BY, { required: 'Choose who agreed it' }),
  reason: text({ required: 'Say why they take a break from each other', max: LONG_MAX }),
  reviewOn: day({ required: 'Enter the day on which it is looked at again' }),
  occurred: vagueDate({ required: 'Enter since when' }),
};

/** A break is agreed. */
export const agreeBreak = relationshipChange({
  title: 'Agree a break',
  command: 'AgreePause',
  says: 'A time in which they leave each other be, agreed with them, and looked at again on a day. It is not an end.',
  submit: 'Record the break',
  questions: () => questions,
  form: () => defineForm(fields),
  input: (answers, newId) => ({ ...answers, pauseId: newId('break') }),
  recorded: 'a break',
});

/** The break that stands today, if any, as a choice. */
const standing = ({ relationship, opened }: OpenedPerson): readonly Choice[] => {
  const pause = pauseOn(relationship, opened.answer.day);
  return pause === undefined ? [] : [{ value: pause.pauseId, text: breakAsLine(pause) }];
};
const nothing = (at: OpenedPerson): string | undefined =>
  standing(at).length === 0 ? 'No break is agreed with them now.' : undefined;
// Every break there was: a form that is sent twice is still about the one it was opened for.
const oneOfThem = ({ relationship }: OpenedPerson) =>
  oneOf(
    relationship.pauses.map(({ pauseId }) => pauseId),
    { required: 'Choose the break' },
  );

/** A break was looked at and goes on. */
export const continueBreak = relationshipChange({
  title: 'The break goes on',
  command: 'AgreePause',
  says: 'Ask both of them first. The break that stands is over, and this one takes its place, with its own day to look at it.',
  submit: 'Record that the break goes on',
  nothing,
  questions: (at) => [whichOne('insteadOf', 'Which break?', standing(at)), ...questions],
  values: (at) => {
    const pause = pauseOn(at.relationship, at.opened.answer.day);
    return {
      ...theOnlyOne('insteadOf', standing(at)),
      ...(pause === undefined ? {} : { agreedBy: pause.agreedBy, reason: pause.reason }),
    };
  },
  form: (at) => defineForm({ insteadOf: oneOfThem(at), ...fields }),
  input: (answers, newId) => ({ ...answers, pauseId: newId('break') }),
  recorded: 'that the break goes on',
});

/** A break is over. */
export const endBreak = relationshipChange({
  title: 'End the break',
  command: 'EndPause',
  says: 'From then on contact is expected again, as it was agreed.',
  submit: 'Record that the break is over',
  nothing,
  questions: (at) => [
    whichOne('pauseId', 'Which break?', standing(at)),
    { kind: 'text', name: 'reason', label: 'Why is it over?' },
    { kind: 'vague', name: 'occurred', label: 'Since when is it over?' },
  ],
  values: (at) => theOnlyOne('pauseId', standing(at)),
  form: (at) =>
    defineForm({
      pauseId: oneOfThem(at),
      reason: text({ required: 'Say why it is over', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter since when it is over' }),
    }),
  input: (answers) => answers,
  recorded: 'that the break is over',
});
