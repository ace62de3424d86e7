import { z } from 'zod';
import { choose, civilDateSchema, enterText, freeText, idSchema, shortText } from '../kernel';
import { firstContact, FIRST_CONTACTS_MAX, moveOptionInput } from '../transitions';

/** REASON_PLACE_CHANGE of the return. Source: research/domain 3.3. */
export const REASONS_OF_MOVING = [
  'CARPL', 'CLOSE', 'ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'PLACE', 'CUSTOD', 'OTHER',
] as const; // prettier-ignore

/** REC of the return: why somebody is no longer looked after. Source: research/domain 3.3. */
export const REASONS_CARE_ENDS = [
  'E4A', 'E4B', 'E13', 'E41', 'E45', 'E46', 'E47', 'E48', 'E5', 'E6', 'E7', 'E9', 'E16', 'E17', 'E3', 'E8',
] as const; // prettier-ignore

/** Hours and minutes, from 00:00 to 23:59. */
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

export const recordEmergencyMoveInput = z.object({
  transitionId: idSchema,
  /** The day they moved, known exactly. */
  on: civilDateSchema,
  why: enterText('Say why the move could not wait to be planned'),
  /** Where they live now. */
  option: moveOptionInput,
  /** Why the last placement ended. */
  reasonPlaceChange: choose(REASONS_OF_MOVING, 'Choose why the last placement ended').nullable().default(null),
  note: freeText.nullable().default(null),
  /** Name of the home or carers. */
  homeName: shortText.nullable().default(null),
});
export type RecordEmergencyMove = z.infer<typeof recordEmergencyMoveInput>;

export const recordMoveHappenedInput = z.object({
  transitionId: idSchema,
  /** The day they moved, known exactly. */
  on: civilDateSchema,
  /** Why the last placement ended; left out when they stayed. */
  reasonPlaceChange: choose(REASONS_OF_MOVING, 'Choose why the last placement ended').nullable().default(null),
  note: freeText.nullable().default(null),
  /** The time of day they moved, such as 14:30. */
  time: z.string().regex(TIME_OF_DAY, 'Enter the time like 14:30').nullable().default(null),
  asPlanned: z.enum(['yes', 'no']).nullable().default(null),
  whoWasThere: freeText.nullable().default(null),
  cameAlong: freeText.nullable().default(null),
  /** With whom the first contact is arranged, or not yet; left out where nobody was asked. */
  firstContacts: z.array(firstContact).max(FIRST_CONTACTS_MAX).nullable().default(null),
  /** Name of the home or carers. */
  homeName: shortText.nullable().default(null),
  /** PLACE code, where the approved option did not say. */
  place: z.string().trim().min(1).max(4).optional(),
  /** PLACE_PROVIDER code, where the approved option did not say. */
  provider: z.string().trim().min(1).max(4).optional(),
  /** Whether the same carer looks after them, where the approved option did not say. */
  sameCarer: z.enum(['yes', 'no']).optional(),
  /** REC code, where they are no longer looked after. */
  rec: choose(REASONS_CARE_ENDS, 'Choose why they are no longer looked after').nullable().default(null),
});
export type RecordMoveHappened = z.infer<typeof recordMoveHappenedInput>;
