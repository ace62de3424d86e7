import type { Reason } from '../../kernel';
import type { Move } from '../../transitions';

/** A move is recorded as having happened when a manager has approved it. */
export function onlyAnApprovedMoveHappens(move: Move | undefined): Reason | undefined {
  if (move === undefined) {
    return { code: 'no-such-move', message: 'There is no such move on record', field: 'transitionId' };
  }
  if (move.kind === 'approved') return undefined;
  const message = 'Only a move that a manager has approved can be recorded as having happened';
  return { code: `move-${move.kind}`, message, field: 'transitionId' };
}
