import { RESTRICTION_KINDS, RESTRICTION_REASONS, restrictionsOn, type Restriction } from '#libs/domain/relationships';
import { day, defineForm, oneOf, optionalText, text, vagueDate } from '#libs/web-kit';
import type { OpenedPerson } from '../people/open-people';
import { relationshipChange, theOnlyOne, whichOne, type Question } from '../people/relationship-change';
import type { Choice } from '../people/words';
import { KIND_CHOICES, REASON_CHOICES, restrictionAsLine } from './words';

const SHORT_MAX = 120;
const LONG_MAX = 4_000;

const theirView: readonly Question[] = [
  {
    kind: 'area',
    name: 'youngPersonsView',
    label: 'What does the young person say about it?',
    hint: 'In their words, whether they agree or not',
  },
  { kind: 'area', name: 'viewNotAsked', label: 'Or, if they were not asked, why not?' },
];
const reviewOn: Question = {
  kind: 'date',
  name: 'reviewOn',
  label: 'On which day is it looked at again?',
  hint: 'A day in the future. Nobody is restricted without one.',
};
const viewFields = {
  youngPersonsView: optionalText({ max: LONG_MAX }),
  viewNotAsked: optionalText({ max: LONG_MAX }),
  reviewOn: day({ required: 'Enter the day on which it is looked at again' }),
};

/** A relationship is restricted. */
export const restrict = relationshipChange({
  title: 'Restrict this relationship',
  command: 'ImposeRestriction',
  says: 'Only for what is so between this young person and this person. A rule about everybody is not a reason: it can do the harm that it is meant to prevent.',
  submit: 'Record the restriction',
  questions: () => [
    { kind: 'radios', name: 'kind', label: 'What is restricted?', items: KIND_CHOICES },
    { kind: 'radios', name: 'reasonClass', label: 'Why?', items: REASON_CHOICES },
    {
      kind: 'area',
      name: 'because',
      label: 'What makes it necessary, with this person?',
      hint: 'What happened between them, or what the risk is',
    },
    {
      kind: 'text',
      name: 'legalBasis',
      label: 'What does it rest on?',
      hint: 'For example, an order with its date, a decision, or a risk assessment',
    },
    ...theirView,
    reviewOn,
    { kind: 'vague', name: 'occurred', label: 'Since when?' },
  ],
  form: () =>
    defineForm({
      kind: oneOf(RESTRICTION_KINDS, { required: 'Choose what is restricted' }),
      reasonClass: oneOf([...RESTRICTION_REASONS, 'policy'], { required: 'Choose why' }),
      because: text({ required: 'Say what it is about this person that makes it necessary', max: LONG_MAX }),
      legalBasis: text({ required: 'Say what it rests on: an order, a decision, a risk assessment', max: SHORT_MAX }),
      ...viewFields,
      occurred: vagueDate({ required: 'Enter since when' }),
    }),
  input: (answers, newId) => ({ ...answers, restrictionId: newId('restriction') }),
  recorded: 'the restriction',
});

const asChoice = (one: Restriction): Choice => ({ value: one.restrictionId, text: restrictionAsLine(one) });
const standing = ({ relationship, opened }: OpenedPerson): readonly Choice[] =>
  restrictionsOn(relationship, opened.answer.day).map(asChoice);
const nothing = (at: OpenedPerson): string | undefined =>
  standing(at).length === 0 ? 'No restriction is in force on this relationship.' : undefined;
const oneOfThem = ({ relationship }: OpenedPerson) =>
  oneOf(
    relationship.restrictions.map(({ restrictionId }) => restrictionId),
    { required: 'Choose the restriction' },
  );

/** A restriction was looked at and is still necessary. */
export const reviewRestriction = relationshipChange({
  title: 'Review the restriction',
  command: 'ReviewRestriction',
  says: 'Ask the young person again, and ask whether less would do. If it is no longer necessary, lift it instead.',
  submit: 'Record the review',
  nothing,
  questions: (at) => [
    whichOne('restrictionId', 'Which restriction?', standing(at)),
    { kind: 'area', name: 'reason', label: 'Why is it still necessary?' },
    ...theirView,
    reviewOn,
    { kind: 'vague', name: 'occurred', label: 'When was it looked at?' },
  ],
  values: (at) => theOnlyOne('restrictionId', standing(at)),
  form: (at) =>
    defineForm({
      restrictionId: oneOfThem(at),
      reason: text({ required: 'Say why it is still necessary', max: LONG_MAX }),
      ...viewFields,
      occurred: vagueDate({ required: 'Enter when it was looked at' }),
    }),
  input: (answers) => answers,
  recorded: 'that the restriction was looked at and stays',
});

/** A restriction was lifted. */
export const lift = relationshipChange({
  title: 'Lift the restriction',
  command: 'LiftRestriction',
  says: 'It stays on record that it was there, and why.',
  submit: 'Record that it is lifted',
  nothing,
  questions: (at) => [
    whichOne('restrictionId', 'Which restriction?', standing(at)),
    { kind: 'text', name: 'reason', label: 'Why is it no longer necessary?' },
    { kind: 'vague', name: 'occurred', label: 'Since when is it lifted?' },
  ],
  values: (at) => theOnlyOne('restrictionId', standing(at)),
  form: (at) =>
    defineForm({
      restrictionId: oneOfThem(at),
      reason: text({ required: 'Say why it is no longer necessary', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter since when it is lifted' }),
    }),
  input: (answers) => answers,
  recorded: 'that the restriction is lifted',
});

/** What can be recorded of restrictions, by its name in the address. */
export const RESTRICTION_CHANGES = {
  restrict, 'restriction-review': reviewRestriction, 'restriction-lift': lift,
} as const; // prettier-ignore
