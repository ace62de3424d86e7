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

type Ask = string | readonly MoveOption[];

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

function subjectOf({ transitions }: Journey, ask: Ask, on: CivilDate): Subject | undefined {
  if (typeof ask !== 'string') return { options: ask, law: { on }, steps: [], judgement: nothingJudged };
  const emergency = transitions.emergencies[ask];
  if (emergency !== undefined) return ofEmergency(emergency);
  const move = moveOf(transitions, ask);
  if (move === undefined) return undefined;
  return { options: move.options, law: { on }, steps: move.legalSteps, judgement: move.judgement };
}

/** The options that are asked about: of a planned move, of an emergency, or of nobody's yet. Undefined when there is no such move. */
export function optionsAsked({ transitions }: Journey, ask: Ask): readonly MoveOption[] | undefined {
  if (typeof ask !== 'string') return ask;
  const emergency = transitions.emergencies[ask];
  return emergency === undefined ? moveOf(transitions, ask)?.options : optionsOfEmergency(emergency);
}

/**
 * Gathers everything that an assessment of a move is shown with, on a day: of a move on record, or of options that nobody has
 * proposed yet. Undefined when there is no such move.
 */
export function askAboutMove(journey: Journey, ask: Ask, asked: Omit<Gathering, 'journey'>): AskAboutMove | undefined {
  const subject = subjectOf(journey, ask, asked.on);
  if (subject === undefined) return undefined;
  const { options, law, steps, judgement } = subject;
  const found = assessmentFor(journey, options, { ...asked, on: law.on });
  const legal = options.map((option) => [option.optionId, inLaw(journey, option, law, steps)] as const);
  const brokenBefore = brokenBeforeMove(journey, typeof ask === 'string' ? ask : '', asked.on);
  return found && { ...found, beside: { ...judgement, legal: new Map(legal), brokenBefore } };
}
