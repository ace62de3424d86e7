import type { Reason } from '../../../kernel';
import type { EmergencyMove } from '../state';

/** What an assessment rested on is kept as it was: once it is recorded, nothing of it is changed. */
export function anEmergencyMoveIsAssessedOnce(move: EmergencyMove | undefined, undone: string): Reason | undefined {
  if (move === undefined || move.assessment === null) return undefined;
  return {
    code: 'emergency-assessed',
    message: `${undone}: the assessment of this move is recorded`,
    field: 'transitionId',
  };
}
