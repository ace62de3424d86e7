// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, vagueDateSchema, type EventOf } from '../../kernel';

/** A placement that was to end goes on until another day. */
export const placementExtended = defineEvent({
  version: 1,
  context: 'transitions',
  stream: 'journey',
  upcast: {},
  type: 'PlacementExtended',
  payload: z.object({
    extensionId: idSchema,
    /** The day it was decided. */
    occurred: vagueDateSchema,
    /** The day on which it was to end before; null when nobody had said. */
    previousUntil: civilDateSchema.nullable(),
    until: civilDateSchema,
    reason: freeText,
  }),
  personal: { reason: 'young-person' },
});

export const afterEvents = [placementExtended] as const;
export type AfterEvent = EventOf<(typeof afterEvents)[number]>;
