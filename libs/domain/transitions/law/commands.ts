import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../../kernel';
import { lawLens } from '../lenses';
import type { TransitionsState } from '../state';
import { recordLegalStep, recordMoveApproval, withdrawLegalStep } from './decide';
import * as inputs from './inputs';

type Decide<Input> = (input: Input, state: TransitionsState, facts: BaseFacts) => Decision<DomainEvent>;

const row = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: lawLens, decide });

/** What can be recorded of what the law asks for. */
export const lawCommands = [
  row('RecordMoveApproval', inputs.recordMoveApprovalInput, recordMoveApproval),
  row('RecordLegalStep', inputs.recordLegalStepInput, recordLegalStep),
  row('WithdrawLegalStep', inputs.withdrawLegalStepInput, withdrawLegalStep),
] as const;
