import {
  accept,
  acceptUnless,
  failing,
  onDay,
  type BaseFacts,
  type CivilDate,
  type Decision,
  type DomainEvent,
  type Lens,
  type Recorded,
} from '../kernel';
import {
  episodeEndFactId,
  episodeFactId,
  episodeOn,
  placementsLens,
  type Episode,
  type PlacementsEvent,
  type PlacementsState,
} from '../placements';
import { proposalLens, type ApprovedMove, type MoveOption, type TransitionsState } from '../transitions';
import type { RecordMoveHappened } from './inputs';
import { aMoveHasHappenedByToday } from './rules/a-move-has-happened-by-today';
import { aMoveStartsFromThePresentHome } from './rules/a-move-starts-from-the-present-home';
import { onlyAnApprovedMoveHappens } from './rules/only-an-approved-move-happens';
import { whatAMoveLeadsToIsKnown } from './rules/what-a-move-leads-to-is-known';

/** What is looked at when a move happens: the move, and where the young person lives. */
export interface MovingState {
  readonly transitions: TransitionsState;
  readonly placements: PlacementsState;
}

const PLACEMENT_TYPES: readonly string[] = placementsLens.types;

function evolve(state: MovingState, event: Recorded<DomainEvent>): MovingState {
  if (PLACEMENT_TYPES.includes(event.type)) {
    return { ...state, placements: placementsLens.evolve(state.placements, event as Recorded<PlacementsEvent>) };
  }
  return { ...state, transitions: proposalLens.evolve(state.transitions, event) };
}

/** Looks at moves and placements together: the move and its placement are recorded in one step or not at all. */
export const movingLens: Lens<MovingState> = {
  name: 'moving',
  types: [...proposalLens.types, ...PLACEMENT_TYPES],
  initial: { transitions: proposalLens.initial, placements: placementsLens.initial },
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
  const reasons = failing(onlyAnApprovedMoveHappens(move), aMoveHasHappenedByToday(input.on, facts.today));
  const option = move?.kind === 'approved' ? chosen(move) : undefined;
  if (option === undefined) return acceptUnless(reasons, []);
  const happened = happenedEvent(input, option);
  if (option.stay) return acceptUnless(reasons, [happened]);
  const to = destination(input, option);
  const more = [
    ...failing(aMoveStartsFromThePresentHome(state.placements, input.on)),
    ...whatAMoveLeadsToIsKnown({ ...to, reasonPlaceChange: input.reasonPlaceChange }),
  ];
  return acceptUnless([...reasons, ...more], [happened, ...placementEvents(input, state.placements, to)]);
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
  },
});

function placementEvents(
  input: RecordMoveHappened,
  placements: PlacementsState,
  to: ReturnType<typeof destination>,
): readonly DomainEvent[] {
  const present = episodeOn(placements, input.on);
  if (present === undefined || present.start === input.on) return [];
  const { on, transitionId, homeName } = input;
  const occurred = onDay(on);
  const common = { occurred, returnYear: null, transitionId };
  const { legalStatus, categoryOfNeed, homePostcode } = present.particulars;
  const { place, provider, postcode: placementPostcode } = to;
  const ended: DomainEvent = {
    type: 'EpisodeEnded',
    data: {
      ...common,
      factId: episodeEndFactId(firstDayOf(present)),
      episode: present.factId,
      rec: 'X1',
      reasonPlaceChange: input.reasonPlaceChange,
    },
  };
  const begun: DomainEvent = {
    type: to.sameCarer === 'yes' ? 'PlacementChangedSameCarer' : 'CarerChanged',
    data: {
      ...common,
      factId: episodeFactId(on),
      rne: to.sameCarer === 'yes' ? 'T' : 'P',
      particulars: { legalStatus, categoryOfNeed, place, provider, homePostcode, placementPostcode, urn: null },
      ...(homeName === null ? {} : { homeName }),
    },
  };
  return [ended, begun];
}

// An episode keeps its name when the day it began is put right, so the name is what its end is called by.
const firstDayOf = (episode: Episode): CivilDate => episode.factId.slice('episode:'.length) as CivilDate;
