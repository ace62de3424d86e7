import { z } from 'zod';
import { civilDateSchema, enterText, idSchema, vagueDateSchema } from '../../kernel';
import { owners } from '../vocabulary';

/** About which action, and when; today when left out. */
const onAction = { actionId: idSchema, occurred: vagueDateSchema.optional() };

export const addPlanActionInput = z.object({
  ...onAction,
  needId: idSchema,
  what: enterText('Say what will be done'),
  owners: owners.min(1, 'Say who will do it'),
  dueOn: civilDateSchema.nullable().default(null),
});

export const withdrawPlanActionInput = z.object({ ...onAction, reason: enterText('Say why it will not be done') });

export const recordHelpDeliveredInput = z.object({
  ...onAction,
  deliveryId: idSchema,
  what: enterText('Say what help they got'),
  by: owners.min(1, 'Say who gave it'),
});

export const recordHelpNotDeliveredInput = z.object({
  ...onAction,
  deliveryId: idSchema,
  reason: enterText('Say why they did not get it'),
});

export const withdrawHelpRecordInput = z.object({
  ...onAction,
  deliveryId: idSchema,
  reason: enterText('Say what was wrong with it'),
});

export type AddPlanAction = z.infer<typeof addPlanActionInput>;
export type WithdrawPlanAction = z.infer<typeof withdrawPlanActionInput>;
export type RecordHelpDelivered = z.infer<typeof recordHelpDeliveredInput>;
export type RecordHelpNotDelivered = z.infer<typeof recordHelpNotDeliveredInput>;
export type WithdrawHelpRecord = z.infer<typeof withdrawHelpRecordInput>;
