import type { Reason } from '../../kernel';
import type { Move } from '../state';

/** Nothing can be done to a move that was never proposed. */
export function aMoveIsOnRecord(move: Move | undefined): Reason | undefined {
  if (move !== undefined) return undefined;
  return { code: 'no-such-move', message: 'There is no such move on record', field: 'transitionId' };
}
