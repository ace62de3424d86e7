import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision, type Reason } from '../../kernel';
import type { TransitionsEvent } from '../events';
import { aMoveIsInTheRightSituation } from '../rules/a-move-is-in-the-right-situation';
import { aMoveIsOnRecord } from '../rules/a-move-is-on-record';
import type { Move, Situation, TransitionsState } from '../state';
import type {
  AddMoveTask, AddMoveTasksFromTemplate, ChangeMoveTask, RecordMoveTaskDone, RecordMoveTaskNotNeeded, ReopenMoveTask,
} from './inputs'; // prettier-ignore
import { aTaskIsOnTheList } from './rules/a-task-is-on-the-list';
import { whatWasSaidIsNotInTheFuture } from './rules/what-was-said-is-not-in-the-future';
import { tasksFromTemplate } from './task-template';
import type { MoveTask } from './state';

type Decided = Decision<TransitionsEvent>;

// A goodbye can still be said once they have moved.
const WHILE_TASKS_COUNT: readonly Situation[] = ['proposed', 'submitted', 'approved', 'happened'];

const rulesOfMove = (move: Move | undefined): Reason[] =>
  failing(aMoveIsOnRecord(move), aMoveIsInTheRightSituation(move, WHILE_TASKS_COUNT, 'The tasks cannot be changed'));

interface OnTask {
  readonly move: Move | undefined;
  readonly task: MoveTask | undefined;
  readonly reasons: readonly Reason[];
}

function taskFor(input: { transitionId: string; taskId: string }, state: TransitionsState): OnTask {
  const move = state.moves[input.transitionId];
  const task = move?.planning.tasks.find(({ taskId }) => taskId === input.taskId);
  return { move, task, reasons: [...rulesOfMove(move), ...(move ? failing(aTaskIsOnTheList(task)) : [])] };
}

/** Puts something on the list: an introduction, a goodbye, what comes along. */
export function addMoveTask(input: AddMoveTask, state: TransitionsState): Decided {
  const { move, task } = taskFor(input, state);
  if (task !== undefined) return accept();
  const { relationshipId } = input;
  const isUnknown = relationshipId !== null && state.peopleOnRecord[relationshipId] === undefined;
  const notOnRecord: Reason = {
    code: 'person-not-on-record',
    message: 'This person is not recorded among the people who matter',
    field: 'relationshipId',
  };
  const reasons = [...rulesOfMove(move), ...(isUnknown ? [notOnRecord] : [])];
  return acceptUnless(reasons, [{ type: 'MoveTaskAdded', data: { ...input, template: null } }]);
}

/** Puts on the list what every move needs, as far as it is not there yet. */
export function addMoveTasksFromTemplate(input: AddMoveTasksFromTemplate, state: TransitionsState): Decided {
  const move = state.moves[input.transitionId];
  const known = new Set(move?.planning.tasks.map(({ taskId }) => taskId));
  const missing = tasksFromTemplate(input.transitionId, move?.neededBy ?? null).filter((t) => !known.has(t.taskId));
  if (move !== undefined && missing.length === 0) return accept();
  return acceptUnless(
    rulesOfMove(move),
    missing.map((data) => ({ type: 'MoveTaskAdded', data })),
  );
}

/** Says otherwise what a task is, who sees to it or by when. */
export function changeMoveTask(input: ChangeMoveTask, state: TransitionsState): Decided {
  const { task, reasons } = taskFor(input, state);
  if (task?.what === input.what && task.who === input.who && task.dueOn === input.dueOn) return accept();
  return acceptUnless(reasons, [{ type: 'MoveTaskChanged', data: input }]);
}

/** A task is done. */
export function recordMoveTaskDone(input: RecordMoveTaskDone, state: TransitionsState, facts: BaseFacts): Decided {
  const { task, reasons } = taskFor(input, state);
  if (task?.outcome.kind === 'done') return accept();
  const occurred = input.occurred ?? onDay(facts.today);
  const { transitionId, taskId, note } = input;
  const all = [...reasons, ...failing(whatWasSaidIsNotInTheFuture(occurred, facts.today))];
  return acceptUnless(all, [{ type: 'MoveTaskDone', data: { transitionId, taskId, occurred, note } }]);
}

/** A task is not needed, and why. */
export function recordMoveTaskNotNeeded(input: RecordMoveTaskNotNeeded, state: TransitionsState): Decided {
  const { task, reasons } = taskFor(input, state);
  if (task?.outcome.kind === 'not-needed') return accept();
  return acceptUnless(reasons, [{ type: 'MoveTaskNotNeeded', data: input }]);
}

/** A task is to be done after all. */
export function reopenMoveTask(input: ReopenMoveTask, state: TransitionsState): Decided {
  const { task, reasons } = taskFor(input, state);
  if (task?.outcome.kind === 'open') return accept();
  return acceptUnless(reasons, [{ type: 'MoveTaskReopened', data: input }]);
}
