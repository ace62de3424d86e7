import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import { addOption, changeOption, proposeMove, startMove, withdrawMove, withdrawOption } from './decide';
import { approveMove, refuseMove, sendBackMove, submitMove, type SeenFacts } from './decide-approval';
import * as inputs from './inputs';
import { proposalLens, transitionsLens } from './lenses';
import { afterCommands } from './after/commands';
import { emergencyCommands } from './emergency/commands';
import { judgementCommands } from './judgement/commands';
import { lawCommands } from './law/commands';
import { planningCommands } from './planning/commands';
import { promisesCommands } from './promises/commands';
import { startMoveInput } from './planning/inputs';
import type { TransitionsState } from './state';

type Decide<Input, Extra> = (input: Input, state: TransitionsState, facts: BaseFacts & Extra) => Decision<DomainEvent>;

const shaping = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input, object>) =>
  defineCommand({ name, stream: 'journey', input, lens: proposalLens, decide });

/** A decision that rests on an assessment: needs `SeenFacts`, and looks at everything the assessment rests on. */
const deciding = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input, SeenFacts>) =>
  defineCommand({ name, stream: 'journey', input, lens: transitionsLens, decide });

/** What can be asked about a move, one row a command. That a move happened is recorded in `journey`. */
export const transitionsCommands = [
  shaping('StartMove', startMoveInput, startMove),
  shaping('ProposeMove', inputs.proposeMoveInput, proposeMove),
  shaping('AddOption', inputs.addOptionInput, addOption),
  shaping('ChangeOption', inputs.changeOptionInput, changeOption),
  shaping('WithdrawOption', inputs.withdrawOptionInput, withdrawOption),
  shaping('WithdrawMove', inputs.withdrawMoveInput, withdrawMove),
  deciding('SubmitMove', inputs.submitMoveInput, submitMove),
  deciding('ApproveMove', inputs.approveMoveInput, approveMove),
  deciding('RefuseMove', inputs.refuseMoveInput, refuseMove),
  deciding('SendBackMove', inputs.sendBackMoveInput, sendBackMove),
  ...planningCommands,
  ...lawCommands,
  ...judgementCommands,
  ...emergencyCommands,
  ...afterCommands,
  ...promisesCommands,
] as const;
