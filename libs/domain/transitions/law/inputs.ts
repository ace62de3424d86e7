import { z } from 'zod';
import { choose, civilDateSchema, enterShort, idSchema, shortText } from '../../kernel';
import { APPROVAL_KINDS, APPROVERS, LEGAL_STEPS } from './vocabulary';

const given = {
  transitionId: idSchema,
  stepId: idSchema,
  optionId: z.uuid('Choose the option it is about'),
  on: civilDateSchema,
  reference: shortText.nullable().default(null),
};

export const recordMoveApprovalInput = z.object({
  ...given,
  kind: choose(APPROVAL_KINDS, 'Choose what was approved'),
  givenBy: enterShort('Enter the name of whoever approved it'),
  givenAs: choose(APPROVERS, 'Choose as what they approved it'),
});
export const recordLegalStepInput = z.object({
  ...given,
  step: choose(LEGAL_STEPS, 'Choose what was done'),
  who: enterShort('Enter who was asked or told, or who did it'),
});
export const withdrawLegalStepInput = z.object({
  transitionId: idSchema,
  stepId: idSchema,
  reason: enterShort('Say why it was recorded wrongly'),
});

export type RecordMoveApproval = z.infer<typeof recordMoveApprovalInput>;
export type RecordLegalStep = z.infer<typeof recordLegalStepInput>;
export type WithdrawLegalStep = z.infer<typeof withdrawLegalStepInput>;
