import { onDay } from '#libs/domain/kernel';
import { TASK_KINDS, type MoveTask, type TaskKind } from '#libs/domain/transitions';
import { defineForm, oneOf, optionalDay, optionalOneOf, optionalText, optionalVagueDate, text } from '#libs/web-kit';
import { vagueValues } from '../people/words';
import type { Question } from '../small-form/small-form';
import { moveForm, type AboutMove } from './move-form';

const SHORT_MAX = 400;
const WORDS_MAX = 4_000;

export const TASK_KIND_IN_WORDS: Readonly<Record<TaskKind, string>> = {
  introduction: 'Introduction',
  goodbye: 'Goodbye',
  belongings: 'Belongings',
  other: 'Something else',
};

/** The task that the address names. */
const taskOf = ({ move, about }: AboutMove): MoveTask | undefined =>
  move.planning.tasks.find(({ taskId }) => taskId === about.task);

const gone = (at: AboutMove): string | undefined =>
  taskOf(at) === undefined ? 'This task is not there any more.' : undefined;
const said = (at: AboutMove): Question => ({ kind: 'said', name: 'task', label: taskOf(at)?.what ?? '' });
const idOf = (at: AboutMove): object => ({ taskId: taskOf(at)?.taskId ?? '' });

const asked: readonly Question[] = [
  { kind: 'text', name: 'what', label: 'What is to be done?' },
  { kind: 'text', name: 'who', label: 'Who sees to it?' },
  { kind: 'date', name: 'dueOn', label: 'By when? (leave empty if there is no day)' },
];
const answers = {
  what: text({ required: 'Say what is to be done', max: SHORT_MAX }),
  who: optionalText({ max: SHORT_MAX }),
  dueOn: optionalDay,
};

const people = ({ opened }: AboutMove) =>
  opened.answer.view.people
    .filter(({ past }) => !past)
    .map(({ relationshipId, name }) => ({ value: relationshipId, text: name }));

export const taskAdd = moveForm({
  title: 'Add something to prepare',
  command: 'AddMoveTask',
  submit: 'Add it',
  questions: (at) => [
    {
      kind: 'radios',
      name: 'kind',
      label: 'What kind of task is it?',
      items: TASK_KINDS.map((value) => ({ value, text: TASK_KIND_IN_WORDS[value] })),
    },
    ...asked,
    {
      kind: 'select',
      name: 'relationshipId',
      label: 'With whom? (optional)',
      items: [{ value: '', text: 'Nobody named' }, ...people(at)],
    },
  ],
  form: (at) =>
    defineForm({
      kind: oneOf(TASK_KINDS, { required: 'Choose what kind of task it is' }),
      ...answers,
      relationshipId: optionalOneOf(people(at).map(({ value }) => value)),
    }),
  input: (given, newId) => ({ ...given, taskId: newId('task') }),
  recorded: 'what is to be prepared',
});

export const taskTemplate = moveForm({
  title: 'Start from the usual list',
  command: 'AddMoveTasksFromTemplate',
  says: 'Getting to know the home first, saying goodbye, keepsakes, and nothing packed in bin bags. Each can be changed, or marked as not needed.',
  submit: 'Add them all',
  questions: () => [],
  form: () => defineForm({}),
  input: () => ({}),
  recorded: 'the usual list',
});

export const taskChange = moveForm({
  title: 'Change a task',
  command: 'ChangeMoveTask',
  submit: 'Save',
  nothing: gone,
  questions: () => asked,
  values: (at) => {
    const task = taskOf(at);
    if (task === undefined) return {};
    return {
      what: task.what,
      who: task.who ?? '',
      ...(task.dueOn === null ? {} : vagueValues('dueOn', onDay(task.dueOn))),
    };
  },
  form: () => defineForm(answers),
  input: (given, _newId, at) => ({ ...given, ...idOf(at) }),
  recorded: 'the change',
});

export const taskDone = moveForm({
  title: 'It is done',
  command: 'RecordMoveTaskDone',
  submit: 'Record that it is done',
  nothing: gone,
  questions: (at) => [
    said(at),
    { kind: 'vague', name: 'occurred', label: 'When? (leave empty for today)' },
    { kind: 'area', name: 'note', label: 'How did it go? (optional)' },
  ],
  form: () => defineForm({ occurred: optionalVagueDate, note: optionalText({ max: WORDS_MAX }) }),
  input: ({ occurred, note }, _newId, at) => ({ note, ...idOf(at), ...(occurred === null ? {} : { occurred }) }),
  recorded: 'that it is done',
});

const because = (title: string, command: string, label: string) =>
  moveForm({
    title,
    command,
    submit: 'Record',
    nothing: gone,
    questions: (at) => [said(at), { kind: 'text', name: 'reason', label }],
    form: () => defineForm({ reason: text({ required: label.replace('?', ''), max: SHORT_MAX }) }),
    input: (given, _newId, at) => ({ ...given, ...idOf(at) }),
    recorded: title.toLowerCase(),
  });

export const taskNotNeeded = because('It is not needed', 'RecordMoveTaskNotNeeded', 'Say why it is not needed');
export const taskReopen = because('It is to be done after all', 'ReopenMoveTask', 'Say why it is to be done after all');
