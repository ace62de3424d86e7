import type { Reason } from '../../kernel';
import type { Move, Situation } from '../state';

const IN_WORDS: Readonly<Record<Situation, string>> = {
  proposed: 'is still being worked out and has not been submitted',
  submitted: 'has been submitted and is waiting for a decision',
  approved: 'has been approved',
  refused: 'has been refused',
  withdrawn: 'has been withdrawn',
  happened: 'has happened',
};

/** What can be done depends on where the move has got to; the refusal says where. */
export function aMoveIsInTheRightSituation(
  move: Move | undefined,
  allowed: readonly Situation[],
  undone: string,
): Reason | undefined {
  if (move === undefined || allowed.includes(move.kind)) return undefined;
  const message = `${undone}: this move ${IN_WORDS[move.kind]}`;
  return { code: `move-${move.kind}`, message, field: 'transitionId' };
}
