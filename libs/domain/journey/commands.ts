import { defineCommand } from '../kernel';
import { afterCareJourneyCommands } from './after-care';
import { movingLens, recordEmergencyMove, recordMoveHappened } from './decide';
import { recordEmergencyMoveInput, recordMoveHappenedInput } from './inputs';
import { planWithPeopleCommands } from './plan/commands';

/** What can be asked that touches several contexts at once. */
export const journeyCommands = [
  defineCommand({
    name: 'RecordMoveHappened',
    stream: 'journey',
    input: recordMoveHappenedInput,
    lens: movingLens,
    decide: recordMoveHappened,
  }),
  defineCommand({
    name: 'RecordEmergencyMove',
    stream: 'journey',
    input: recordEmergencyMoveInput,
    lens: movingLens,
    decide: recordEmergencyMove,
  }),
  ...afterCareJourneyCommands,
  ...planWithPeopleCommands,
] as const;
