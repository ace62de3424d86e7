import { sortDay, type DomainEvent, type Recorded } from '../kernel';
import { actOf, type Act } from './act';
import { transitionsEvents, type TransitionsEvent } from './events';
import type { AfterEvent } from './after/events';
import { emergencyEvents, type EmergencyEvent } from './emergency/events';
import { evolveEmergencies } from './emergency/evolve';
import { judgementEvents, type JudgementEvent } from './judgement/events';
import { JUDGEMENT_HANDLERS } from './judgement/evolve';
import { nothingJudged, type Judgement } from './judgement/state';
import { lawEvents, type LawEvent } from './law/events';
import { LAW_HANDLERS } from './law/evolve';
import type { StepTaken } from './law/state';
import { PLANNING_HANDLERS } from './planning/evolve';
import { nothingPlanned, type Planning } from './planning/state';
import { promisesEvents, type PromisesEvent } from './promises/events';
import { evolvePromises } from './promises/evolve';
import type { Move, TransitionsState } from './state';
import type { MoveOption } from './vocabulary';

type DataOf<T extends TransitionsEvent['type']> = Extract<TransitionsEvent, { type: T }>['data'];
type OnMove = Exclude<TransitionsEvent, EmergencyEvent | AfterEvent | PromisesEvent | { type: 'MoveProposed' }>['type'];
type Handlers = { readonly [T in OnMove]: (move: Move, data: DataOf<T>, act: Act) => Move };

function proposed(state: TransitionsState, data: DataOf<'MoveProposed'>, act: Act): TransitionsState {
  if (state.moves[data.transitionId] !== undefined) return state;
  const move: Move = {
    ...data, kind: 'proposed', proposed: act, options: [], withdrawnOptions: [], sentBack: null, planning: nothingPlanned,
    legalSteps: [], judgement: nothingJudged,
  }; // prettier-ignore
  return { ...state, moves: { ...state.moves, [data.transitionId]: move } };
}

const replaced = (options: readonly MoveOption[], option: MoveOption): readonly MoveOption[] =>
  options.map((known) => (known.optionId === option.optionId ? option : known));

function optionWithdrawn(move: Move, { optionId, reason }: DataOf<'MoveOptionWithdrawn'>): Move {
  const option = move.options.find((known) => known.optionId === optionId);
  if (option === undefined) return move;
  const options = move.options.filter((known) => known !== option);
  return { ...move, options, withdrawnOptions: [...move.withdrawnOptions, { option, reason }] };
}

/** What is asked and prepared, whatever the situation of the move. */
const inPlanning =
  <Data>(change: (planning: Planning, data: Data, act: Act) => Planning) =>
  (move: Move, data: Data, act: Act): Move => ({ ...move, planning: change(move.planning, data, act) });

/** Approvals and steps that the law asks for, whatever the situation of the move. */
const inLaw =
  <Data>(change: (steps: readonly StepTaken[], data: Data, act: Act) => readonly StepTaken[]) =>
  (move: Move, data: Data, act: Act): Move => ({ ...move, legalSteps: change(move.legalSteps, data, act) });

/** What people judge otherwise, whatever the situation of the move. */
const inJudgement =
  <Data>(change: (judgement: Judgement, data: Data, act: Act) => Judgement) =>
  (move: Move, data: Data, act: Act): Move => ({ ...move, judgement: change(move.judgement, data, act) });

function howItWent({ optionId, occurred, reasonPlaceChange, note, ...asked }: DataOf<'MoveHappened'>) {
  const { time = null, asPlanned = null, whoWasThere = null, cameAlong = null, firstContacts = null } = asked;
  return { optionId, on: occurred, reasonPlaceChange, note, time, asPlanned, whoWasThere, cameAlong, firstContacts };
}

