import type { Reason } from '../../../kernel';
import type { SeenAtDecision } from '../../vocabulary';
import { optionsOfEmergency } from '../queries';
import type { EmergencyMove } from '../state';

/** The assessment compares the home they left and the one they came to, or it is no assessment. */
export function whatWasSeenCoversTheMove(move: EmergencyMove | undefined, seen: SeenAtDecision): Reason | undefined {
  const assessed = new Set(seen.options.map(({ optionId }) => optionId));
  if (move === undefined || optionsOfEmergency(move).every(({ optionId }) => assessed.has(optionId))) return undefined;
  const message = 'What was recorded has changed since it was assessed. Look at the assessment again';
  return { code: 'assessment-out-of-date', message };
}
