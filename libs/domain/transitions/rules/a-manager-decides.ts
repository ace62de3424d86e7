import type { Actor, Reason } from '../../kernel';

/** A move is approved, refused or sent back by a team manager. */
export function aManagerDecides(actor: Actor): Reason | undefined {
  if (actor.role === 'team-manager') return undefined;
  return { code: 'not-a-manager', message: 'Only a team manager can decide on a move' };
}
