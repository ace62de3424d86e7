import {
  accept,
  acceptUnless,
  failing,
  onDay,
  type BaseFacts,
  type Decision,
  type DomainEvent,
  type Lens,
  type Reason,
  type Recorded,
} from '../kernel';
import { placementsLens, type PlacementsEvent, type PlacementsState } from '../placements';
import { mergedPeople, relationshipsLens, type RelationshipsState } from '../relationships';
import {
  happeningLens, optionsSpeakOfPeopleOnRecord, type ApprovedMove, type MoveOption, type TransitionsState,
} from '../transitions'; // prettier-ignore
import type { RecordEmergencyMove, RecordMoveHappened } from './inputs';
import { endOfCareEvents, placementEvents } from './moves/placement-events';
import { roleEvents, type HomeLeft } from './moves/roles-that-end';
import { aMoveHasHappenedByToday } from './rules/a-move-has-happened-by-today';
import { aMoveStartsFromThePresentHome } from './rules/a-move-starts-from-the-present-home';
import { anEmergencyMoveIsToAnotherHome } from './rules/an-emergency-move-is-to-another-home';
import { firstContactsComeAfterTheMove } from './rules/first-contacts-come-after-the-move';
import { howCareEndsIsKnown } from './rules/how-care-ends-is-known';
import { onlyAnApprovedMoveHappens } from './rules/only-an-approved-move-happens';
import { whatAMoveLeadsToIsKnown } from './rules/what-a-move-leads-to-is-known';

/** What is looked at when a move happens: the move, where the young person lives, and who is there because of the home. */
export interface MovingState {
  readonly transitions: TransitionsState;
  readonly placements: PlacementsState;
  readonly people: RelationshipsState;
}

const PLACEMENT_TYPES: readonly string[] = placementsLens.types;
/** Of the people, only who they are: what is agreed or said with them does not clash with a move. */
const ROLE_TYPES: readonly string[] = [
  'RelationshipRecorded', 'RelationshipCorrected', 'RoleChanged', 'RelationshipEnded', 'RelationshipReopened',
  'RelationshipsMerged', 'RelationshipsMergeUndone',
]; // prettier-ignore

function evolve(state: MovingState, event: Recorded<DomainEvent>): MovingState {
  if (PLACEMENT_TYPES.includes(event.type)) {
    return { ...state, placements: placementsLens.evolve(state.placements, event as Recorded<PlacementsEvent>) };
  }
  const people = ROLE_TYPES.includes(event.type) ? relationshipsLens.evolve(state.people, event) : state.people;
  const told = happeningLens.types.includes(event.type);
  return { ...state, people, transitions: told ? happeningLens.evolve(state.transitions, event) : state.transitions };
}

/** Looks at moves and placements together: the move and its placement are recorded in one step or not at all. */
export const movingLens: Lens<MovingState> = {
  name: 'moving',
  types: [...new Set([...happeningLens.types, ...PLACEMENT_TYPES, ...ROLE_TYPES])],
  initial: {
    transitions: happeningLens.initial,
    placements: placementsLens.initial,
    people: relationshipsLens.initial,
  },
  evolve,
};

/**
 * The move that was approved has happened: ends the present placement and begins the next, with another carer or with
 * the same one. Staying, and a placement that a return has already recorded for that day, change no placement.
 */
export function recordMoveHappened(
  input: RecordMoveHappened,
  state: MovingState,
  facts: BaseFacts,
): Decision<DomainEvent> {
  const move = state.transitions.moves[input.transitionId];
  if (move?.kind === 'happened') return accept();
  const reasons = [
    ...failing(onlyAnApprovedMoveHappens(move), aMoveHasHappenedByToday(input.on, facts.today)),
    ...firstContactsComeAfterTheMove(input, state.transitions.peopleOnRecord),
  ];
  const option = move?.kind === 'approved' ? chosen(move) : undefined;
  if (option === undefined) return acceptUnless(reasons, []);
  const happened = happenedEvent(input, option);
  if (option.stay) return acceptUnless(reasons, [happened]);
  const to = destination(input, option);
  const roles = rolesAfter(state, { ...to, on: input.on, livesThere: option.livesThere });
  if (option.endsCare === 'yes') return careEnds(input, state, { reasons, happened, roles });
  const more = [
    ...failing(aMoveStartsFromThePresentHome(state.placements, input.on)),
    ...whatAMoveLeadsToIsKnown({ ...to, reasonPlaceChange: input.reasonPlaceChange }),
  ];
  return acceptUnless([...reasons, ...more], [happened, ...placementEvents(input, state.placements, to), ...roles]);
}

