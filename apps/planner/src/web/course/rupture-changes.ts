import { openRupturesOn, REPAIRS, REPAIR_OUTCOMES, RUPTURES } from '#libs/domain/relationships';
import { defineForm, oneOf, optionalText, vagueDate } from '#libs/web-kit';
import type { OpenedPerson } from '../people/open-people';
import { relationshipChange, theOnlyOne, whichOne } from '../people/relationship-change';
import type { Choice } from '../people/words';
import { choicesFrom, OUTCOME_IN_WORDS, REPAIR_IN_WORDS, ruptureAsLine, RUPTURE_IN_WORDS } from './words';

const LONG_MAX = 4_000;

/** Something broke between them. */
export const rupture = relationshipChange({
  title: 'Record that something broke',
  command: 'RecordRupture',
  says: 'An argument, visits that did not happen, trust that was lost. It is not an end: what broke can be mended, and it is shown until it is.',
  submit: 'Record what broke',
  questions: () => [
    { kind: 'radios', name: 'kind', label: 'What happened?', items: choicesFrom(RUPTURE_IN_WORDS) },
    { kind: 'area', name: 'words', label: 'In a few words (leave empty if there is nothing to add)' },
    { kind: 'vague', name: 'occurred', label: 'When was it?' },
  ],
  form: () =>
    defineForm({
      kind: oneOf(RUPTURES, { required: 'Choose what happened' }),
      words: optionalText({ max: LONG_MAX }),
      occurred: vagueDate({ required: 'Enter when it was' }),
    }),
  input: (answers, newId) => ({ ...answers, ruptureId: newId('rupture') }),
  recorded: 'that something broke',
});

/** What can be mended today: everything that broke and is not mended. */
const open = ({ relationship, opened }: OpenedPerson): readonly Choice[] =>
  openRupturesOn(relationship, opened.answer.day).map((one) => ({ value: one.ruptureId, text: ruptureAsLine(one) }));

/** Something was done to mend it. */
export const repair = relationshipChange({
  title: 'Record what was done to mend it',
  command: 'RecordRepair',
  says: 'Record it also when nothing came of it: that somebody tried counts, and the next one knows what was tried.',
  submit: 'Record what was done',
  nothing: (at) =>
    open(at).length === 0 ? 'Nothing that broke is waiting to be mended. Record what broke first.' : undefined,
  questions: (at) => [
    whichOne('ruptureId', 'What is it about?', open(at)),
    { kind: 'radios', name: 'kind', label: 'What was done?', items: choicesFrom(REPAIR_IN_WORDS) },
    { kind: 'radios', name: 'outcome', label: 'What came of it?', items: choicesFrom(OUTCOME_IN_WORDS) },
    { kind: 'area', name: 'words', label: 'In a few words (leave empty if there is nothing to add)' },
    { kind: 'vague', name: 'occurred', label: 'When was it?' },
  ],
  values: (at) => theOnlyOne('ruptureId', open(at)),
  form: ({ relationship }) =>
    defineForm({
      ruptureId: oneOf(
        relationship.ruptures.map(({ ruptureId }) => ruptureId),
        { required: 'Choose what was mended: record what broke first if it is not here' },
      ),
      kind: oneOf(REPAIRS, { required: 'Choose what was done' }),
      outcome: oneOf(REPAIR_OUTCOMES, { required: 'Choose what came of it' }),
      words: optionalText({ max: LONG_MAX }),
      occurred: vagueDate({ required: 'Enter when it was' }),
    }),
  input: (answers, newId) => ({ ...answers, repairId: newId('repair') }),
  recorded: 'what was done to mend it',
});
