import { RELATIONSHIP_ROLES } from '#libs/domain/relationships';
import { defineForm, oneOf, optionalText, text, vagueDate } from '#libs/web-kit';
import { AGREEMENT_CHANGES } from '../contact/agreement-changes';
import { COURSE_CHANGES } from '../course/changes';
import { RESTRICTION_CHANGES } from '../restrictions/changes';
import { VIEWS_CHANGES } from '../views/changes';
import { recordSupport, supportEnded } from './changes-of-support';
import { relationshipChange, type Change, type Question } from './relationship-change';
import { sinceFields, sinceMistakes, whereFields, whereMistakes } from './since-and-where';
import { ringChoices, RINGS, vagueValues } from './words';

const SHORT_MAX = 120;

const since: Question = { kind: 'vague', name: 'since', label: 'Since when have they known each other?' };
const sinceNotKnown: Question = { kind: 'tick', name: 'sinceNotKnown', label: 'Nobody knows since when' };

const ring = relationshipChange({
  title: 'Place how close they are',
  command: 'PlaceCloseness',
  says: 'The young person’s own view comes first. A worker’s view is kept apart and never stands in for it.',
  submit: 'Record how close they are',
  questions: () => [
    { kind: 'radios', name: 'view', label: 'Whose view is it?', items: VIEWS },
    {
      kind: 'radios',
      name: 'ring',
      label: 'Which ring?',
      hint: 'Four rings around the young person',
      items: ringChoices,
    },
    { kind: 'vague', name: 'occurred', label: 'When did they say so?' },
  ],
  form: () =>
    defineForm({
      view: oneOf(['young-person', 'worker'], { required: 'Choose whose view it is' }),
      ring: oneOf(RINGS, { required: 'Choose a ring from 1 (closest) to 4' }),
      occurred: vagueDate({ required: 'Enter when they said so' }),
    }),
  input: (answers) => ({ ...answers, ring: Number(answers.ring) }),
  recorded: 'how close they are',
});

const VIEWS = [
  { value: 'young-person', text: 'The young person’s own' },
  { value: 'worker', text: 'A worker’s' },
];

const where = relationshipChange({
  title: 'Record where they live',
  command: 'RecordWhereabouts',
  says: 'How far away they live is worked out from the postcode, for every home that is considered.',
  submit: 'Record where they live',
  questions: () => [
    {
      kind: 'text',
      name: 'postcode',
      label: 'Postcode',
      hint: 'For example, ZZ1 1AA',
      classes: 'govuk-input--width-10',
    },
    { kind: 'tick', name: 'nobodyKnows', label: 'Nobody knows where they live' },
    { kind: 'vague', name: 'occurred', label: 'Since when?' },
  ],
  form: () => defineForm({ ...whereFields, occurred: vagueDate({ required: 'Enter since when' }) }),
  mistakes: (answers) => [
    ...whereMistakes(answers),
    ...(answers.postcode === null && !answers.nobodyKnows
      ? [{ field: 'postcode', message: 'Enter a postcode, or say that nobody knows' }]
      : []),
  ],
  input: ({ postcode, occurred }) => ({ postcode, occurred }),
  recorded: 'where they live',
});

const details = relationshipChange({
  title: 'Correct what was recorded',
  command: 'CorrectRelationship',
  says: 'For putting a mistake right. What was recorded before stays in the history. If they became something else to the young person, change who they are instead.',
  submit: 'Record the correction',
  questions: () => [
    { kind: 'text', name: 'personName', label: 'Name' },
    { kind: 'role', name: 'role', label: 'Who are they to the young person?' },
    since,
    sinceNotKnown,
    { kind: 'text', name: 'reason', label: 'Why is this put right?' },
  ],
  values: ({ person, relationship }) => ({
    personName: person.name,
    role: person.role,
    ...vagueValues('since', relationship.since),
    ...(relationship.since === null ? { sinceNotKnown: 'yes' } : {}),
  }),
  form: () =>
    defineForm({
      personName: text({ required: 'Enter their name', max: SHORT_MAX }),
      role: oneOf(RELATIONSHIP_ROLES, { required: 'Choose who they are to the young person' }),
      ...sinceFields,
      reason: text({ required: 'Say why this is put right', max: SHORT_MAX }),
    }),
  mistakes: (answers) => sinceMistakes(answers),
  input: ({ personName, role, since: from, reason }) => ({ personName, role, since: from, reason }),
  recorded: 'the correction',
});

const role = relationshipChange({
  title: 'Change who they are',
  command: 'ChangeRole',
  says: 'The relationship goes on: a carer who becomes a former carer is the same person, with the same history.',
  submit: 'Record the change',
  questions: () => [
    { kind: 'role', name: 'role', label: 'Who are they now to the young person?' },
    { kind: 'text', name: 'employer', label: 'Whom do they work for? (leave empty if that does not matter)' },
    { kind: 'text', name: 'provider', label: 'Who runs the home or service? (leave empty if it is the same)' },
    { kind: 'text', name: 'reason', label: 'Why did it change?' },
    { kind: 'vague', name: 'occurred', label: 'Since when?' },
  ],
  form: () =>
    defineForm({
      role: oneOf(RELATIONSHIP_ROLES, { required: 'Choose who they are to the young person' }),
      employer: optionalText({ max: SHORT_MAX }),
      provider: optionalText({ max: SHORT_MAX }),
      reason: text({ required: 'Say why it changed', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter since when' }),
    }),
  input: ({ provider, ...answers }) => ({ ...answers, ...(provider === null ? {} : { provider }) }),
  recorded: 'who they are now',
});

/** Every change to a relationship, by its name in the address. */
export const CHANGES = {
  details, role, ring, where, support: recordSupport, 'support-ended': supportEnded, ...AGREEMENT_CHANGES, ...COURSE_CHANGES,
  ...RESTRICTION_CHANGES, ...VIEWS_CHANGES,
} as const satisfies Readonly<Record<string, Change>>; // prettier-ignore

export type ChangeName = keyof typeof CHANGES;