// An event that does not fit the situation changes nothing: deciders never let one be recorded, and a fold never throws.
const HANDLERS: Handlers = {
  MoveOptionAdded: (move, { option }) => ({ ...move, options: [...move.options, option] }),
  MoveOptionChanged: (move, { option }) => ({ ...move, options: replaced(move.options, option) }),
  MoveOptionWithdrawn: optionWithdrawn,
  MoveSubmitted: (move, { optionId, reasonNotFirst, seen }, act) =>
    move.kind === 'proposed'
      ? { ...baseOf(move), kind: 'submitted', submission: { ...act, optionId, reasonNotFirst, seen } }
      : move,
  MoveApproved: (move, { optionId, reasonPastRed, seen, changed = null }, act) =>
    move.kind === 'submitted'
      ? { ...move, kind: 'approved', approval: { ...act, optionId, reasonPastRed, seen, changed } }
      : move,
  MoveRefused: (move, { reason, seen, changed = null }, act) =>
    move.kind === 'submitted' ? { ...move, kind: 'refused', refusal: { ...act, reason, seen, changed } } : move,
  MoveSentBack: (move, { reason, seen, changed = null }, act) => {
    if (move.kind !== 'submitted') return move;
    const { optionId } = move.submission;
    return { ...baseOf(move), kind: 'proposed', sentBack: { ...act, reason, seen, changed, optionId } };
  },
  MoveWithdrawn: (move, { reason }, act) => ({ ...baseOf(move), kind: 'withdrawn', withdrawal: { ...act, reason } }),
  MoveHappened: (move, data, act) =>
    move.kind === 'approved' ? { ...move, kind: 'happened', happening: { ...act, ...howItWent(data) } } : move,
  MovePurposeChanged: (move, { why, neededBy }) => ({ ...move, why, neededBy }),
  MoveWishesRecorded: (move, data, act) => ({
    ...inPlanning(PLANNING_HANDLERS.MoveWishesRecorded)(move, data, act),
    wishes: data.wishes,
    noWishesReason: data.noWishesReason,
  }),
  MoveViewRecorded: inPlanning(PLANNING_HANDLERS.MoveViewRecorded),
  MoveTaskAdded: inPlanning(PLANNING_HANDLERS.MoveTaskAdded),
  MoveTaskChanged: inPlanning(PLANNING_HANDLERS.MoveTaskChanged),
  MoveTaskDone: inPlanning(PLANNING_HANDLERS.MoveTaskDone),
  MoveTaskNotNeeded: inPlanning(PLANNING_HANDLERS.MoveTaskNotNeeded),
  MoveTaskReopened: inPlanning(PLANNING_HANDLERS.MoveTaskReopened),
  MoveApprovalGiven: inLaw(LAW_HANDLERS.MoveApprovalGiven),
  MoveLegalStepTaken: inLaw(LAW_HANDLERS.MoveLegalStepTaken),
  MoveLegalStepWithdrawn: inLaw(LAW_HANDLERS.MoveLegalStepWithdrawn),
  RankingWeightsChanged: inJudgement(JUDGEMENT_HANDLERS.RankingWeightsChanged),
  RankingWeightsReset: inJudgement(JUDGEMENT_HANDLERS.RankingWeightsReset),
  AssessmentLineOverruled: inJudgement(JUDGEMENT_HANDLERS.AssessmentLineOverruled),
  AssessmentLineOverruleWithdrawn: inJudgement(JUDGEMENT_HANDLERS.AssessmentLineOverruleWithdrawn),
};

function baseOf(move: Move) {
  const { transitionId, proposed, occurred, why, neededBy, wishes, noWishesReason, options, withdrawnOptions } = move;
  return {
    transitionId, proposed, occurred, why, neededBy, wishes, noWishesReason, options, withdrawnOptions,
    planning: move.planning, legalSteps: move.legalSteps, judgement: move.judgement,
  }; // prettier-ignore
}

function extended(state: TransitionsState, { data, meta }: Recorded<AfterEvent>): TransitionsState {
  const { extensionId, occurred, previousUntil, until, reason } = data;
  const extension = { extensionId, on: sortDay(occurred), previousUntil, until, reason, recorded: actOf(meta) };
  return { ...state, extensions: [...state.extensions, extension] };
}

