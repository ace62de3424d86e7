import { z } from 'zod';
import { choose, enterText, idSchema } from '../../kernel';
import { ringWeights } from '../vocabulary';
import { JUDGED_GROUPS } from './vocabulary';

const onLine = {
  transitionId: idSchema,
  optionId: z.uuid('Choose the option it is about'),
  relationshipId: z.uuid('Choose the person it is about'),
};

export const changeRankingWeightsInput = z.object({
  transitionId: idSchema,
  weights: ringWeights,
  reason: enterText('Say why these weights suit this move better'),
});
export const resetRankingWeightsInput = z.object({
  transitionId: idSchema,
  reason: enterText('Say why the weights of the rule set are used again'),
});
export const overruleLineInput = z.object({
  ...onLine,
  group: choose(JUDGED_GROUPS, 'Choose what you judge would become of the relationship'),
  reason: enterText('Say what you know that the assessment does not'),
});
export const withdrawOverruleInput = z.object({ ...onLine, reason: enterText('Say why it is withdrawn') });

export type ChangeRankingWeights = z.infer<typeof changeRankingWeightsInput>;
export type ResetRankingWeights = z.infer<typeof resetRankingWeightsInput>;
export type OverruleLine = z.infer<typeof overruleLineInput>;
export type WithdrawOverrule = z.infer<typeof withdrawOverruleInput>;
