import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import * as ends from './decide-ends';
import * as decide from './decide';
import * as inputs from './inputs';
import { supportsLens, type SupportsState } from './state';

type Decide<Input> = (input: Input, state: SupportsState, facts: BaseFacts) => Decision<DomainEvent>;
const row = <Input>(name: string, input: z.ZodType<Input>, decideIt: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: supportsLens, decide: decideIt });

/** What can be asked about supports that end, one row a command. */
export const endingSupportsCommands = [
  row('ArrangeSupport', inputs.arrangeSupportInput, decide.arrangeSupport),
  row('ChangeSupportTerms', inputs.changeSupportTermsInput, decide.changeSupportTerms),
  row('ExtendSupport', inputs.extendSupportInput, decide.extendSupport),
  row('StopSupport', inputs.stopSupportInput, decide.stopSupport),
  row('SpeakOfSupport', inputs.speakOfSupportInput, decide.speakOfSupport),
  row('RecordSessions', inputs.recordSessionsInput, decide.recordSessions),
  row('ArrangeReplacement', inputs.arrangeReplacementInput, ends.arrangeReplacement),
  row('RecordReplacementFellThrough', inputs.replacementFellThroughInput, ends.recordReplacementFellThrough),
  row('RecordMoneyProblem', inputs.recordMoneyProblemInput, ends.recordMoneyProblem),
  row('SettleMoneyProblem', inputs.settleMoneyProblemInput, ends.settleMoneyProblem),
  row('AgreeStagger', inputs.agreeStaggerInput, ends.agreeStagger),
] as const;
