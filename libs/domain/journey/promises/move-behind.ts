import { sortDay, type CivilDate } from '../../kernel';
import { moveOf, type MoveOption } from '../../transitions';
import type { Journey } from '../state';

/** The move that a promise came from, planned or not: what of it a promise is looked at by. */
export interface MoveBehind {
  /** The day from which it was thought about; the day itself for a move that could not wait. */
  readonly since: CivilDate;
  /** Null while it has not happened. */
  readonly movedOn: CivilDate | null;
  readonly isWithdrawn: boolean;
  readonly options: readonly MoveOption[];
}

export const hasHappenedBy = (move: MoveBehind | undefined, day: CivilDate): boolean =>
  move !== undefined && move.movedOn !== null && move.movedOn <= day;

/** The move behind a promise; undefined where none is on record. */
export function moveBehind({ transitions }: Journey, transitionId: string): MoveBehind | undefined {
  const emergency = transitions.emergencies[transitionId];
  if (emergency !== undefined) {
    const { on, option } = emergency;
    return { since: on, movedOn: on, isWithdrawn: false, options: [option] };
  }
  const move = moveOf(transitions, transitionId);
  return (
    move && {
      since: sortDay(move.occurred),
      movedOn: move.kind === 'happened' ? sortDay(move.happening.on) : null,
      isWithdrawn: move.kind === 'withdrawn',
      options: move.options,
    }
  );
}
