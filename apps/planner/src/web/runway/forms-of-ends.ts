import type { Cliff, RunwayEnd, Step } from '#libs/domain/journey';
import { dayInWords, onDay } from '#libs/domain/kernel';
import { openMoneyProblems } from '#libs/domain/supports';
import { day, defineForm, optionalOneOf, optionalText, text, vagueDate, type Field } from '#libs/web-kit';
import { vagueValues } from '../people/words';
import type { Question } from '../small-form/small-form';
import { roadForm, SHORT_MAX, WORDS_MAX, type RoadAt } from './road-form';

/** The end that the address names, while it is ahead. */
const endAt = ({ runway, about }: RoadAt): RunwayEnd | undefined => runway.ends.find(({ key }) => key === about.end);

export const instead = roadForm({
  title: 'What comes instead',
  command: 'ArrangeReplacement',
  says: 'An end counts as replaced when what comes instead begins on that day or before. What begins later leaves a gap.',
  submit: 'Record it',
  nothing: (at) => (endAt(at) === undefined ? 'This does not end any more, or has ended already.' : undefined),
  questions: (at) => [
    { kind: 'said', name: 'end', label: endSaid(endAt(at)) },
    { kind: 'text', name: 'what', label: 'What is arranged?', hint: 'For example: Adult mental health service, or Staying Put with the Bakers' },
    { kind: 'text', name: 'provider', label: 'Who gives or runs it? (leave empty if nobody knows)' },
    { kind: 'date', name: 'from', label: 'From which day?' },
    { kind: 'vague', name: 'occurred', label: 'When was it arranged?' },
  ],
  form: () =>
    defineForm({
      what: text({ required: 'Say what comes instead', max: SHORT_MAX }),
      provider: optionalText({ max: SHORT_MAX }),
      from: day({ required: 'Enter from which day' }),
      occurred: vagueDate({ required: 'Enter when it was arranged' }),
    }),
  input: (answers, newId, at) => ({ ...answers, end: endAt(at)?.ref, replacementId: newId('replacement') }),
  recorded: 'what comes instead',
}); // prettier-ignore

const endSaid = (end: RunwayEnd | undefined): string =>
  end === undefined ? '' : `${end.what}. Ends on ${dayInWords(end.on)}.`;