function onMove(
  state: TransitionsState,
  event: Recorded<Exclude<TransitionsEvent, AfterEvent | PromisesEvent>>,
): TransitionsState {
  const move = state.moves[event.data.transitionId];
  const handler = HANDLERS[event.type as OnMove] as ((move: Move, data: unknown, act: Act) => Move) | undefined;
  if (move === undefined || handler === undefined) return state;
  return { ...state, moves: { ...state.moves, [move.transitionId]: handler(move, event.data, actOf(event.meta)) } };
}

const MOVE_TYPES: readonly string[] = transitionsEvents.map((definition) => definition.type);
/** An approval, a step or a judgement may be on a move that was planned or on an emergency. */
const ON_EMERGENCIES: readonly string[] = [...emergencyEvents, ...lawEvents, ...judgementEvents].map(
  (definition) => definition.type,
);
const PROMISE_TYPES: readonly string[] = promisesEvents.map((definition) => definition.type);
const isOfPromises = (event: Recorded<TransitionsEvent>): event is Recorded<PromisesEvent> =>
  PROMISE_TYPES.includes(event.type);
/** The one fact of another context that proposing looks at, by its name in the log. */
export const PERSON_RECORDED = 'RelationshipRecorded';

/** Folds one event, of this context or telling who is on record; any other changes nothing. Total. */
export function evolveTransitions(state: TransitionsState, recorded: Recorded<DomainEvent>): TransitionsState {
  if (recorded.type === PERSON_RECORDED) {
    const { relationshipId } = recorded.data as { readonly relationshipId: string };
    return { ...state, peopleOnRecord: { ...state.peopleOnRecord, [relationshipId]: true } };
  }
  if (!MOVE_TYPES.includes(recorded.type)) return state;
  const event = recorded as Recorded<TransitionsEvent>;
  if (event.type === 'PlacementExtended') return extended(state, event);
  if (isOfPromises(event)) return { ...state, promises: evolvePromises(state.promises, event) };
  if (event.type === 'MoveProposed') return proposed(state, event.data, actOf(event.meta));
  if (!ON_EMERGENCIES.includes(event.type)) return onMove(state, event);
  const ofEmergency = event as Recorded<EmergencyEvent | LawEvent | JudgementEvent>;
  return onMove({ ...state, emergencies: evolveEmergencies(state.emergencies, ofEmergency) }, event);
}

/**
 * Everything else an assessment rests on, by name in the log, because contexts never import each other (a test in
 * `journey` compares the list with theirs). A fact of these kinds recorded a second earlier is part of the decision or
 * forces a new one.
 */
export const EVIDENCE_TYPES: readonly string[] = [
  'ProfileFactRecorded',
  'BecameLookedAfter', 'CarerChanged', 'PlacementChangedSameCarer', 'LegalStatusChanged', 'TemporaryAbsenceStarted',
  'EpisodeEnded', 'CeasedLookedAfter',
  'RelationshipRecorded', 'RelationshipCorrected', 'RoleChanged', 'ClosenessPlaced', 'WhereaboutsRecorded',
  'SupportRecorded', 'SupportEnded', 'ContactAgreed', 'RestrictionImposed', 'RestrictionLifted', 'RelationshipEnded',
  'WorkerAllocated', 'WorkerAllocationEnded',
  'RelationshipsMerged', 'RelationshipsMergeUndone', 'RelationshipDescribed', 'WishRecorded', 'LovingAndLastingSaid',
  'ContactAgreementEnded', 'RestrictionReviewed', 'RuptureRecorded', 'RepairRecorded', 'PauseAgreed', 'PauseEnded',
  'RelationshipReopened', 'BondSuggested', 'BondConfirmed', 'BondDeclined', 'BondWithdrawn', 'ReunionPlanRecorded',
  'HandoverRecorded', 'LinkPersonNamed', 'LinkPersonEnded',
]; // prettier-ignore
