// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, vagueDateSchema, type EventOf } from '../../kernel';
import { owners } from '../vocabulary';

const base = { version: 1, context: 'pathway-plans', stream: 'journey', upcast: {} } as const;
const onAction = { actionId: idSchema, needId: idSchema, occurred: vagueDateSchema };

/** Something somebody will do about a need. */
export const planActionAdded = defineEvent({
  ...base,
  type: 'PlanActionAdded',
  payload: z.object({ ...onAction, what: freeText, owners, dueOn: civilDateSchema.nullable() }),
  personal: { what: 'young-person', owners: 'third-party' },
});

/** It will not be done: nobody is waiting for it any more. */
export const planActionWithdrawn = defineEvent({
  ...base,
  type: 'PlanActionWithdrawn',
  payload: z.object({ ...onAction, reason: freeText }),
  personal: { reason: 'young-person' },
});

/** Help reached the young person: what, and from whom. */
export const helpDelivered = defineEvent({
  ...base,
  type: 'HelpDelivered',
  payload: z.object({ ...onAction, deliveryId: idSchema, what: freeText, by: owners }),
  personal: { what: 'young-person', by: 'third-party' },
});

/** Help did not reach the young person, and why. */
export const helpNotDelivered = defineEvent({
  ...base,
  type: 'HelpNotDelivered',
  payload: z.object({ ...onAction, deliveryId: idSchema, reason: freeText }),
  personal: { reason: 'young-person' },
});

/** What was recorded of help was wrong. It stays in the record and counts no more. */
export const helpRecordWithdrawn = defineEvent({
  ...base,
  type: 'HelpRecordWithdrawn',
  payload: z.object({ ...onAction, deliveryId: idSchema, reason: freeText }),
  personal: { reason: 'young-person' },
});

export const helpEvents = [
  planActionAdded, planActionWithdrawn, helpDelivered, helpNotDelivered, helpRecordWithdrawn,
] as const; // prettier-ignore
export type HelpEvent = EventOf<(typeof helpEvents)[number]>;
