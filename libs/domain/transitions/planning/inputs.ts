import { z } from 'zod';
import {
  choose,
  civilDateSchema,
  enterShort,
  enterText,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
} from '../../kernel';
import { TASK_KINDS, WHOSE_VIEWS } from './vocabulary';

const onMove = { transitionId: idSchema };
const onTask = { ...onMove, taskId: idSchema };

export const startMoveInput = z.object({
  ...onMove,
  why: enterText('Say why a move is being thought about'),
  neededBy: civilDateSchema.nullable().default(null),
  /** When it was first thought about; today when left out. */
  occurred: vagueDateSchema.optional(),
});

export const changeMovePurposeInput = z.object({
  ...onMove,
  why: enterText('Say why a move is being thought about'),
  neededBy: civilDateSchema.nullable().default(null),
});

export const recordMoveWishesInput = z.object({
  ...onMove,
  wishes: freeText.nullable().default(null),
  noWishesReason: shortText.nullable().default(null),
  /** When they said it; today when left out. */
  occurred: vagueDateSchema.optional(),
});

export const recordMoveViewInput = z.object({
  ...onMove,
  viewId: idSchema,
  whose: choose(WHOSE_VIEWS, 'Choose whose views these are'),
  name: shortText.nullable().default(null),
  view: freeText.nullable().default(null),
  notSoughtReason: shortText.nullable().default(null),
  occurred: vagueDateSchema.optional(),
});

const task = {
  what: enterShort('Say what is to be done'),
  who: shortText.nullable().default(null),
  dueOn: civilDateSchema.nullable().default(null),
};
export const addMoveTaskInput = z.object({
  ...onTask,
  ...task,
  kind: choose(TASK_KINDS, 'Choose what kind of task it is'),
  relationshipId: idSchema.nullable().default(null),
});
export const addMoveTasksFromTemplateInput = z.object(onMove);
export const changeMoveTaskInput = z.object({ ...onTask, ...task });
export const recordMoveTaskDoneInput = z.object({
  ...onTask,
  note: freeText.nullable().default(null),
  occurred: vagueDateSchema.optional(),
});
export const recordMoveTaskNotNeededInput = z.object({ ...onTask, reason: enterShort('Say why it is not needed') });
export const reopenMoveTaskInput = z.object({ ...onTask, reason: enterShort('Say why it is to be done after all') });

export type StartMove = z.infer<typeof startMoveInput>;
export type ChangeMovePurpose = z.infer<typeof changeMovePurposeInput>;
export type RecordMoveWishes = z.infer<typeof recordMoveWishesInput>;
export type RecordMoveView = z.infer<typeof recordMoveViewInput>;
export type AddMoveTask = z.infer<typeof addMoveTaskInput>;
export type AddMoveTasksFromTemplate = z.infer<typeof addMoveTasksFromTemplateInput>;
export type ChangeMoveTask = z.infer<typeof changeMoveTaskInput>;
export type RecordMoveTaskDone = z.infer<typeof recordMoveTaskDoneInput>;
export type RecordMoveTaskNotNeeded = z.infer<typeof recordMoveTaskNotNeededInput>;
export type ReopenMoveTask = z.infer<typeof reopenMoveTaskInput>;
