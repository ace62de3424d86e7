import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import { takeBack } from './decide';
import { assessSuitability, endActivity, endHomeAfterCare, recordActivity, recordHomeAfterCare } from './decide-homes';
import {
  agreeKeepingInTouch, recordAdviserContact, recordContactTried, recordContactWish, recordDeath,
} from './decide-in-touch'; // prettier-ignore
import * as inputs from './inputs';
import { afterCareLens, type AfterCareState } from './state';

type Decide<Input> = (input: Input, state: AfterCareState, facts: BaseFacts) => Decision<DomainEvent>;
const row = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: afterCareLens, decide });

/** What can be asked about the time after care. Who may be asked after them is decided in `journey`: it looks at people too. */
export const afterCareCommands = [
  row('RecordAdviserContact', inputs.recordAdviserContactInput, recordAdviserContact),
  row('RecordContactTried', inputs.recordContactTriedInput, recordContactTried),
  row('RecordContactWish', inputs.recordContactWishInput, recordContactWish),
  row('AgreeKeepingInTouch', inputs.agreeKeepingInTouchInput, agreeKeepingInTouch),
  row('RecordHomeAfterCare', inputs.recordHomeAfterCareInput, recordHomeAfterCare),
  row('AssessSuitabilityOfHome', inputs.assessSuitabilityInput, assessSuitability),
  row('EndHomeAfterCare', inputs.endHomeAfterCareInput, endHomeAfterCare),
  row('RecordActivityAfterCare', inputs.recordActivityInput, recordActivity),
  row('EndActivityAfterCare', inputs.endActivityInput, endActivity),
  row('RecordCareLeaverDied', inputs.recordDeathInput, recordDeath),
  row('TakeBackAfterCareRecord', inputs.takeBackInput, takeBack),
] as const;
