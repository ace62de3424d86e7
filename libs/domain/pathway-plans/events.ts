// STORAGE-FACING: what the parts list here is on disk for ever.
import type { EventOf } from '../kernel';
import { assessmentEvents } from './assessment/events';
import { helpEvents } from './help/events';
import { planEvents } from './plan/events';
import { positionsEvents } from './positions/events';
import { versionsEvents } from './versions/events';

/** Every event about leaving care and the plan for it. */
export const pathwayPlansEvents = [
  ...positionsEvents,
  ...assessmentEvents,
  ...planEvents,
  ...helpEvents,
  ...versionsEvents,
] as const;
export type PathwayPlansEvent = EventOf<(typeof pathwayPlansEvents)[number]>;