/** Where others look after them now, carers and key workers of the home that was left become former ones in the same step. */
const rolesAfter = (
  { people }: MovingState,
  { sameCarer, ...left }: HomeLeft & { readonly sameCarer: string },
): readonly DomainEvent[] => (sameCarer === 'no' ? roleEvents(mergedPeople(people), left) : []);

interface Leaving {
  readonly reasons: readonly Reason[];
  readonly happened: DomainEvent;
  readonly roles: readonly DomainEvent[];
}

/** They are no longer looked after: the placement ends and none begins. */
function careEnds(
  input: RecordMoveHappened,
  { placements }: MovingState,
  { reasons, happened, roles }: Leaving,
): Decision<DomainEvent> {
  const more = failing(aMoveStartsFromThePresentHome(placements, input.on), howCareEndsIsKnown(input.rec));
  return acceptUnless(
    [...reasons, ...more],
    [happened, ...endOfCareEvents(input, placements, input.rec ?? ''), ...roles],
  );
}

/**
 * A move that happened before it could be planned, recorded afterwards: why it could not wait, and where they live now. The
 * assessment is owed from then on.
 */
export function recordEmergencyMove(
  input: RecordEmergencyMove,
  state: MovingState,
  facts: BaseFacts,
): Decision<DomainEvent> {
  const { transitions } = state;
  const { transitionId, on, why, note, homeName } = input;
  if (transitions.emergencies[transitionId] !== undefined) return accept();
  const option = { ...input.option, planned: 'no' as const, startsOn: on };
  const moving = { transitionId, on, homeName, reasonPlaceChange: input.reasonPlaceChange };
  const reasons = [
    ...failing(
      anEmergencyMoveIsToAnotherHome(option),
      aMoveHasHappenedByToday(on, facts.today),
      aMoveStartsFromThePresentHome(state.placements, on),
    ),
    ...whatAMoveLeadsToIsKnown({ ...option, reasonPlaceChange: input.reasonPlaceChange }),
    ...optionsSpeakOfPeopleOnRecord(option, transitions),
  ];
  const data = {
    transitionId,
    occurred: onDay(on),
    why,
    option,
    reasonPlaceChange: input.reasonPlaceChange ?? '',
    note,
  };
  return acceptUnless(reasons, [
    { type: 'EmergencyMoveRecorded', data },
    ...placementEvents(moving, state.placements, option),
    ...rolesAfter(state, { on, ...option }),
  ]);
}

const chosen = (move: ApprovedMove): MoveOption | undefined =>
  move.options.find((option) => option.optionId === move.approval.optionId);

/** Where they moved to: what the option said, and otherwise what is known now. */
const destination = (input: RecordMoveHappened, option: MoveOption) => ({
  place: option.place || (input.place ?? ''),
  provider: option.provider || (input.provider ?? ''),
  postcode: option.postcode,
  sameCarer: option.sameCarer === 'unknown' ? (input.sameCarer ?? 'unknown') : option.sameCarer,
});

const happenedEvent = (input: RecordMoveHappened, option: MoveOption): DomainEvent => ({
  type: 'MoveHappened',
  data: {
    transitionId: input.transitionId,
    optionId: option.optionId,
    occurred: onDay(input.on),
    reasonPlaceChange: input.reasonPlaceChange ?? '',
    note: input.note,
    ...whatWasAsked(input),
  },
});

const ASKED = ['time', 'asPlanned', 'whoWasThere', 'cameAlong', 'firstContacts'] as const;

/** What was asked of the day and answered: the rest is left out, which is not the same as no. */
const whatWasAsked = (input: RecordMoveHappened): object =>
  Object.fromEntries(ASKED.flatMap((name) => (input[name] === null ? [] : [[name, input[name]]])));
