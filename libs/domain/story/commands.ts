import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import { agreeSharing, recordAboutMe, withdrawAboutMe, withdrawSharing } from './decide';
import * as inputs from './inputs';
import { storyLens, type StoryState } from './state';

type Decide<Input> = (input: Input, state: StoryState, facts: BaseFacts) => Decision<DomainEvent>;
const row = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: storyLens, decide });

/** What can be asked about the young person's story, one row a command. */
export const storyCommands = [
  row('RecordAboutMe', inputs.recordAboutMeInput, recordAboutMe),
  row('WithdrawAboutMe', inputs.withdrawAboutMeInput, withdrawAboutMe),
  row('AgreeSharing', inputs.agreeSharingInput, agreeSharing),
  row('WithdrawSharing', inputs.withdrawSharingInput, withdrawSharing),
] as const;
