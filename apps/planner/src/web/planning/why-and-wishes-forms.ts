import { onDay } from '#libs/domain/kernel';
import { defineForm, optionalDay, optionalText, optionalVagueDate, text } from '#libs/web-kit';
import { vagueValues } from '../people/words';
import { moveForm } from './move-form';

const WORDS_MAX = 4_000;
const SHORT_MAX = 400;

export const why = moveForm({
  title: 'Why and by when',
  command: 'ChangeMovePurpose',
  submit: 'Save',
  questions: () => [
    { kind: 'area', name: 'why', label: 'Why is a move being thought about?' },
    { kind: 'date', name: 'neededBy', label: 'By when is it needed? (leave empty if there is no day)' },
  ],
  values: ({ move }) => ({
    why: move.why,
    ...(move.neededBy === null ? {} : vagueValues('neededBy', onDay(move.neededBy))),
  }),
  form: () =>
    defineForm({
      why: text({ required: 'Say why a move is being thought about', max: WORDS_MAX }),
      neededBy: optionalDay,
    }),
  input: (answers) => answers,
  recorded: 'why and by when',
});

export const wishes = moveForm({
  title: 'What the young person wants',
  command: 'RecordMoveWishes',
  says: 'Ask them, and write it down in their own words. If there is nothing to write down, say why: an empty box needs a reason.',
  submit: 'Save',
  questions: () => [
    { kind: 'area', name: 'wishes', label: 'What do they want?', hint: 'In their own words' },
    { kind: 'text', name: 'noWishesReason', label: 'If it is empty, why?' },
    { kind: 'vague', name: 'occurred', label: 'When did they say it? (leave empty for today)' },
  ],
  values: ({ move }) => ({ wishes: move.wishes ?? '', noWishesReason: move.noWishesReason ?? '' }),
  form: () =>
    defineForm({
      wishes: optionalText({ max: WORDS_MAX }),
      noWishesReason: optionalText({ max: SHORT_MAX }),
      occurred: optionalVagueDate,
    }),
  input: ({ occurred, ...answers }) => ({ ...answers, ...(occurred === null ? {} : { occurred }) }),
  recorded: 'what the young person wants',
});
