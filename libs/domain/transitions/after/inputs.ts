import { z } from 'zod';
import { civilDateSchema, enterText, idSchema } from '../../kernel';

export const recordPlacementExtendedInput = z.object({
  extensionId: idSchema,
  /** The day it was decided; today when left out. */
  on: civilDateSchema.optional(),
  previousUntil: civilDateSchema.nullable().default(null),
  until: civilDateSchema,
  reason: enterText('Say why it goes on, and why not for longer'),
});
export type RecordPlacementExtended = z.infer<typeof recordPlacementExtendedInput>;
