import {
  APPROVAL_KINDS,
  APPROVERS,
  LEGAL_STEPS,
  type ApprovalKind,
  type LegalStep,
  type StepTaken,
} from '#libs/domain/transitions';
import { day, defineForm, oneOf, optionalText, sentenceCase, text } from '#libs/web-kit';
import { theOnlyOne, whichOne, type Question } from '../small-form/small-form';
import { anyMoveForm, type AboutAnyMove } from './move-form';

const SHORT_MAX = 400;

export const stepInWords = (step: ApprovalKind | LegalStep): string => STEPS[step];

const STEPS: Readonly<Record<ApprovalKind | LegalStep, string>> = {
  'education-in-key-stage-4': 'A change of school or college in Key Stage 4',
  'out-of-area': 'A home outside our area',
  'at-a-distance': 'A home at a distance',
  'ceasing-to-be-looked-after': 'No longer being looked after at 16 or 17',
  'designated-teacher-consulted': 'The designated teacher was asked',
  'reviewing-officer-consulted': 'The reviewing officer was asked',
  'reviewing-officer-informed': 'The reviewing officer was told',
  'area-authority-consulted': 'The authority of that area was asked',
  'area-authority-notified': 'The authority of that area was told',
  'placement-plan-made': 'A placement plan was made',
  'case-reviewed': 'The case was reviewed',
  'education-arranged': 'School or college was arranged',
  'leaving-assessed': 'What they need on leaving was assessed',
};

const options = ({ move }: AboutAnyMove) =>
  move.options.map(({ optionId, label }) => ({ value: optionId, text: label }));
const chosenOption = (at: AboutAnyMove) =>
  at.about.option === undefined ? theOnlyOne('optionId', options(at)) : { optionId: at.about.option };
const optionQuestion = (at: AboutAnyMove): Question => whichOne('optionId', 'For which option?', options(at));
const optionField = (at: AboutAnyMove) =>
  oneOf(
    options(at).map(({ value }) => value),
    { required: 'Choose the option it is about' },
  );
const choicesOf = (codes: readonly (ApprovalKind | LegalStep)[]) =>
  codes.map((value) => ({ value, text: STEPS[value] }));
const reference: Question = { kind: 'text', name: 'reference', label: 'Reference (optional)' };

export const approval = anyMoveForm({
  title: 'Record an approval',
  command: 'RecordMoveApproval',
  says: 'The day counts: a move that takes effect before the approval it needs breaks the rule, and is shown as such.',
  submit: 'Record the approval',
  questions: (at) => [
    optionQuestion(at),
    { kind: 'radios', name: 'kind', label: 'What was approved?', items: choicesOf(APPROVAL_KINDS) },
    { kind: 'text', name: 'givenBy', label: 'Who approved it?' },
    {
      kind: 'radios',
      name: 'givenAs',
      label: 'As what?',
      items: [
        { value: 'director', text: 'Director of children’s services' },
        { value: 'nominated-officer', text: 'Nominated officer' },
      ],
    },
    { kind: 'date', name: 'on', label: 'On which day?' },
    reference,
  ],
  values: (at) => ({ ...chosenOption(at), ...(at.about.step === undefined ? {} : { kind: at.about.step }) }),
  form: (at) =>
    defineForm({
      optionId: optionField(at),
      kind: oneOf(APPROVAL_KINDS, { required: 'Choose what was approved' }),
      givenBy: text({ required: 'Enter the name of whoever approved it', max: SHORT_MAX }),
      givenAs: oneOf(APPROVERS, { required: 'Choose as what they approved it' }),
      on: day({ required: 'Enter the day it was approved' }),
      reference: optionalText({ max: SHORT_MAX }),
    }),
  input: (given, newId) => ({ ...given, stepId: newId('step') }),
  recorded: 'the approval',
});

export const legalStep = anyMoveForm({
  title: 'Record what was done',
  command: 'RecordLegalStep',
  submit: 'Record it',
  questions: (at) => [
    optionQuestion(at),
    { kind: 'radios', name: 'step', label: 'What was done?', items: choicesOf(LEGAL_STEPS) },
    { kind: 'text', name: 'who', label: 'Who was asked or told, or who did it?' },
    { kind: 'date', name: 'on', label: 'On which day?' },
    reference,
  ],
  values: (at) => ({ ...chosenOption(at), ...(at.about.step === undefined ? {} : { step: at.about.step }) }),
  form: (at) =>
    defineForm({
      optionId: optionField(at),
      step: oneOf(LEGAL_STEPS, { required: 'Choose what was done' }),
      who: text({ required: 'Enter who was asked or told, or who did it', max: SHORT_MAX }),
      on: day({ required: 'Enter the day it was done' }),
      reference: optionalText({ max: SHORT_MAX }),
    }),
  input: (given, newId) => ({ ...given, stepId: newId('step') }),
  recorded: 'what was done',
});

const stepOf = ({ move, about }: AboutAnyMove): StepTaken | undefined =>
  move.legalSteps.find(({ stepId }) => stepId === about.step);

export const legalWithdraw = anyMoveForm({
  title: 'This was recorded wrongly',
  command: 'WithdrawLegalStep',
  submit: 'Take it back',
  nothing: (at) => (stepOf(at) === undefined ? 'This is not on record any more.' : undefined),
  questions: (at) => [
    { kind: 'said', name: 'step', label: sentenceCase(STEPS[stepOf(at)?.step ?? 'case-reviewed']) },
    { kind: 'text', name: 'reason', label: 'Why?' },
  ],
  form: () => defineForm({ reason: text({ required: 'Say why it was recorded wrongly', max: SHORT_MAX }) }),
  input: (given, _newId, at) => ({ ...given, stepId: stepOf(at)?.stepId ?? '' }),
  recorded: 'that it was recorded wrongly',
});
