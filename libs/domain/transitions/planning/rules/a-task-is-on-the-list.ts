import type { Reason } from '../../../kernel';
import type { MoveTask } from '../state';

/** Nothing can be said of a task that nobody put on the list. */
export function aTaskIsOnTheList(task: MoveTask | undefined): Reason | undefined {
  if (task !== undefined) return undefined;
  return { code: 'no-such-task', message: 'There is no such task for this move', field: 'taskId' };
}
