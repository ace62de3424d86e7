import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent, type Lens } from '../../kernel';
import { proposalLens, tasksLens, viewsLens } from '../lenses';
import type { TransitionsState } from '../state';
import { changeMovePurpose, recordMoveView, recordMoveWishes } from './decide';
import * as tasks from './decide-tasks';
import * as inputs from './inputs';

type Decide<Input> = (input: Input, state: TransitionsState, facts: BaseFacts) => Decision<DomainEvent>;

const looking =
  (lens: Lens<TransitionsState>) =>
  <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
    defineCommand({ name, stream: 'journey', input, lens, decide });
const shaping = looking(proposalLens);
const asking = looking(viewsLens);
const preparing = looking(tasksLens);

/** What can be asked about the parts of a move beside its options. */
export const planningCommands = [
  shaping('ChangeMovePurpose', inputs.changeMovePurposeInput, changeMovePurpose),
  asking('RecordMoveWishes', inputs.recordMoveWishesInput, recordMoveWishes),
  asking('RecordMoveView', inputs.recordMoveViewInput, recordMoveView),
  preparing('AddMoveTask', inputs.addMoveTaskInput, tasks.addMoveTask),
  preparing('AddMoveTasksFromTemplate', inputs.addMoveTasksFromTemplateInput, tasks.addMoveTasksFromTemplate),
  preparing('ChangeMoveTask', inputs.changeMoveTaskInput, tasks.changeMoveTask),
  preparing('RecordMoveTaskDone', inputs.recordMoveTaskDoneInput, tasks.recordMoveTaskDone),
  preparing('RecordMoveTaskNotNeeded', inputs.recordMoveTaskNotNeededInput, tasks.recordMoveTaskNotNeeded),
  preparing('ReopenMoveTask', inputs.reopenMoveTaskInput, tasks.reopenMoveTask),
] as const;
