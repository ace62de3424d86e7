import { defineForm, oneOf, optionalVagueDate, text, ticked, vagueDate } from '#libs/web-kit';
import { relationshipChange } from '../people/relationship-change';
import { endingInWords } from '../people/words';
import { vagueInWords } from '#libs/domain/kernel';
import { choicesFrom, GOODBYE_IN_WORDS, HOW_IT_ENDS } from './words';

const LONG_MAX = 4_000;
const WAYS = Object.keys(HOW_IT_ENDS) as (keyof typeof HOW_IT_ENDS)[];

/** A relationship ended. */
export const end = relationshipChange({
  title: 'End this relationship',
  command: 'EndRelationship',
  says: 'A role that ends does not end a relationship, and neither does a move. That they lost touch is worked out from recorded contact. Record an end only when somebody chose it, or it could not go on. It stays on record.',
  submit: 'Record that it ended',
  nothing: ({ relationship: { standing } }) =>
    standing.kind === 'ended' ? 'It is recorded that this relationship ended.' : undefined,
  questions: () => [
    { kind: 'radios', name: 'how', label: 'How did it end?', items: choicesFrom(HOW_IT_ENDS) },
    { kind: 'area', name: 'reason', label: 'Why did it end?' },
    { kind: 'radios', name: 'goodbye', label: 'Was there a goodbye?', items: choicesFrom(GOODBYE_IN_WORDS) },
    { kind: 'vague', name: 'occurred', label: 'When did it end?' },
  ],
  form: () =>
    defineForm({
      how: oneOf(WAYS, { required: 'Choose how it ended' }),
      reason: text({ required: 'Say why it ended', max: LONG_MAX }),
      goodbye: oneOf(['yes', 'no', 'unknown'], { required: 'Say whether there was a goodbye' }),
      occurred: vagueDate({ required: 'Enter when it ended' }),
    }),
  input: (answers) => answers,
  recorded: 'that this relationship ended',
});

/** A relationship that had ended goes on again, or its ending was a mistake. */
export const reopen = relationshipChange({
  title: 'It goes on again',
  command: 'ReopenRelationship',
  says: 'The same relationship goes on, with everything recorded of it. The ending stays in its history.',
  submit: 'Record that it goes on again',
  nothing: ({ relationship: { standing } }) =>
    standing.kind === 'ended' ? undefined : 'This relationship has not ended.',
  questions: ({ relationship: { standing } }) => [
    ...(standing.kind === 'ended'
      ? [{ kind: 'said', name: '', label: `${endingInWords(standing.how)}, ${vagueInWords(standing.on)}` } as const]
      : []),
    { kind: 'area', name: 'reason', label: 'Why does it go on again?' },
    { kind: 'vague', name: 'occurred', label: 'Since when does it go on again?' },
    {
      kind: 'tick',
      name: 'byMistake',
      label: 'The ending was recorded by mistake: it has never ended',
    },
  ],
  form: () =>
    defineForm({
      reason: text({ required: 'Say why it goes on again', max: LONG_MAX }),
      occurred: optionalVagueDate,
      byMistake: ticked,
    }),
  mistakes: ({ occurred, byMistake }) => {
    if (occurred === null && !byMistake)
      return [{ field: 'occurred-day', message: 'Enter since when it goes on again, or say that it never ended' }];
    if (occurred === null || !byMistake) return [];
    return [{ field: 'occurred-day', message: 'Leave the date empty where the ending was recorded by mistake' }];
  },
  input: (answers) => answers,
  recorded: 'that it goes on again',
});
