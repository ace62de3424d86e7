import type { Caller, PlanWho } from '#libs/domain/pathway-plans';
import { defineForm, oneOf, optionalText, text } from '#libs/web-kit';
import { smallForm, type Question } from '../../small-form/small-form';
import { AGREED_TO_BE_CALLED } from '../words';
import { planForm, SHORT_MAX, WORDS_MAX, type AboutPlan } from './plan-form';
import { whoAnswered, whoFields, whoQuestions } from './who-choice';

const AGREED = ['yes', 'no', 'unknown'] as const;

/** Those who would be called, as they are recorded. */
const callersOf = ({ plan }: AboutPlan): readonly Caller[] =>
  (plan.contingency?.callers ?? []).map(({ who, agreed, note }) => ({ who, agreed, note }));
const same = (a: PlanWho, b: PlanWho): boolean => JSON.stringify(a) === JSON.stringify(b);

const aboutCaller = (at: AboutPlan): readonly Question[] => [
  ...whoQuestions(at, 'Who would be called?', 'Choose somebody', false),
  {
    kind: 'radios',
    name: 'agreed',
    label: 'Have they been asked?',
    items: AGREED.map((value) => ({ value, text: sentence(AGREED_TO_BE_CALLED[value]) })),
  },
  { kind: 'text', name: 'note', label: 'What for, or how are they reached? (optional)' },
];
const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
const callerFields = (at: AboutPlan) => ({
  ...whoFields(at),
  agreed: oneOf(AGREED, { required: 'Choose whether they have been asked' }),
  note: optionalText({ max: SHORT_MAX }),
});
type CallerAnswers = { who: string | null; whoElse: string | null; agreed: Caller['agreed']; note: string | null };
const noCaller = ({ who, whoElse }: CallerAnswers) =>
  who === null && whoElse === null ? [{ field: 'who', message: 'Name who would be called' }] : [];

/** Those on record with somebody added, or said otherwise of. */
function withCaller(at: AboutPlan, { agreed, note, ...answers }: CallerAnswers): readonly Caller[] {
  const added = whoAnswered(at, answers).map((who): Caller => ({ who, agreed, note }));
  const others = callersOf(at).filter(({ who }) => !added.some((one) => same(one.who, who)));
  return [...others, ...added];
}

export const contingency = planForm(
  'plan',
  smallForm<AboutPlan, { what: string } & Partial<CallerAnswers>>({
    title: 'If things go wrong',
    command: 'RecordContingency',
    says: 'What happens if where they live falls through, or the plan does not work, and who would be called first.',
    submit: 'Save',
    questions: (at) => [
      { kind: 'area', name: 'what', label: 'What will be done?' },
      ...(callersOf(at).length === 0 ? aboutCaller(at) : []),
    ],
    values: ({ plan }) => ({ what: plan.contingency?.what ?? '' }),
    form: (at) => {
      const what = text({ required: 'Say what will be done if things go wrong', max: WORDS_MAX });
      return callersOf(at).length === 0 ? defineForm({ what, ...callerFields(at) }) : defineForm({ what });
    },
    mistakes: (answers) => (answers.agreed === undefined ? [] : noCaller(answers as CallerAnswers)),
    input: ({ what, ...caller }, _newId, at) => ({
      what,
      callers: caller.agreed === undefined ? callersOf(at) : withCaller(at, caller as CallerAnswers),
    }),
    recorded: 'what happens if things go wrong',
  }),
);

const noPlanYet = ({ plan }: AboutPlan): string | undefined =>
  plan.contingency === null ? 'Say first what will be done if things go wrong.' : undefined;

export const callerAdd = planForm(
  'plan',
  smallForm<AboutPlan, CallerAnswers>({
    title: 'Name who would be called',
    command: 'RecordContingency',
    says: 'Somebody who is on the list already can be named again, to say that they have been asked.',
    submit: 'Save',
    nothing: noPlanYet,
    questions: aboutCaller,
    form: (at) => defineForm(callerFields(at)),
    mistakes: noCaller,
    input: (answers, _newId, at) => ({ what: at.plan.contingency?.what, callers: withCaller(at, answers) }),
    recorded: 'who would be called',
  }),
);

const callerOf = ({ plan, about }: AboutPlan) => plan.contingency?.callers[Number(about.caller)];

export const callerRemove = planForm(
  'plan',
  smallForm({
    title: 'They would not be called any more',
    command: 'RecordContingency',
    submit: 'Take them off the list',
    nothing: (at: AboutPlan) => (callerOf(at) === undefined ? 'This person is not on the list any more.' : undefined),
    questions: (at) => [{ kind: 'said', name: 'caller', label: callerOf(at)?.named.name ?? '' }],
    form: () => defineForm({}),
    input: (_answers, _newId, at) => ({
      what: at.plan.contingency?.what,
      callers: callersOf(at).filter((_one, index) => index !== Number(at.about.caller)),
    }),
    recorded: 'that they would not be called any more',
  }),
);
