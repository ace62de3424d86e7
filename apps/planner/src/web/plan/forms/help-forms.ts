import type { ActionShown } from '#libs/domain/journey';
import { defineForm, optionalDay, optionalVagueDate, text } from '#libs/web-kit';
import { smallForm, type Question } from '../../small-form/small-form';
import { needOf, planForm, WORDS_MAX, type AboutPlan } from './plan-form';
import { whoAnswered, whoFields, whoQuestions, whoValues } from './who-choice';

const actionOf = (at: AboutPlan): ActionShown | undefined =>
  needOf(at)?.actions.find(({ actionId }) => actionId === at.about.action);
const noNeed = (at: AboutPlan): string | undefined =>
  needOf(at) === undefined ? 'This need is not in the plan.' : undefined;
const noAction = (at: AboutPlan): string | undefined =>
  actionOf(at) === undefined ? 'This action is not in the plan.' : undefined;
const saidAction = (at: AboutPlan): Question => ({ kind: 'said', name: 'action', label: actionOf(at)?.what ?? '' });
const WHEN: Question = { kind: 'vague', name: 'occurred', label: 'When? (leave empty for today)' };
const dated = (occurred: object | null): object => (occurred === null ? {} : { occurred });

export const actionAdd = planForm(
  'need',
  smallForm({
    title: 'Add something that will be done',
    command: 'AddPlanAction',
    submit: 'Add it',
    nothing: noNeed,
    questions: (at: AboutPlan) => [
      { kind: 'said', name: 'need', label: needOf(at)?.what ?? '' },
      { kind: 'area', name: 'what', label: 'What will be done?' },
      ...whoQuestions(at, 'Who will do it?', 'Choose somebody'),
      { kind: 'date', name: 'dueOn', label: 'By when? (leave empty if there is no day)' },
    ],
    values: (at) => whoValues(needOf(at)?.owners ?? []),
    form: (at) =>
      defineForm({
        what: text({ required: 'Say what will be done', max: WORDS_MAX }),
        ...whoFields(at),
        dueOn: optionalDay,
      }),
    mistakes: ({ who, whoElse }) =>
      who === null && whoElse === null ? [{ field: 'who', message: 'Say who will do it' }] : [],
    input: ({ what, who, whoElse, dueOn }, newId, at) => ({
      what,
      dueOn,
      owners: whoAnswered(at, { who, whoElse }),
      actionId: newId('action'),
      needId: needOf(at)?.needId,
    }),
    recorded: 'what will be done',
  }),
);

export const helpDelivered = planForm(
  'need',
  smallForm({
    title: 'Record that they got help',
    command: 'RecordHelpDelivered',
    submit: 'Record that they got it',
    nothing: noAction,
    questions: (at: AboutPlan) => [
      saidAction(at),
      { kind: 'area', name: 'what', label: 'What did they get?' },
      ...whoQuestions(at, 'Who gave it?', 'Choose somebody'),
      WHEN,
    ],
    values: (at) => whoValues(actionOf(at)?.owners ?? []),
    form: (at) =>
      defineForm({
        what: text({ required: 'Say what help they got', max: WORDS_MAX }),
        ...whoFields(at),
        occurred: optionalVagueDate,
      }),
    mistakes: ({ who, whoElse }) =>
      who === null && whoElse === null ? [{ field: 'who', message: 'Say who gave it' }] : [],
    input: ({ what, who, whoElse, occurred }, newId, at) => ({
      what,
      by: whoAnswered(at, { who, whoElse }),
      ...dated(occurred),
      actionId: at.about.action,
      deliveryId: newId('delivery'),
    }),
    recorded: 'that they got help',
  }),
);

/** A form about an action that asks why. */
const because = (of: { title: string; command: string; label: string; required: string; recorded: string; says?: string }) =>
  smallForm({
    ...of,
    submit: 'Record it',
    nothing: noAction,
    questions: (at: AboutPlan) => [saidAction(at), { kind: 'area', name: 'reason', label: of.label }, WHEN],
    form: () =>
      defineForm({ reason: text({ required: of.required, max: WORDS_MAX }), occurred: optionalVagueDate }),
    input: ({ reason, occurred }, newId, { about }) => ({
      reason,
      ...dated(occurred),
      actionId: about.action,
      ...(of.command === 'WithdrawPlanAction' ? {} : { deliveryId: about.delivery ?? newId('delivery') }),
    }),
  }); // prettier-ignore

export const helpNotDelivered = planForm(
  'need',
  because({
    title: 'Record that they did not get help',
    command: 'RecordHelpNotDelivered',
    label: 'Why did they not get it?',
    required: 'Say why they did not get it',
    recorded: 'that they did not get help, and why',
  }),
);

export const helpTakenBack = planForm(
  'need',
  because({
    title: 'Take back what was recorded of help',
    command: 'WithdrawHelpRecord',
    says: 'It stays in the record, and counts no more.',
    label: 'What was wrong with it?',
    required: 'Say what was wrong with it',
    recorded: 'that it was wrong',
  }),
);

export const actionWithdraw = planForm(
  'need',
  because({
    title: 'It will not be done',
    command: 'WithdrawPlanAction',
    label: 'Why will it not be done?',
    required: 'Say why it will not be done',
    recorded: 'that it will not be done',
  }),
);
