// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, factIdSchema, shortText, vagueDateSchema, type EventOf } from '../../kernel';

/** Where a care leaver was around a birthday (OC3): in touch, activity, accommodation, in the return's codes. */
export const careLeaverPositionRecorded = defineEvent({
  type: 'CareLeaverPositionRecorded',
  version: 1,
  context: 'pathway-plans',
  stream: 'journey',
  payload: z.object({
    factId: factIdSchema,
    /** The collection year it speaks of. */
    occurred: vagueDateSchema,
    inTouch: z.string().max(4),
    activity: z.string().max(4),
    accommodation: z.string().max(4),
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {},
  upcast: {},
});

/** What a return says of care leavers. */
export const positionsEvents = [careLeaverPositionRecorded] as const;
export type PositionsEvent = EventOf<(typeof positionsEvents)[number]>;
