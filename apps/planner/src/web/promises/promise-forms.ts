import type { StandingPromise } from '#libs/domain/journey';
import { onDay } from '#libs/domain/kernel';
import { DISPUTED_BY, PROTECTIONS, RELEASED_BY } from '#libs/domain/transitions';
import { day, defineForm, oneOf, optionalDay, optionalText, optionalWholeNumber, text, vagueDate } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { PROTECTION_IN_WORDS } from '../moves/words';
import { vagueValues } from '../people/words';
import { smallForm, type Question, type SmallForm, type SmallFormOf } from '../small-form/small-form';
import { DISPUTED, RELEASED_BY_CHOICES } from './words';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;
const DAYS_MAX = 366;

/** The promise that a form is about. */
export interface OpenedPromise {
  readonly opened: OpenedCase;
  readonly one: StandingPromise;
  readonly named: { readonly youngPersonId: string; readonly promiseId: string };
}

const promiseForm = <Answers>(of: SmallFormOf<OpenedPromise, Answers>): SmallForm<OpenedPromise> =>
  smallForm({
    ...of,
    input: (answers, newId, at) => ({ ...of.input(answers, newId, at), promiseId: at.named.promiseId }),
  });

const about = ({ one }: OpenedPromise): Question => ({
  kind: 'said',
  name: 'promise',
  label: `Promised about ${one.name}: ${one.promise.what}`,
});
const ended = ({ one }: OpenedPromise): string | undefined =>
  one.promise.end === null ? undefined : 'This promise has already ended.';

const release = promiseForm({
  title: 'Record that the young person released a promise',
  command: 'ReleasePromise',
  says: 'Only the young person can say that nobody needs to keep it any more; an advocate can where they are not able to say.',
  submit: 'Record that it is released',
  nothing: ended,
  questions: (at) => [
    about(at),
    { kind: 'radios', name: 'saidBy', label: 'Who said so?', items: RELEASED_BY_CHOICES },
    { kind: 'area', name: 'words', label: 'What did they say, in their own words?' },
    { kind: 'vague', name: 'occurred', label: 'When did they say so?' },
  ],
  form: () =>
    defineForm({
      saidBy: oneOf(RELEASED_BY, { required: 'Choose who said so' }),
      words: text({ required: 'Write down what they said', max: WORDS_MAX }),
      occurred: vagueDate({ required: 'Enter when they said so' }),
    }),
  input: (answers) => answers,
  recorded: 'the young person released the promise',
});

const replace = promiseForm({
  title: 'Replace a promise by another',
  command: 'ReplacePromise',
  says: 'The old promise stays on record, with whether it had been kept until now.',
  submit: 'Record the new promise',
  nothing: ended,
  questions: (at) => [
    about(at),
    { kind: 'select', name: 'kind', label: 'What will keep the relationship?', items: KINDS },
    { kind: 'text', name: 'what', label: 'What is promised instead?', hint: 'For example: calls every Sunday at five' },
    { kind: 'text', name: 'owner', label: 'Who sees to it? (leave empty if nobody is named yet)' },
    { kind: 'date', name: 'from', label: 'From which day?' },
    { kind: 'text', name: 'everyDays', label: 'Every how many days? (leave empty if it does not say)', classes: 'govuk-input--width-3' },
    { kind: 'date', name: 'until', label: 'Up to which day? (leave empty if it has no end)' },
    { kind: 'area', name: 'reason', label: 'Why is it replaced?' },
  ],
  values: ({ one: { promise }, opened }) => ({
    kind: promise.kind,
    owner: promise.owner ?? '',
    everyDays: promise.everyDays === null ? '' : String(promise.everyDays),
    ...vagueValues('from', onDay(opened.answer.day)),
  }),
  form: () =>
    defineForm({
      kind: oneOf(PROTECTIONS, { required: 'Choose what will keep the relationship' }),
      what: text({ required: 'Say what is promised instead', max: SHORT_MAX }),
      owner: optionalText({ max: SHORT_MAX }),
      from: day({ required: 'Enter from which day' }),
      everyDays: optionalWholeNumber({ min: 1, max: DAYS_MAX, message: `Enter a number of days from 1 to ${DAYS_MAX}` }),
      until: optionalDay,
      reason: text({ required: 'Say why it is replaced', max: WORDS_MAX }),
    }),
  input: (answers, newId) => ({ ...answers, newPromiseId: newId('promise') }),
  recorded: 'another promise in its place',
}); // prettier-ignore

const KINDS = PROTECTIONS.map((value) => ({ value, text: PROTECTION_IN_WORDS[value] }));

const dispute = promiseForm({
  title: 'Say that a promise is not as it is shown',
  command: 'DisputePromise',
  says: 'What is worked out stays as it is; what you write stands beside it wherever the promise is shown. A contact that is missing or wrong is put right on the page of the person.',
  submit: 'Record it beside the promise',
  questions: (at) => [
    about(at),
    {
      kind: 'radios',
      name: 'whose',
      label: 'Who says so?',
      items: DISPUTED_BY.map((value) => ({ value, text: DISPUTED[value] })),
    },
    { kind: 'area', name: 'words', label: 'How is it, in their words?' },
    { kind: 'vague', name: 'occurred', label: 'When did they say so?' },
  ],
  form: () =>
    defineForm({
      whose: oneOf(DISPUTED_BY, { required: 'Choose who says so' }),
      words: text({ required: 'Write down how it is, in their words', max: WORDS_MAX }),
      occurred: vagueDate({ required: 'Enter when they said so' }),
    }),
  input: (answers, newId) => ({ ...answers, disputeId: newId('dispute') }),
  recorded: 'what they say, beside the promise',
});

/** What can be said of a promise, by its name in the address. */
export const PROMISE_FORMS = { release, replace, dispute } as const;
export type PromiseFormName = keyof typeof PROMISE_FORMS;
