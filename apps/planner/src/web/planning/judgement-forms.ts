import { JUDGED_GROUPS, type MoveOption, type RingWeights } from '#libs/domain/transitions';
import { defineForm, oneOf, text, type Field, type FieldResult } from '#libs/web-kit';
import { GROUP_IN_WORDS } from '../moves/words';
import type { Question } from '../small-form/small-form';
import { anyMoveForm, type AboutAnyMove } from './move-form';
import { RULE_SET_WEIGHTS, WEIGHT_IN_WORDS, WEIGHTS_MAX } from './weights';

const WORDS_MAX = 4_000;
const reason = text({ required: 'Say why', max: WORDS_MAX });

const optionOf = ({ move, about }: AboutAnyMove): MoveOption | undefined =>
  move.options.find(({ optionId }) => optionId === about.option);
const personOf = ({ opened, about }: AboutAnyMove) =>
  opened.answer.view.people.find(({ relationshipId }) => relationshipId === about.person);

/** A weight: a number from 0 to 10, halves and tenths too. */
const weight: Field<number> = {
  names: (name) => [name],
  read: (name, values): FieldResult<number> => {
    const typed = String(values[name] ?? '').trim();
    const number = /^\d{1,2}(\.\d)?$/.test(typed) ? Number(typed) : Number.NaN;
    return number >= 0 && number <= WEIGHTS_MAX
      ? { ok: true, value: number }
      : { ok: false, message: `Enter a number from 0 to ${WEIGHTS_MAX}, like 3 or 0.5` };
  },
};

const RINGS = Object.keys(RULE_SET_WEIGHTS) as (keyof RingWeights)[];

export const weights = anyMoveForm({
  title: 'Weigh the rings otherwise for this move',
  command: 'ChangeRankingWeights',
  says: 'The order of the options weighs each relationship by the young person’s own ring. Other weights are for this move only, are shown to whoever decides, and stay in the record.',
  submit: 'Use these weights',
  questions: () => [
    ...RINGS.map((ring): Question => ({
      kind: 'text',
      name: ring,
      label: WEIGHT_IN_WORDS[ring],
      classes: 'govuk-input--width-3',
    })),
    { kind: 'area', name: 'reason', label: 'Why do these suit this move better?' },
  ],
  values: ({ move }) => {
    const now = move.judgement.weights?.weights ?? RULE_SET_WEIGHTS;
    return Object.fromEntries(RINGS.map((ring) => [ring, String(now[ring])]));
  },
  form: () => defineForm({ ring1: weight, ring2: weight, ring3: weight, ring4: weight, notPlaced: weight, reason }),
  input: ({ reason: why, ...given }) => ({ weights: given, reason: why }),
  recorded: 'the weights for this move',
});

export const weightsReset = anyMoveForm({
  title: 'Use the weights of the rule set again',
  command: 'ResetRankingWeights',
  submit: 'Use them again',
  nothing: ({ move }) => (move.judgement.weights === null ? 'The weights are those of the rule set.' : undefined),
  questions: () => [{ kind: 'area', name: 'reason', label: 'Why?' }],
  form: () => defineForm({ reason }),
  input: (given) => given,
  recorded: 'the weights of the rule set are used again',
});

const line = (at: AboutAnyMove): object => ({
  optionId: optionOf(at)?.optionId ?? '',
  relationshipId: at.about.person ?? '',
});
const about = (at: AboutAnyMove): Question => ({
  kind: 'said',
  name: 'line',
  label: `${personOf(at)?.name ?? 'Somebody'}, if the young person goes to: ${optionOf(at)?.label ?? ''}`,
});
const gone = (at: AboutAnyMove): string | undefined =>
  optionOf(at) === undefined || personOf(at) === undefined ? 'This line is not on the table any more.' : undefined;

export const overrule = anyMoveForm({
  title: 'Judge one relationship otherwise',
  command: 'OverruleLine',
  says: 'You may know what the record does not. What was worked out stays beside your judgement, and both are shown to whoever decides.',
  submit: 'Record your judgement',
  nothing: gone,
  questions: (at) => [
    about(at),
    {
      kind: 'radios',
      name: 'group',
      label: 'What do you judge would become of it?',
      items: JUDGED_GROUPS.map((value) => ({
        value,
        text: `${GROUP_IN_WORDS[value].title}: ${GROUP_IN_WORDS[value].says}`,
      })),
    },
    { kind: 'area', name: 'reason', label: 'What do you know that the assessment does not?' },
  ],
  form: () =>
    defineForm({
      group: oneOf(JUDGED_GROUPS, { required: 'Choose what you judge would become of the relationship' }),
      reason: text({ required: 'Say what you know that the assessment does not', max: WORDS_MAX }),
    }),
  input: (given, _newId, at) => ({ ...given, ...line(at) }),
  recorded: 'your judgement, beside what was worked out',
});

export const overruleWithdraw = anyMoveForm({
  title: 'Withdraw a judgement',
  command: 'WithdrawOverrule',
  submit: 'Withdraw it',
  nothing: gone,
  questions: (at) => [about(at), { kind: 'area', name: 'reason', label: 'Why?' }],
  form: () => defineForm({ reason }),
  input: (given, _newId, at) => ({ ...given, ...line(at) }),
  recorded: 'that the judgement is withdrawn',
});
