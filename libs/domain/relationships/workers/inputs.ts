import { z } from 'zod';
import { freeText, idSchema, yesNoUnknown } from '../../kernel';
import { occurred, reason, relationshipId } from '../input-fields';

export const allocateWorkerInput = z.object({
  workerRef: z.string().trim().min(1, 'Enter the worker’s reference').max(40),
  role: z.enum(['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator']),
  /** SW_REASON code; null when not known. */
  reason: z.string().max(8).nullable().default(null),
  occurred,
});

export const endAllocationInput = z.object({ allocation: z.string().min(1).max(120), occurred });

/** How a worker who left handed over; each question may be answered "not known". */
export const recordHandoverInput = z.object({
  allocation: z.string().min(1).max(120),
  goodbye: yesNoUnknown,
  metTogether: yesNoUnknown,
  letter: yesNoUnknown,
  words: freeText.nullable().default(null),
  occurred,
});

export const nameLinkPersonInput = z.object({
  linkId: idSchema,
  relationshipId,
  chosenByYoungPerson: yesNoUnknown,
  handover: freeText.nullable().default(null),
  occurred,
});

export const endLinkPersonInput = z.object({ linkId: idSchema, reason, occurred });

export type AllocateWorker = z.infer<typeof allocateWorkerInput>;
export type EndAllocation = z.infer<typeof endAllocationInput>;
export type RecordHandover = z.infer<typeof recordHandoverInput>;
export type NameLinkPerson = z.infer<typeof nameLinkPersonInput>;
export type EndLinkPerson = z.infer<typeof endLinkPersonInput>;
