import {
  accept,
  acceptUnless,
  failing,
  onDay,
  type BaseFacts,
  type CivilDate,
  type Decision,
  type Reason,
} from '../../kernel';
import type { TransitionsEvent } from '../events';
import { whatWasSaidIsNotInTheFuture } from '../planning/rules/what-was-said-is-not-in-the-future';
import { aMoveIsOnRecord } from '../rules/a-move-is-on-record';
import { theOptionIsOnTheTable } from '../rules/the-option-is-on-the-table';
import type { TransitionsState } from '../state';
import type { StepTaken } from './state';
import type { RecordLegalStep, RecordMoveApproval, WithdrawLegalStep } from './inputs';
import { theDirectorApprovesWhatOnlyTheDirectorCan } from './rules/the-director-approves-what-only-the-director-can';

type Decided = Decision<TransitionsEvent>;

// Recorded whatever the situation of the move: what was given late, or before a move was withdrawn, was given all the same.
function rulesOfStep(
  input: { readonly transitionId: string; readonly optionId: string; readonly on: CivilDate },
  state: TransitionsState,
  today: CivilDate,
): readonly Reason[] {
  const move = theMove(state, input);
  const late = whatWasSaidIsNotInTheFuture(onDay(input.on), today);
  return failing(
    aMoveIsOnRecord(move),
    theOptionIsOnTheTable(move, input.optionId),
    late === undefined ? undefined : { ...late, field: 'on' },
  );
}

interface Steps {
  readonly options: readonly { readonly optionId: string }[];
  readonly legalSteps: readonly StepTaken[];
}

/** A planned move or an emergency: the law asks about both. */
function theMove(state: TransitionsState, { transitionId }: { readonly transitionId: string }): Steps | undefined {
  const emergency = state.emergencies[transitionId];
  if (emergency === undefined) return state.moves[transitionId];
  return { options: [emergency.option], legalSteps: emergency.legalSteps };
}

const isKnown = (state: TransitionsState, input: { readonly transitionId: string; readonly stepId: string }): boolean =>
  theMove(state, input)?.legalSteps.some(({ stepId }) => stepId === input.stepId) === true;

/** Somebody who may approve an option has done so. */
export function recordMoveApproval(input: RecordMoveApproval, state: TransitionsState, facts: BaseFacts): Decided {
  if (isKnown(state, input)) return accept();
  const { on, ...data } = input;
  const reasons = [
    ...rulesOfStep(input, state, facts.today),
    ...failing(theDirectorApprovesWhatOnlyTheDirectorCan(input.kind, input.givenAs)),
  ];
  return acceptUnless(reasons, [{ type: 'MoveApprovalGiven', data: { ...data, occurred: onDay(on) } }]);
}

/** Something else that the law asks for was done. */
export function recordLegalStep(input: RecordLegalStep, state: TransitionsState, facts: BaseFacts): Decided {
  if (isKnown(state, input)) return accept();
  const { on, ...data } = input;
  const reasons = rulesOfStep(input, state, facts.today);
  return acceptUnless(reasons, [{ type: 'MoveLegalStepTaken', data: { ...data, occurred: onDay(on) } }]);
}

/** It was recorded wrongly: nobody gave or did it. */
export function withdrawLegalStep(input: WithdrawLegalStep, state: TransitionsState): Decided {
  const move = theMove(state, input);
  if (move !== undefined && !isKnown(state, input)) return accept();
  return acceptUnless(failing(aMoveIsOnRecord(move)), [{ type: 'MoveLegalStepWithdrawn', data: input }]);
}
