import type { CivilDate } from '../../kernel';
import type { Act } from '../act';
import type { Judgement } from '../judgement/state';
import type { StepTaken } from '../law/state';
import type { MoveOption, SeenAtDecision } from '../vocabulary';

/** The assessment of an emergency move, once somebody has recorded it. */
export interface EmergencyAssessment extends Act {
  readonly conclusion: string;
  readonly seen: SeenAtDecision;
}

/** A move that happened before it could be planned. */
export interface EmergencyMove {
  readonly transitionId: string;
  readonly recorded: Act;
  readonly on: CivilDate;
  readonly why: string;
  /** Where they moved to, with what is agreed since to protect each relationship. */
  readonly option: MoveOption;
  readonly reasonPlaceChange: string;
  readonly note: string | null;
  /** Null while it is owed. */
  readonly assessment: EmergencyAssessment | null;
  readonly legalSteps: readonly StepTaken[];
  readonly judgement: Judgement;
}
