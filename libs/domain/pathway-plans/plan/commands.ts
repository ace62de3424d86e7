import { defineCommand } from '../../kernel';
import { planLens } from '../lenses';
import { recordPlanWords, updateNeed } from './decide';
import { recordPlanWordsInput, updateNeedInput } from './inputs';

/** What can be asked of the plan without naming anybody. What names somebody is asked in `journey/plan`, which knows the people. */
export const planCommands = [
  defineCommand({ name: 'UpdateNeed', stream: 'journey', input: updateNeedInput, lens: planLens, decide: updateNeed }),
  defineCommand({
    name: 'RecordPlanWords',
    stream: 'journey',
    input: recordPlanWordsInput,
    lens: planLens,
    decide: recordPlanWords,
  }),
] as const;
