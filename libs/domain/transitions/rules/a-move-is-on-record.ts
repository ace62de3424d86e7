import type { Reason } from '../../kernel';

/** Nothing can be done to a move that was never proposed. */
export function aMoveIsOnRecord(move: object | undefined): Reason | undefined {
  if (move !== undefined) return undefined;
  return { code: 'no-such-move', message: 'There is no such move on record', field: 'transitionId' };
}
