import type { Reason } from '../../../kernel';
import type { EmergencyMove } from '../state';

/** Only a move that was recorded as an emergency owes this assessment. */
export function anEmergencyMoveIsOnRecord(move: EmergencyMove | undefined): Reason | undefined {
  if (move !== undefined) return undefined;
  return { code: 'no-such-move', message: 'There is no such emergency move on record', field: 'transitionId' };
}
