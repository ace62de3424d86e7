import type { Reason } from '../../kernel';
import type { SeenAtDecision } from '../vocabulary';
import type { Move } from '../state';

/** A decision keeps what the decider saw, so it cannot be taken on an assessment that leaves an option out. */
export function whatWasSeenCoversEveryOption(move: Move | undefined, seen: SeenAtDecision): Reason | undefined {
  const assessed = new Set(seen.options.map((option) => option.optionId));
  if (move === undefined || move.options.every((option) => assessed.has(option.optionId))) return undefined;
  const message = 'The options have changed since they were compared. Look at the comparison again';
  return { code: 'assessment-out-of-date', message };
}
