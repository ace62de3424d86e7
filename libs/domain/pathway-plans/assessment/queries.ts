import { hasBegunBy, sortDay, type CivilDate } from '../../kernel';
import type { PathwayPlansState } from '../state';
import type { LifeArea } from '../vocabulary';
import type { AssessmentResult, NeedsAssessment } from './state';

/** When an assessment was started and completed, in the order of recording. */
export interface AssessmentDates {
  readonly assessmentId: string;
  readonly startedOn: CivilDate;
  /** Null while it goes on. */
  readonly completedOn: CivilDate | null;
}

/** Every needs assessment on record. */
export const needsAssessmentsOf = ({ assessments }: PathwayPlansState): readonly AssessmentDates[] =>
  Object.values(assessments).map(({ assessmentId, startedOn, completed }) => ({
    assessmentId,
    startedOn: sortDay(startedOn),
    completedOn: completed === null ? null : sortDay(completed.on),
  }));

/** Assessments that had been started by a day, the newest first; one that was completed later goes on. */
export const assessmentsBy = ({ assessments }: PathwayPlansState, day: CivilDate): readonly NeedsAssessment[] =>
  Object.values(assessments)
    .filter(({ startedOn }) => hasBegunBy(startedOn, day))
    .map((one) => (one.completed !== null && !hasBegunBy(one.completed.on, day) ? { ...one, completed: null } : one))
    .reverse();

/** What an assessment found for one part of life: the result that stands. */
export const resultFor = ({ results }: NeedsAssessment, area: LifeArea): AssessmentResult | undefined =>
  results.findLast((result) => result.area === area);
