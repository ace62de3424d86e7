import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import type { SeenFacts } from '../decide-approval';
import type { TransitionsEvent } from '../events';
import type { TransitionsState } from '../state';
import type { RecordEmergencyAssessment } from './inputs';
import { anEmergencyMoveIsOnRecord } from './rules/an-emergency-move-is-on-record';
import { whatWasSeenCoversTheMove } from './rules/what-was-seen-covers-the-move';

/** Records the assessment that an emergency move owes, with what was seen. */
export function recordEmergencyAssessment(
  input: RecordEmergencyAssessment,
  state: TransitionsState,
  { seen }: BaseFacts & SeenFacts,
): Decision<TransitionsEvent> {
  const move = state.emergencies[input.transitionId];
  if (move !== undefined && move.assessment !== null) return accept();
  const reasons = failing(anEmergencyMoveIsOnRecord(move), whatWasSeenCoversTheMove(move, seen));
  return acceptUnless(reasons, [{ type: 'EmergencyMoveAssessed', data: { ...input, seen } }]);
}
