import { vagueInWords, type Reason } from '../../../kernel';
import type { NeedsAssessment } from '../state';

/** Nothing is added to an assessment that was never started, or that was completed: what it rested on stays as it was. */
export function anAssessmentIsOnRecordAndGoesOn(known: NeedsAssessment | undefined): Reason | undefined {
  if (known === undefined) {
    return {
      code: 'no-such-assessment',
      message: 'There is no such needs assessment on record',
      field: 'assessmentId',
    };
  }
  if (known.completed === null) return undefined;
  const message = `This needs assessment was completed: ${vagueInWords(known.completed.on)}. Start another one`;
  return { code: 'assessment-completed', message, field: 'assessmentId' };
}
