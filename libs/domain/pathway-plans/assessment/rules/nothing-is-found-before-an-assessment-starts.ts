import { vagueInWords, type Reason, type VagueDate } from '../../../kernel';
import type { NeedsAssessment } from '../state';

/** It is completed on the day it started or later. Refused only when it is certain. */
export function nothingIsFoundBeforeAnAssessmentStarts(
  known: NeedsAssessment | undefined,
  occurred: VagueDate,
): Reason | undefined {
  if (known === undefined || occurred.to >= known.startedOn.from) return undefined;
  const message = `The assessment was started on ${vagueInWords(known.startedOn)}: enter that day or a later one`;
  return { code: 'before-it-started', message, field: 'occurred' };
}
