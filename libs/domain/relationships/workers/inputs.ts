import { z } from 'zod';
import { occurred } from '../input-fields';

export const allocateWorkerInput = z.object({
  workerRef: z.string().trim().min(1, 'Enter the worker’s reference').max(40),
  role: z.enum(['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator']),
  /** SW_REASON code; null when not known. */
  reason: z.string().max(8).nullable().default(null),
  occurred,
});

export const endAllocationInput = z.object({ allocation: z.string().min(1).max(120), occurred });

export type AllocateWorker = z.infer<typeof allocateWorkerInput>;
export type EndAllocation = z.infer<typeof endAllocationInput>;
