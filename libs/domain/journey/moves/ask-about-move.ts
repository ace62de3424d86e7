import { moveOf, type Move, type MoveOption } from '../../transitions';
import { assessmentFor, type AssessmentAsk } from '../assessment-facts';
import type { Gathering } from '../person-facts';
import type { Journey } from '../state';
import type { Beside } from './beside';
import { inLaw } from './legal-facts';

/** An assessment as it is asked for a move, with what stands beside it. */
export interface AskAboutMove extends AssessmentAsk {
  readonly beside: Beside;
}

/**
 * Gathers everything that an assessment of a move is shown with, on a day: of a move on record, or of options that nobody has
 * proposed yet. Undefined when there is no such move.
 */
export function askAboutMove(
  journey: Journey,
  ask: string | readonly MoveOption[],
  asked: Omit<Gathering, 'journey'>,
): AskAboutMove | undefined {
  const move = typeof ask === 'string' ? moveOf(journey.transitions, ask) : undefined;
  const options = typeof ask === 'string' ? move?.options : ask;
  const found = assessmentFor(journey, ask, asked);
  if (found === undefined || options === undefined) return undefined;
  return { ...found, beside: besideOf(journey, move, options, asked) };
}

function besideOf(
  journey: Journey,
  move: Move | undefined,
  options: readonly MoveOption[],
  { on }: Pick<Gathering, 'on'>,
): Beside {
  const legal = options.map((option) => [option.optionId, inLaw(journey, option, { on }, move?.legalSteps)] as const);
  return {
    weights: move?.judgement.weights ?? null,
    overrules: move?.judgement.overrules ?? [],
    legal: new Map(legal),
  };
}
