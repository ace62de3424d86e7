import type { CivilDate, VagueDate } from '../kernel';
import type { Act } from './act';
import type { Extension } from './after/state';
import type { EmergencyMove } from './emergency/state';
import type { Judgement } from './judgement/state';
import type { StepTaken } from './law/state';
import type { Planning } from './planning/state';
import type { Promises } from './promises/state';
import type { FirstContact, MoveOption, SeenAtDecision } from './vocabulary';

export type { Act };

/** What is common to a move in every situation. */
interface MoveBase {
  readonly transitionId: string;
  readonly proposed: Act;
  readonly occurred: VagueDate;
  readonly why: string;
  readonly neededBy: CivilDate | null;
  readonly wishes: string | null;
  readonly noWishesReason: string | null;
  /** Options on the table, in the order in which they were added. */
  readonly options: readonly MoveOption[];
  readonly withdrawnOptions: readonly { readonly option: MoveOption; readonly reason: string }[];
  readonly planning: Planning;
  /** Approvals and other steps that the law asks for, as far as they are recorded. */
  readonly legalSteps: readonly StepTaken[];
  readonly judgement: Judgement;
}

/** Put to a manager: the option preferred, and what the person submitting saw. */
export interface Submission extends Act {
  readonly optionId: string;
  readonly reasonNotFirst: string | null;
  readonly seen: SeenAtDecision;
}

export interface Approval extends Act {
  readonly optionId: string;
  readonly reasonPastRed: string | null;
  readonly seen: SeenAtDecision;
  /** What was different from what had been put forward, as it was shown; null where that was not kept. */
  readonly changed: readonly string[] | null;
}

/** A decision that is not an approval: why, and what was seen. */
export interface TurnedDown extends Act {
  readonly reason: string;
  readonly seen: SeenAtDecision;
  readonly changed: readonly string[] | null;
}

/** Sent back: with the option that had been put forward. */
export interface SentBack extends TurnedDown {
  readonly optionId: string;
}

export interface ProposedMove extends MoveBase {
  readonly kind: 'proposed';
  /** Set when a manager sent it back. */
  readonly sentBack: SentBack | null;
}
export interface SubmittedMove extends MoveBase {
  readonly kind: 'submitted';
  readonly submission: Submission;
}
export interface ApprovedMove extends MoveBase {
  readonly kind: 'approved';
  readonly submission: Submission;
  readonly approval: Approval;
}
export interface RefusedMove extends MoveBase {
  readonly kind: 'refused';
  readonly submission: Submission;
  readonly refusal: TurnedDown;
}
export interface WithdrawnMove extends MoveBase {
  readonly kind: 'withdrawn';
  readonly withdrawal: Act & { readonly reason: string };
}
/** How a move went. What nobody was asked is null. */
export interface Happening extends Act {
  readonly optionId: string;
  readonly on: VagueDate;
  readonly reasonPlaceChange: string;
  readonly note: string | null;
  readonly time: string | null;
  readonly asPlanned: 'yes' | 'no' | null;
  readonly whoWasThere: string | null;
  readonly cameAlong: string | null;
  readonly firstContacts: readonly FirstContact[] | null;
}

export interface HappenedMove extends MoveBase {
  readonly kind: 'happened';
  readonly submission: Submission;
  readonly approval: Approval;
  readonly happening: Happening;
}

/** A move is in exactly one of these situations. */
export type Move = ProposedMove | SubmittedMove | ApprovedMove | RefusedMove | WithdrawnMove | HappenedMove;
export type Situation = Move['kind'];

export interface TransitionsState {
  /** By transition id, in the order of recording. */
  readonly moves: Readonly<Record<string, Move>>;
  /** Moves that happened before they could be planned, by transition id. */
  readonly emergencies: Readonly<Record<string, EmergencyMove>>;
  /** Placements that were to end and went on, in the order of recording. */
  readonly extensions: readonly Extension[];
  /** What was promised when moves were approved, by promise id. */
  readonly promises: Promises;
  /** Who is on record among the people who matter: options can only speak of them. */
  readonly peopleOnRecord: Readonly<Record<string, true>>;
}

export const initialTransitions: TransitionsState = {
  moves: {},
  emergencies: {},
  extensions: [],
  promises: {},
  peopleOnRecord: {},
};
