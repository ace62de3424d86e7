// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema,
  defineEvent,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
  type EventOf,
} from '../../kernel';
import { TASK_KINDS, WHOSE_VIEWS } from './vocabulary';

const base = { version: 1, context: 'transitions', stream: 'journey', upcast: {} } as const;
const onMove = { transitionId: idSchema };
const onTask = { ...onMove, taskId: idSchema };

/** Why a move is thought about, or by when it is needed, is now said otherwise. */
export const movePurposeChanged = defineEvent({
  ...base,
  type: 'MovePurposeChanged',
  payload: z.object({ ...onMove, why: freeText, neededBy: civilDateSchema.nullable() }),
  personal: { why: 'young-person' },
});

/** What the young person wants, in their words, or why there is nothing to write down. */
export const moveWishesRecorded = defineEvent({
  ...base,
  type: 'MoveWishesRecorded',
  payload: z.object({
    ...onMove,
    occurred: vagueDateSchema,
    wishes: freeText.nullable(),
    noWishesReason: shortText.nullable(),
  }),
  personal: { wishes: 'child-voice', noWishesReason: 'young-person' },
});

/** What somebody else thinks of the move, or why they were not asked. Recorded again under the same id, it replaces what was said. */
export const moveViewRecorded = defineEvent({
  ...base,
  type: 'MoveViewRecorded',
  payload: z.object({
    ...onMove,
    viewId: idSchema,
    whose: z.enum(WHOSE_VIEWS),
    name: shortText.nullable(),
    view: freeText.nullable(),
    notSoughtReason: shortText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { name: 'third-party', view: 'third-party', notSoughtReason: 'third-party' },
});

export const moveTaskAdded = defineEvent({
  ...base,
  type: 'MoveTaskAdded',
  payload: z.object({
    ...onTask,
    kind: z.enum(TASK_KINDS),
    what: shortText,
    who: shortText.nullable(),
    dueOn: civilDateSchema.nullable(),
    /** With whom: an introduction or a goodbye is with somebody. */
    relationshipId: idSchema.nullable(),
    /** The line of the template it came from; null when somebody wrote it. */
    template: shortText.nullable(),
  }),
  personal: { what: 'young-person', who: 'third-party' },
});

export const moveTaskChanged = defineEvent({
  ...base,
  type: 'MoveTaskChanged',
  payload: z.object({ ...onTask, what: shortText, who: shortText.nullable(), dueOn: civilDateSchema.nullable() }),
  personal: { what: 'young-person', who: 'third-party' },
});

export const moveTaskDone = defineEvent({
  ...base,
  type: 'MoveTaskDone',
  payload: z.object({ ...onTask, occurred: vagueDateSchema, note: freeText.nullable() }),
  personal: { note: 'young-person' },
});

export const moveTaskNotNeeded = defineEvent({
  ...base,
  type: 'MoveTaskNotNeeded',
  payload: z.object({ ...onTask, reason: shortText }),
  personal: { reason: 'young-person' },
});

/** It was not done after all, or is needed after all. */
export const moveTaskReopened = defineEvent({
  ...base,
  type: 'MoveTaskReopened',
  payload: z.object({ ...onTask, reason: shortText }),
  personal: { reason: 'young-person' },
});

export const wishesAndViewsEvents = [moveWishesRecorded, moveViewRecorded] as const;
export const taskEvents = [moveTaskAdded, moveTaskChanged, moveTaskDone, moveTaskNotNeeded, moveTaskReopened] as const;
export const planningEvents = [movePurposeChanged, ...wishesAndViewsEvents, ...taskEvents] as const;
export type PlanningEvent = EventOf<(typeof planningEvents)[number]>;
