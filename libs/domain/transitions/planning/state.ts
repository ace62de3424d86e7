import type { CivilDate, VagueDate } from '../../kernel';
import type { Act } from '../act';
import type { TaskKind, WhoseView } from './vocabulary';

/** What somebody thinks of the move, or why they were not asked. */
export interface MoveView {
  readonly viewId: string;
  readonly whose: WhoseView;
  readonly name: string | null;
  readonly view: string | null;
  readonly notSoughtReason: string | null;
  readonly occurred: VagueDate;
  readonly recorded: Act;
}

/** How a task came out. */
export type TaskOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'done'; readonly on: VagueDate; readonly note: string | null; readonly recorded: Act }
  | { readonly kind: 'not-needed'; readonly reason: string; readonly recorded: Act };

/** Something to be prepared: an introduction, a goodbye, what comes along. */
export interface MoveTask {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly what: string;
  readonly who: string | null;
  readonly dueOn: CivilDate | null;
  readonly relationshipId: string | null;
  readonly template: string | null;
  readonly outcome: TaskOutcome;
  readonly added: Act;
}

/** What has been prepared and asked for a move, beside its options. */
export interface Planning {
  /** When the young person said what they want, and who wrote it down; null while only the proposal says it. */
  readonly wishesSaid: (Act & { readonly on: VagueDate }) | null;
  /** In the order in which they were first recorded. */
  readonly views: readonly MoveView[];
  readonly tasks: readonly MoveTask[];
}

export const nothingPlanned: Planning = { wishesSaid: null, views: [], tasks: [] };