export const fellThrough = roadForm({
  title: 'It will not come after all',
  command: 'RecordReplacementFellThrough',
  submit: 'Record it',
  questions: (at) => [
    { kind: 'said', name: 'replacement', label: replacementSaid(at) },
    { kind: 'text', name: 'reason', label: 'Why not?' },
    { kind: 'vague', name: 'occurred', label: 'Since when is that known?' },
  ],
  form: () =>
    defineForm({
      reason: text({ required: 'Say why not', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter since when that is known' }),
    }),
  input: (answers, _newId, at) => ({ ...answers, replacementId: at.about.replacement }),
  recorded: 'that it will not come',
});

const replacementSaid = ({ opened, about }: RoadAt): string =>
  opened.answer.journey.supports.replacements[about.replacement ?? '']?.what ?? 'What was to come instead';

const money = ({ opened }: RoadAt) =>
  Object.values(opened.answer.journey.supports.supports)
    .filter(({ kind, stopped }) => kind === 'money' && stopped === null)
    .map(({ supportId, terms }) => ({ value: supportId, text: terms.at(0)?.terms.name ?? '' }));

export const moneyProblem = roadForm({
  title: 'Record a money problem',
  command: 'RecordMoneyProblem',
  says: 'Money that is late, cut or not enough, so that something they rely on may fail. It is flagged until it is settled.',
  submit: 'Record it',
  questions: (at) => [
    { kind: 'text', name: 'what', label: 'What is wrong with the money?' },
    { kind: 'text', name: 'threatens', label: 'What does it put at risk?', hint: 'For example: staying with the Bakers' },
    ...(money(at).length === 0
      ? []
      : [{ kind: 'select', name: 'supportId', label: 'Which allowance or payment is it about? (optional)', items: money(at) } as const]),
    { kind: 'vague', name: 'occurred', label: 'Since when?' },
  ],
  form: (at) =>
    defineForm({
      what: text({ required: 'Say what is wrong with the money', max: SHORT_MAX }),
      threatens: text({ required: 'Say what it puts at risk', max: SHORT_MAX }),
      supportId: optionalOneOf(money(at).map(({ value }) => value)),
      occurred: vagueDate({ required: 'Enter since when' }),
    }),
  input: (answers, newId) => ({ ...answers, problemId: newId('problem') }),
  recorded: 'a money problem',
}); // prettier-ignore

const problemAt = ({ opened, about }: RoadAt) =>
  openMoneyProblems(opened.answer.journey.supports, opened.answer.day).find(
    ({ problemId }) => problemId === about.problem,
  );

export const moneySettled = roadForm({
  title: 'Record that a money problem is settled',
  command: 'SettleMoneyProblem',
  submit: 'Record it',
  nothing: (at) => (problemAt(at) === undefined ? 'This money problem is settled, or is not on record.' : undefined),
  questions: (at) => [
    { kind: 'said', name: 'problem', label: problemAt(at)?.what ?? '' },
    { kind: 'text', name: 'how', label: 'How was it settled?' },
    { kind: 'vague', name: 'occurred', label: 'When?' },
  ],
  form: () =>
    defineForm({
      how: text({ required: 'Say how it was settled', max: SHORT_MAX }),
      occurred: vagueDate({ required: 'Enter when it was settled' }),
    }),
  input: (answers, _newId, at) => ({ ...answers, problemId: at.about.problem }),
  recorded: 'that it is settled',
});

type Move = Extract<Step, { kind: 'move' }>;

const cliffAt = ({ runway, about }: RoadAt): Cliff | undefined => runway.cliffs.find(({ key }) => key === about.cliff);
const movesAt = (at: RoadAt): readonly Move[] =>
  cliffAt(at)?.proposal.steps.flatMap((step) => (step.kind === 'move' ? [step] : [])) ?? [];

const moveChoices = (at: RoadAt) =>
  movesAt(at).map(({ supportId, end, to }) => ({
    value: `${supportId} ${end.on} ${to}`,
    text: end.what,
    hint: `From ${dayInWords(end.on)} to ${dayInWords(to)}`,
  }));

const A_MOVE = /^(\S+) (\d{4}-\d{2}-\d{2}) (\d{4}-\d{2}-\d{2})$/;

/** What was ticked says itself what is moved and when, so that a form sent twice says the same twice. */
const movesTyped: Field<readonly { readonly supportId: string; readonly from: string; readonly to: string }[]> = {
  names: (name) => [name],
  read: (name, values) => {
    const typed = [values[name] ?? []].flat().filter((one) => one !== '');
    const read = typed.flatMap((one) => {
      const [, supportId, from, to] = A_MOVE.exec(one) ?? [];
      return supportId === undefined || from === undefined || to === undefined ? [] : [{ supportId, from, to }];
    });
    if (read.length < typed.length) return { ok: false, message: 'Choose only from the answers shown' };
    return read.length === 0 ? { ok: false, message: 'Choose at least one end to move' } : { ok: true, value: read };
  },
};

/** Parts of a proposal that were agreed: each support that was chosen goes on to the day proposed. */
export const stagger = roadForm({
  title: 'Agree to move ends apart',
  command: 'AgreeStagger',
  says: 'Choose what was agreed. For another day than the one proposed, let that support go on for longer by itself.',
  submit: 'Record what was agreed',
  nothing: (at) =>
    movesAt(at).length === 0 ? 'Nothing is proposed to be moved here any more: look at the road again.' : undefined,
  questions: (at): readonly Question[] => [
    { kind: 'checks', name: 'moved', label: 'What goes on for longer?', items: moveChoices(at) },
    { kind: 'text', name: 'agreedBy', label: 'Who agreed to it?' },
    { kind: 'text', name: 'reason', label: 'Why?' },
    { kind: 'area', name: 'youngPersonsView', label: 'What does the young person say of it? (optional)' },
    { kind: 'vague', name: 'occurred', label: 'When was it agreed?' },
  ],
  values: (at) => ({
    moved: moveChoices(at).map(({ value }) => value),
    ...vagueValues('occurred', onDay(at.opened.answer.day)),
  }),
  form: () =>
    defineForm({
      moved: movesTyped,
      agreedBy: text({ required: 'Enter who agreed to it', max: SHORT_MAX }),
      reason: text({ required: 'Say why', max: SHORT_MAX }),
      youngPersonsView: optionalText({ max: WORDS_MAX }),
      occurred: vagueDate({ required: 'Enter when it was agreed' }),
    }),
  input: (answers, newId, { about }) => {
    const [from, to] = (about.cliff ?? '').split('_');
    return { ...answers, staggerId: newId('stagger'), cliff: { from, to } };
  },
  recorded: 'what was agreed',
});
