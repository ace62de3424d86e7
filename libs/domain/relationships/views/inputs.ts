import { z } from 'zod';
import { occurred, relationshipId } from '../input-fields';

export const placeClosenessInput = z.object({
  relationshipId,
  ring: z.number({ error: 'Choose a ring from 1 (closest) to 4' }),
  view: z.enum(['young-person', 'worker']),
  occurred,
});

export type PlaceCloseness = z.infer<typeof placeClosenessInput>;
