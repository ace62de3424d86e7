import { WHOSE_IN_WORDS, WHOSE_VIEWS, type MoveView } from '#libs/domain/transitions';
import { defineForm, oneOf, optionalText, optionalVagueDate, sentenceCase } from '#libs/web-kit';
import { moveForm, type AboutMove } from './move-form';

const WORDS_MAX = 4_000;
const SHORT_MAX = 400;

/** The view that the address names, to be put in other words. */
const viewOf = ({ move, about }: AboutMove): MoveView | undefined =>
  move.planning.views.find(({ viewId }) => viewId === about.view);

const choices = WHOSE_VIEWS.map((value) => ({ value, text: sentenceCase(WHOSE_IN_WORDS[value]) }));

/** What somebody thinks of the move, or why they were not asked. */
export const view = moveForm({
  title: 'What others think of the move',
  command: 'RecordMoveView',
  says: 'Parents, carers and the reviewing officer are asked before a manager decides. Where somebody was not asked, say why.',
  submit: 'Save',
  questions: () => [
    { kind: 'radios', name: 'whose', label: 'Whose views are these?', items: choices },
    { kind: 'text', name: 'name', label: 'Their name (optional)' },
    { kind: 'area', name: 'view', label: 'What do they think?' },
    { kind: 'text', name: 'notSoughtReason', label: 'If they were not asked, why?' },
    { kind: 'vague', name: 'occurred', label: 'When did they say it? (leave empty for today)' },
  ],
  values: (at) => {
    const known = viewOf(at);
    if (known === undefined) return at.about.whose === undefined ? {} : { whose: at.about.whose };
    const { whose, name, view: said, notSoughtReason } = known;
    return { whose, name: name ?? '', view: said ?? '', notSoughtReason: notSoughtReason ?? '' };
  },
  form: () =>
    defineForm({
      whose: oneOf(WHOSE_VIEWS, { required: 'Choose whose views these are' }),
      name: optionalText({ max: SHORT_MAX }),
      view: optionalText({ max: WORDS_MAX }),
      notSoughtReason: optionalText({ max: SHORT_MAX }),
      occurred: optionalVagueDate,
    }),
  input: ({ occurred, ...answers }, newId, at) => ({
    ...answers,
    viewId: viewOf(at)?.viewId ?? newId('view'),
    ...(occurred === null ? {} : { occurred }),
  }),
  recorded: 'what they think',
});
