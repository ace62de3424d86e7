import { defineCommand } from '../kernel';
import { movingLens, recordMoveHappened } from './decide';
import { recordMoveHappenedInput } from './inputs';

/** What can be asked that touches several contexts at once. */
export const journeyCommands = [
  defineCommand({
    name: 'RecordMoveHappened',
    stream: 'journey',
    input: recordMoveHappenedInput,
    lens: movingLens,
    decide: recordMoveHappened,
  }),
] as const;
