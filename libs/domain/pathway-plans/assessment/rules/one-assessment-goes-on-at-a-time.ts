import { vagueInWords, type Reason } from '../../../kernel';
import type { Assessments } from '../state';

/** Two assessments of one young person's needs at one time would each rest on half of what was said. */
export function oneAssessmentGoesOnAtATime(all: Assessments): Reason | undefined {
  const open = Object.values(all).find(({ completed }) => completed === null);
  if (open === undefined) return undefined;
  const message = `A needs assessment was started: ${vagueInWords(open.startedOn)}. Complete that one first`;
  return { code: 'assessment-goes-on', message, field: 'assessmentId' };
}
