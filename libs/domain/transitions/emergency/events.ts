// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, freeText, idSchema, vagueDateSchema, type EventOf } from '../../kernel';
import { moveOption, personalOfOption, PROTECTIONS, protection, seenAtDecision } from '../vocabulary';

const base = { version: 1, context: 'transitions', stream: 'journey', upcast: {} } as const;

/** A move happened before it could be planned. The placement events are recorded in the same step. */
export const emergencyMoveRecorded = defineEvent({
  ...base,
  type: 'EmergencyMoveRecorded',
  payload: z.object({
    transitionId: idSchema,
    occurred: vagueDateSchema,
    /** Why it could not wait. */
    why: freeText,
    /** Where they moved to. */
    option: moveOption,
    /** REASON_PLACE_CHANGE for the placement that ended. */
    reasonPlaceChange: z.string().max(6),
    note: freeText.nullable(),
  }),
  personal: { why: 'young-person', note: 'young-person', ...personalOfOption },
});

/** What protects one relationship after a move that could not wait: replaces what was agreed for it before. */
export const emergencyProtectionsAgreed = defineEvent({
  ...base,
  type: 'EmergencyProtectionsAgreed',
  payload: z.object({
    transitionId: idSchema,
    relationshipId: idSchema,
    protections: z.array(protection).max(PROTECTIONS.length),
  }),
  personal: { protections: 'third-party' },
});

/** The assessment that was owed: what was seen, and what follows from it. */
export const emergencyMoveAssessed = defineEvent({
  ...base,
  type: 'EmergencyMoveAssessed',
  payload: z.object({ transitionId: idSchema, conclusion: freeText, seen: seenAtDecision }),
  personal: { conclusion: 'young-person', seen: 'third-party' },
});

export const emergencyEvents = [emergencyMoveRecorded, emergencyProtectionsAgreed, emergencyMoveAssessed] as const;
export type EmergencyEvent = EventOf<(typeof emergencyEvents)[number]>;
