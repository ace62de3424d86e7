import { addDays, londonDay, type CivilDate } from '../../kernel';
import { addWorkingDays } from '../../rulebook/working-days';
import { stayingOption } from '../staying-option';
import type { TransitionsState } from '../state';
import type { MoveOption } from '../vocabulary';
import type { EmergencyMove } from './state';

const OWED_WITHIN_WORKING_DAYS = 5;
// Five weekdays: where bank holidays are not known, the day is never later than the one meant.
const OWED_WITHIN_DAYS_AT_LEAST = 7;

/** Emergency moves on record, in the order of recording. */
export const emergencyMoves = (state: TransitionsState): readonly EmergencyMove[] => Object.values(state.emergencies);

/** The last day for the assessment of an emergency move: five working days after it. Source: research/product row 27. */
export function emergencyAssessmentDue(on: CivilDate): CivilDate {
  const due = addWorkingDays(on, OWED_WITHIN_WORKING_DAYS);
  return due === 'unknown' ? addDays(on, OWED_WITHIN_DAYS_AT_LEAST) : due;
}

/** Whether the assessment is still owed, overdue or done on a day. */
export interface AssessmentOwed {
  readonly status: 'owed' | 'overdue' | 'done';
  readonly dueOn: CivilDate;
  /** The day it was recorded; null while it is not. */
  readonly doneOn: CivilDate | null;
  /** Recorded after its last day. */
  readonly wasLate: boolean;
}

/** How far the assessment of an emergency move had got by a day. */
export function assessmentOwed({ on, assessment }: EmergencyMove, day: CivilDate): AssessmentOwed {
  const dueOn = emergencyAssessmentDue(on);
  const recordedOn = assessment === null ? null : londonDay(assessment.at);
  if (recordedOn !== null && recordedOn <= day) {
    return { status: 'done', dueOn, doneOn: recordedOn, wasLate: recordedOn > dueOn };
  }
  return { status: day > dueOn ? 'overdue' : 'owed', dueOn, doneOn: null, wasLate: false };
}

/** What the assessment compares: staying where they were, and where they moved to. */
export const optionsOfEmergency = ({ transitionId, option }: EmergencyMove): readonly MoveOption[] => [
  stayingOption(transitionId),
  option,
];
