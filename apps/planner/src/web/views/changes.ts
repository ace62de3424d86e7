import { hasAJobToOutlast } from '#libs/domain/journey';
import { QUALITIES, SAID_BY, WISHES } from '#libs/domain/relationships';
import { defineForm, oneOf, optionalOneOf, optionalText, vagueDate } from '#libs/web-kit';
import { relationshipChange, type Question } from '../people/relationship-change';
import {
  answerChoices, knownChoices, qualityChoices, saidByChoices, viewChoices, wishChoices,
} from './words'; // prettier-ignore

const SHORT_MAX = 120;
const LONG_MAX = 4_000;
const KNOWN = ['yes', 'no', 'unknown'] as const;

const whenSaid: Question = { kind: 'vague', name: 'occurred', label: 'When did they say so?' };
const occurred = vagueDate({ required: 'Enter when they said so' });
const saidByWhom: Question = { kind: 'radios', name: 'saidBy', label: 'Who said it?', items: saidByChoices };
const saidBy = oneOf(SAID_BY, { required: 'Choose who said it' });
const inTheirWords: Question = {
  kind: 'area',
  name: 'words',
  label: 'In their own words',
  hint: 'As they said it, not put into ours. Leave empty if they gave only the answer.',
};
const words = optionalText({ max: LONG_MAX });

/** What a relationship is like, in the view of whoever says so. */
const describe = relationshipChange({
  title: 'Record what it is like',
  command: 'DescribeRelationship',
  says: 'The young person’s own view comes first. A worker’s view is kept apart and never stands in for it.',
  submit: 'Record what it is like',
  questions: () => [
    { kind: 'radios', name: 'view', label: 'Whose view is it?', items: viewChoices },
    { kind: 'radios', name: 'quality', label: 'What is it like?', items: qualityChoices },
    inTheirWords,
    whenSaid,
  ],
  form: () =>
    defineForm({
      view: oneOf(['young-person', 'worker'], { required: 'Choose whose view it is' }),
      quality: oneOf(QUALITIES, { required: 'Choose what it is like' }),
      words,
      occurred,
    }),
  input: (answers) => answers,
  recorded: 'what it is like',
});

/** What the young person wants with somebody. */
const wish = relationshipChange({
  title: 'Record what they want',
  command: 'RecordWish',
  says: 'What the young person wants with this person, and how. It is theirs: it needs nobody’s leave to stand here.',
  submit: 'Record what they want',
  questions: () => [
    { kind: 'radios', name: 'wish', label: 'What do they want?', items: wishChoices },
    inTheirWords,
    saidByWhom,
    whenSaid,
  ],
  form: () => defineForm({ wish: oneOf(WISHES, { required: 'Choose what they want' }), words, saidBy, occurred }),
  input: (answers, newId) => ({ ...answers, wishId: newId('wish') }),
  recorded: 'what they want',
});

/** Whether the young person calls a relationship loving and lasting, with what supports it. */
const loving = relationshipChange({
  title: 'Loving and lasting',
  command: 'SayLovingAndLasting',
  says: 'Only the young person can say this, or an advocate where they are not able to. What nobody knows is kept as not known, never as no.',
  submit: 'Record what they said',
  questions: ({ person }) => [
    { kind: 'radios', name: 'answer', label: 'Is this a loving relationship that will last?', items: answerChoices },
    saidByWhom,
    {
      kind: 'text',
      name: 'whyAnAdvocate',
      label: 'Why could the young person not say it themselves?',
      hint: 'Only when an advocate said it',
    },
    { kind: 'radios', name: 'otherSaysSo', label: 'Does the other person say the same?', items: knownChoices },
    ...(hasAJobToOutlast(person)
      ? [
          {
            kind: 'radios',
            name: 'outlastsRole',
            label: 'They are paid to be there. Is it expected to outlast the job?',
            hint: 'By the young person’s own account, and by what the other person has said they will do',
            items: knownChoices,
          } as const,
        ]
      : []),
    inTheirWords,
    whenSaid,
  ],
  form: ({ person }) =>
    defineForm({
      answer: oneOf(['yes', 'no', 'not-sure'], { required: 'Choose what they said' }),
      saidBy,
      whyAnAdvocate: optionalText({ max: SHORT_MAX }),
      otherSaysSo: oneOf(KNOWN, { required: 'Say whether the other person says the same, or that it is not known' }),
      outlastsRole: hasAJobToOutlast(person)
        ? oneOf(KNOWN, { required: 'Say whether it is expected to outlast the job, or that it is not known' })
        : optionalOneOf(KNOWN),
      words,
      occurred,
    }),
  input: ({ outlastsRole, ...answers }) => ({ ...answers, outlastsRole: outlastsRole ?? 'unknown' }),
  recorded: 'what they said',
});

/** What can be recorded of what the young person says of somebody, by its name in the address. */
export const VIEWS_CHANGES = { describe, wish, loving } as const;
