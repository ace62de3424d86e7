import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import * as decide from './decide';
import * as inputs from './inputs';
import { leavingCareLens, type LeavingCareState } from './state';

type Decide<Input> = (input: Input, state: LeavingCareState, facts: BaseFacts) => Decision<DomainEvent>;
const row = <Input>(name: string, input: z.ZodType<Input>, answer: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: leavingCareLens, decide: answer });

/** The facts that the category needs and placements do not hold, one row a command. The category itself cannot be asked for. */
export const leavingCareCommands = [
  row('RecordCareElsewhere', inputs.recordCareElsewhereInput, decide.recordCareElsewhere),
  row('RecordDetainedOrInHospital', inputs.recordDetainedOrInHospitalInput, decide.recordDetainedOrInHospital),
  row('RecordLivingWithFamily', inputs.recordLivingWithFamilyInput, decide.recordLivingWithFamily),
  row('RecordEducationToldOf', inputs.recordEducationToldOfInput, decide.recordEducationToldOf),
  row('RecordSupportAskedFor', inputs.recordSupportAskedForInput, decide.recordSupportAskedFor),
  row('TakeBackLeavingCareFact', inputs.takeBackLeavingCareFactInput, decide.takeBackLeavingCareFact),
] as const;
