// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, factIdSchema, shortText, vagueDateSchema, type EventOf } from '../kernel';

/** A young person is known to us: their local identifier is the one in the authority's return (SSDA903 CHILD). */
export const youngPersonRegistered = defineEvent({
  type: 'YoungPersonRegistered',
  version: 1,
  context: 'profile',
  stream: 'journey',
  payload: z.object({ localId: z.string().trim().min(1).max(20) }),
  personal: { localId: 'young-person' },
  upcast: {},
});

/** What they like to be called. The return carries no names. */
export const preferredNameRecorded = defineEvent({
  type: 'PreferredNameRecorded',
  version: 1,
  context: 'profile',
  stream: 'journey',
  payload: z.object({ name: shortText, toldBy: z.enum(['young-person', 'worker', 'family', 'import']) }),
  personal: { name: 'young-person' },
  upcast: {},
});

export const PROFILE_FACTS = [
  'date-of-birth',
  'sex',
  'ethnicity',
  'upn',
  'mother',
  'child-born',
  'unaccompanied',
  'unaccompanied-ceased',
  'previous-permanence',
  'adoption-decision',
  'adoption-placed',
  'adoption-placed-ended',
  'health-check',
  'deprivation-of-liberty',
  'deprivation-of-liberty-ended',
] as const;

/**
 * One fact about the young person, in the return's own codes. A later event with the same `factId` stands in place of
 * the earlier one and says why in `correcting`; both stay in the record.
 */
export const profileFactRecorded = defineEvent({
  type: 'ProfileFactRecorded',
  version: 1,
  context: 'profile',
  stream: 'journey',
  payload: z.object({
    factId: factIdSchema,
    fact: z.enum(PROFILE_FACTS),
    /** Code or date as the source gives it; several named parts for a row such as a health check. */
    value: z.record(z.string(), z.string()),
    occurred: vagueDateSchema.nullable(),
    /** Year to 31 March of the return it came from; null when recorded by a worker. */
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: { value: 'young-person' },
  upcast: {},
});

/**
 * A later return says again what is known. Nothing changes, but the facts named now stand for that year: so years read in
 * any order end in the same state, also when a value went and came back between them.
 */
export const factsConfirmed = defineEvent({
  type: 'FactsConfirmed',
  version: 1,
  context: 'profile',
  stream: 'journey',
  payload: z.object({
    /** Year to 31 March of the return that says so. */
    returnYear: z.number().int(),
    facts: z.array(factIdSchema).min(1),
  }),
  personal: {},
  upcast: {},
});

export const profileEvents = [
  youngPersonRegistered,
  preferredNameRecorded,
  profileFactRecorded,
  factsConfirmed,
] as const;
export type ProfileEvent = EventOf<(typeof profileEvents)[number]>;
