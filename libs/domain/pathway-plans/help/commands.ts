import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../../kernel';
import { planLens } from '../lenses';
import type { PathwayPlansState } from '../state';
import { recordHelpNotDelivered, withdrawHelpRecord, withdrawPlanAction } from './decide';
import * as inputs from './inputs';

type Decide<Input> = (input: Input, state: PathwayPlansState, facts: BaseFacts) => Decision<DomainEvent>;

const helping = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: planLens, decide });

/** What can be asked about help without naming anybody. What names somebody is asked in `journey/plan`. */
export const helpCommands = [
  helping('RecordHelpNotDelivered', inputs.recordHelpNotDeliveredInput, recordHelpNotDelivered),
  helping('WithdrawHelpRecord', inputs.withdrawHelpRecordInput, withdrawHelpRecord),
  helping('WithdrawPlanAction', inputs.withdrawPlanActionInput, withdrawPlanAction),
] as const;
