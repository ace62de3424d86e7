import { hasBegunBy, sortDay, type CivilDate } from '../kernel';
import type { MoveOption } from './events';
import type { Act, Move, Situation, TransitionsState } from './state';

/** Every move on record, in the order of recording. */
export const allMoves = (state: TransitionsState): readonly Move[] => Object.values(state.moves);

/** One move; undefined when there is none. */
export const moveOf = (state: TransitionsState, transitionId: string): Move | undefined => state.moves[transitionId];

/** Whether a move is still ahead: proposed, submitted or approved, and not yet happened. */
export const isOpen = (move: Move): boolean => isAhead(move.kind);

const isAhead = (situation: Situation): boolean => ['proposed', 'submitted', 'approved'].includes(situation);

const recordedBy = (act: Act, day: CivilDate): boolean => act.at.slice(0, day.length) <= day;

/** Where a move had got to by the end of a day; undefined when nobody was thinking about it yet. */
export function situationOn(move: Move, day: CivilDate): Situation | undefined {
  if (!hasBegunBy(move.occurred, day)) return undefined;
  if (move.kind === 'happened' && hasBegunBy(move.happening.on, day)) return 'happened';
  if (move.kind === 'refused' && recordedBy(move.refusal, day)) return 'refused';
  if (move.kind === 'withdrawn' && recordedBy(move.withdrawal, day)) return 'withdrawn';
  if ('approval' in move && recordedBy(move.approval, day)) return 'approved';
  return 'submission' in move && recordedBy(move.submission, day) ? 'submitted' : 'proposed';
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

/** The day on which a move happened; undefined when it has not. */
export const happenedOn = (move: Move): CivilDate | undefined =>
  move.kind === 'happened' ? sortDay(move.happening.on) : undefined;
