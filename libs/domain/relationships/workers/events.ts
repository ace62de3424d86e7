// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, factIdSchema, freeText, idSchema, shortText, vagueDateSchema, yesNoUnknown } from '../../kernel';

const journey = { version: 1, context: 'relationships', stream: 'journey', upcast: {} } as const;
const relationshipId = idSchema;

/** A worker was allocated; `workerRef` is the authority's staff reference (SSDA903 SW_ID). */
export const workerAllocated = defineEvent({
  ...journey,
  type: 'WorkerAllocated',
  payload: z.object({
    factId: factIdSchema,
    workerRef: z.string().trim().min(1).max(40),
    role: z.enum(['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator']),
    /** SW_REASON, on the new worker's row: why the change happened. */
    reason: z.string().max(8).nullable(),
    occurred: vagueDateSchema,
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {},
});

export const workerAllocationEnded = defineEvent({
  ...journey,
  type: 'WorkerAllocationEnded',
  payload: z.object({
    factId: factIdSchema,
    /** The allocation that ended. */
    allocation: factIdSchema,
    occurred: vagueDateSchema,
    returnYear: z.number().int().nullable(),
    correcting: z.object({ reason: shortText }).optional(),
  }),
  personal: {},
});

/** How one worker handed over to the next: whether there was a goodbye, and whether the two were met together. */
export const handoverRecorded = defineEvent({
  ...journey,
  type: 'HandoverRecorded',
  payload: z.object({
    /** The allocation that ended. */
    allocation: factIdSchema,
    goodbye: yesNoUnknown,
    /** Whether the young person met the new worker together with the one who left. */
    metTogether: yesNoUnknown,
    /** Whether the worker who left wrote the young person a letter. */
    letter: yesNoUnknown,
    words: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice' },
});

/** One person holds the links: keeps the others in touch with the young person. One at a time. */
export const linkPersonNamed = defineEvent({
  ...journey,
  type: 'LinkPersonNamed',
  payload: z.object({
    linkId: idSchema,
    relationshipId,
    chosenByYoungPerson: yesNoUnknown,
    /** How it was handed over from whoever it was before; null when there was nobody, or it was not handed over. */
    handover: freeText.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { handover: 'third-party' },
});

export const linkPersonEnded = defineEvent({
  ...journey,
  type: 'LinkPersonEnded',
  payload: z.object({ linkId: idSchema, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'third-party' },
});

export const workersEvents = [
  workerAllocated, workerAllocationEnded, handoverRecorded, linkPersonNamed, linkPersonEnded,
] as const; // prettier-ignore
