import type { Actor, Reason } from '../../kernel';
import type { Move } from '../state';

/** Four eyes: whoever proposed a move or submitted it does not decide on it, whatever their role. */
export function nobodyDecidesOnTheirOwnProposal(actor: Actor, move: Move | undefined): Reason | undefined {
  if (move === undefined) return undefined;
  const submitter = 'submission' in move ? move.submission.by : undefined;
  if (actor.id !== move.proposed.by && actor.id !== submitter) return undefined;
  const message = 'You proposed or submitted this move, so another manager must decide on it';
  return { code: 'own-proposal', message };
}
