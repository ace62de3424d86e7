import { addDays, sortDay, type CivilDate } from '../../kernel';
import {
  breachesOfOrder, emergencyMoves, allMoves, type BreachOfOrder, type MoveOption, type StepTaken,
} from '../../transitions'; // prettier-ignore
import type { Journey } from '../state';
import { legalEffectsOf } from './legal-facts';

/** A move that has taken effect, planned or not: what of it the law asks about. */
export interface MoveInEffect {
  readonly transitionId: string;
  readonly on: CivilDate;
  readonly option: MoveOption;
  readonly steps: readonly StepTaken[];
  readonly isEmergency: boolean;
}

/** Moves that had taken effect by a day, in the order in which they were recorded: planned ones, then emergencies. */
export function movesInEffect({ transitions }: Journey, day: CivilDate): readonly MoveInEffect[] {
  const planned = allMoves(transitions).flatMap((move): readonly MoveInEffect[] => {
    if (move.kind !== 'happened') return [];
    const option = move.options.find(({ optionId }) => optionId === move.happening.optionId);
    if (option === undefined) return [];
    const { transitionId, legalSteps: steps } = move;
    return [{ transitionId, on: sortDay(move.happening.on), option, steps, isEmergency: false }];
  });
  const emergencies = emergencyMoves(transitions).map(({ transitionId, on, option, legalSteps: steps }): MoveInEffect => ({
    transitionId, on, option, steps, isEmergency: true,
  })); // prettier-ignore
  return [...planned, ...emergencies].filter(({ on }) => on <= day);
}

/** What of a move took effect before something that the law asks for first, as things stood the day before it. */
export function breachesOf(journey: Journey, move: MoveInEffect, today: CivilDate): readonly BreachOfOrder[] {
  const { on: effectOn, option, steps, isEmergency } = move;
  const effects = legalEffectsOf(journey, option, { on: addDays(effectOn, -1), effectOn, isEmergency });
  return breachesOfOrder(effects, steps, { optionId: option.optionId, effectOn, today });
}
