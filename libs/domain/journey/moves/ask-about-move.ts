import { addDays, type CivilDate } from '../../kernel';
import {
  moveOf, nothingJudged, optionsOfEmergency, type EmergencyMove, type Judgement, type MoveOption, type StepTaken,
} from '../../transitions'; // prettier-ignore
import { assessmentFor, type AssessmentAsk } from '../assessment-facts';
import type { Gathering } from '../person-facts';
import type { Journey } from '../state';
import type { Beside } from './beside';
import { brokenBeforeMove } from './broken-before';
import { inLaw, type LegalAsk } from './legal-facts';

/** An assessment as it is asked for a move, with what stands beside it. */
export interface AskAboutMove extends AssessmentAsk {
  readonly beside: Beside;
}

/** A move on record with its options as they would be, were something agreed: nothing of it is recorded. */
export interface AsIfAgreed {
  readonly transitionId: string;
  readonly options: readonly MoveOption[];
}

/** A move on record by its id, as it is or as if; or options that nobody has proposed yet. */
export type MoveAsk = string | AsIfAgreed | readonly MoveOption[];

const isAsIf = (ask: MoveAsk): ask is AsIfAgreed => typeof ask !== 'string' && 'transitionId' in ask;

/** What is asked about, whichever kind of move it is. */
interface Subject {
  readonly options: readonly MoveOption[];
  readonly law: LegalAsk;
  readonly steps: readonly StepTaken[];
  readonly judgement: Judgement;
}

/** An emergency move is assessed as things stood the day before it. */
const ofEmergency = (move: EmergencyMove): Subject => ({
  options: optionsOfEmergency(move),
  law: { on: addDays(move.on, -1), effectOn: move.on, isEmergency: true },
  steps: move.legalSteps,
  judgement: move.judgement,
});

function subjectOf(journey: Journey, ask: MoveAsk, on: CivilDate): Subject | undefined {
  if (typeof ask === 'string') return onRecord(journey, ask, on);
  if (!isAsIf(ask)) return { options: ask, law: { on }, steps: [], judgement: nothingJudged };
  const known = onRecord(journey, ask.transitionId, on);
  return known && { ...known, options: ask.options };
}

function onRecord({ transitions }: Journey, transitionId: string, on: CivilDate): Subject | undefined {
  const emergency = transitions.emergencies[transitionId];
  if (emergency !== undefined) return ofEmergency(emergency);
  const move = moveOf(transitions, transitionId);
  return move && { options: move.options, law: { on }, steps: move.legalSteps, judgement: move.judgement };
}

/** The options that are asked about: of a planned move, of an emergency, or of nobody's yet. Undefined when there is no such move. */
export function optionsAsked({ transitions }: Journey, ask: MoveAsk): readonly MoveOption[] | undefined {
  if (typeof ask !== 'string') return isAsIf(ask) ? ask.options : ask;
  const emergency = transitions.emergencies[ask];
  return emergency === undefined ? moveOf(transitions, ask)?.options : optionsOfEmergency(emergency);
}

const idAsked = (ask: MoveAsk): string => (typeof ask === 'string' ? ask : isAsIf(ask) ? ask.transitionId : '');

/**
 * Gathers everything that an assessment of a move is shown with, on a day: of a move on record, or of options that nobody has
 * proposed yet. Undefined when there is no such move.
 */
export function askAboutMove(
  journey: Journey,
  ask: MoveAsk,
  asked: Omit<Gathering, 'journey'>,
): AskAboutMove | undefined {
  const subject = subjectOf(journey, ask, asked.on);
  if (subject === undefined) return undefined;
  const { options, law, steps, judgement } = subject;
  const found = assessmentFor(journey, options, { ...asked, on: law.on });
  const legal = options.map((option) => [option.optionId, inLaw(journey, option, law, steps)] as const);
  const brokenBefore = brokenBeforeMove(journey, idAsked(ask), asked.on);
  return found && { ...found, beside: { ...judgement, legal: new Map(legal), brokenBefore } };
}
