import { assessmentCommands } from './assessment/commands';
import { helpCommands } from './help/commands';
import { planCommands } from './plan/commands';
import { versionsCommands } from './versions/commands';

/** What can be asked about the plan for leaving care without naming anybody; the rest is asked in `journey/plan`. */
export const pathwayPlansCommands = [
  ...assessmentCommands,
  ...planCommands,
  ...helpCommands,
  ...versionsCommands,
] as const;
