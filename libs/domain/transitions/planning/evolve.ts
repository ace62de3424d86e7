import type { Act } from '../act';
import type { PlanningEvent } from './events';
import type { MoveTask, MoveView, Planning, TaskOutcome } from './state';

type Type = Exclude<PlanningEvent['type'], 'MovePurposeChanged'>;
type DataOf<T extends Type> = Extract<PlanningEvent, { type: T }>['data'];
export type PlanningHandlers = {
  readonly [T in Type]: (planning: Planning, data: DataOf<T>, act: Act) => Planning;
};

function withView(
  planning: Planning,
  { transitionId: _move, ...said }: DataOf<'MoveViewRecorded'>,
  act: Act,
): Planning {
  const view: MoveView = { ...said, recorded: act };
  const isKnown = planning.views.some(({ viewId }) => viewId === view.viewId);
  const views = isKnown
    ? planning.views.map((known) => (known.viewId === view.viewId ? view : known))
    : [...planning.views, view];
  return { ...planning, views };
}

function withTask(planning: Planning, { transitionId: _move, ...data }: DataOf<'MoveTaskAdded'>, added: Act): Planning {
  if (planning.tasks.some(({ taskId }) => taskId === data.taskId)) return planning;
  return { ...planning, tasks: [...planning.tasks, { ...data, outcome: { kind: 'open' }, added }] };
}

const onTask = (planning: Planning, taskId: string, change: Partial<MoveTask>): Planning => ({
  ...planning,
  tasks: planning.tasks.map((task) => (task.taskId === taskId ? { ...task, ...change } : task)),
});
const cameOut = (planning: Planning, taskId: string, outcome: TaskOutcome): Planning =>
  onTask(planning, taskId, { outcome });

/** How what is asked and prepared changes. What the wishes say stands on the move itself. */
export const PLANNING_HANDLERS: PlanningHandlers = {
  MoveWishesRecorded: (planning, { occurred }, act) => ({ ...planning, wishesSaid: { ...act, on: occurred } }),
  MoveViewRecorded: withView,
  MoveTaskAdded: withTask,
  MoveTaskChanged: (planning, { taskId, what, who, dueOn }) => onTask(planning, taskId, { what, who, dueOn }),
  MoveTaskDone: (planning, { taskId, occurred, note }, act) =>
    cameOut(planning, taskId, { kind: 'done', on: occurred, note, recorded: act }),
  MoveTaskNotNeeded: (planning, { taskId, reason }, act) =>
    cameOut(planning, taskId, { kind: 'not-needed', reason, recorded: act }),
  MoveTaskReopened: (planning, { taskId }) => cameOut(planning, taskId, { kind: 'open' }),
};
