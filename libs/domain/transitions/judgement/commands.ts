import { defineCommand } from '../../kernel';
import { judgementLens, transitionsLens } from '../lenses';
import { changeRankingWeights, overruleLine, resetRankingWeights, withdrawOverrule } from './decide';
import * as inputs from './inputs';

const journey = { stream: 'journey', lens: judgementLens } as const;

/** What people can judge otherwise. Overruling a line rests on the assessment, and looks at all that does. */
export const judgementCommands = [
  defineCommand({
    ...journey,
    name: 'ChangeRankingWeights',
    input: inputs.changeRankingWeightsInput,
    decide: changeRankingWeights,
  }),
  defineCommand({
    ...journey,
    name: 'ResetRankingWeights',
    input: inputs.resetRankingWeightsInput,
    decide: resetRankingWeights,
  }),
  defineCommand({
    ...journey,
    name: 'OverruleLine',
    lens: transitionsLens,
    input: inputs.overruleLineInput,
    decide: overruleLine,
  }),
  defineCommand({
    ...journey,
    name: 'WithdrawOverrule',
    input: inputs.withdrawOverruleInput,
    decide: withdrawOverrule,
  }),
] as const;
