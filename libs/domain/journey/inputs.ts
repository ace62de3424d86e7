import { z } from 'zod';
import { choose, civilDateSchema, freeText, idSchema, shortText } from '../kernel';

/** REASON_PLACE_CHANGE of the return. Source: research/domain 3.3. */
export const REASONS_OF_MOVING = [
  'CARPL', 'CLOSE', 'ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'PLACE', 'CUSTOD', 'OTHER',
] as const; // prettier-ignore

export const recordMoveHappenedInput = z.object({
  transitionId: idSchema,
  /** The day they moved, known exactly. */
  on: civilDateSchema,
  /** Why the last placement ended; left out when they stayed. */
  reasonPlaceChange: choose(REASONS_OF_MOVING, 'Choose why the last placement ended').nullable().default(null),
  note: freeText.nullable().default(null),
  /** Name of the home or carers. */
  homeName: shortText.nullable().default(null),
  /** PLACE code, where the approved option did not say. */
  place: z.string().trim().min(1).max(4).optional(),
  /** PLACE_PROVIDER code, where the approved option did not say. */
  provider: z.string().trim().min(1).max(4).optional(),
  /** Whether the same carer looks after them, where the approved option did not say. */
  sameCarer: z.enum(['yes', 'no']).optional(),
});
export type RecordMoveHappened = z.infer<typeof recordMoveHappenedInput>;
