import { hasBegunBy, sortDay, type CivilDate } from '../kernel';
import type { MoveOption } from './vocabulary';
import type { Act, Move, Situation, TransitionsState } from './state';

/** Every move on record, in the order of recording. */
export const allMoves = (state: TransitionsState): readonly Move[] => Object.values(state.moves);

/** One move; undefined when there is none. */
export const moveOf = (state: TransitionsState, transitionId: string): Move | undefined => state.moves[transitionId];

/** Whether a move is still ahead: proposed, submitted or approved, and not yet happened. */
export const isOpen = (move: Move): boolean => isAhead(move.kind);

const isAhead = (situation: Situation): boolean => ['proposed', 'submitted', 'approved'].includes(situation);

const dayOf = (act: Act): CivilDate => act.at.slice(0, 'YYYY-MM-DD'.length) as CivilDate;

/** The situations a move has come to, the last first, and the day of each. */
function cameTo(move: Move): readonly (readonly [Situation, CivilDate])[] {
  const found: (readonly [Situation, CivilDate])[] = [];
  if (move.kind === 'happened') found.push(['happened', sortDay(move.happening.on)]);
  if (move.kind === 'refused') found.push(['refused', dayOf(move.refusal)]);
  if (move.kind === 'withdrawn') found.push(['withdrawn', dayOf(move.withdrawal)]);
  if ('approval' in move) found.push(['approved', dayOf(move.approval)]);
  if ('submission' in move) found.push(['submitted', dayOf(move.submission)]);
  return [...found, ['proposed', sortDay(move.occurred)]];
}

/** Where a move had got to by the end of a day; undefined when nobody was thinking about it yet. */
export function situationOn(move: Move, day: CivilDate): Situation | undefined {
  if (!hasBegunBy(move.occurred, day)) return undefined;
  return cameTo(move).find(([, reached]) => reached <= day)?.[0];
}

/** Moves that were still ahead on a day, and where they had got to. */
export const openMovesOn = (state: TransitionsState, day: CivilDate): readonly { move: Move; situation: Situation }[] =>
  allMoves(state).flatMap((move) => {
    const situation = situationOn(move, day);
    return situation !== undefined && isAhead(situation) ? [{ move, situation }] : [];
  });

/** The option put forward or approved; undefined while none is. */
export function preferredOption(move: Move): MoveOption | undefined {
  if (move.kind === 'proposed' || move.kind === 'withdrawn') return undefined;
  const { optionId } = move.kind === 'happened' ? move.happening : move.submission;
  return move.options.find((option) => option.optionId === optionId);
}
