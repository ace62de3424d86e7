import type { RelationshipsEvent } from '#libs/domain/relationships';
import type { ReviewsEvent } from '#libs/domain/reviews';
import type { TransitionsEvent } from '#libs/domain/transitions';
import { changeFact, dayOf, indexOfFact, withFact, type Entry } from './facts';
import { fromHandlers } from './handlers';
import { withRing, type Rings } from './rings';

interface Circle {
  readonly rings: Rings;
  readonly ended: boolean;
}

/** How close each person who matters is, without who they are: the caseload counts, it does not name. */
export type CirclesState = readonly Entry<Circle>[];

type CircleEvent = Extract<
  RelationshipsEvent,
  { type: 'RelationshipRecorded' | 'ClosenessPlaced' | 'RelationshipEnded' | 'RelationshipReopened' }
>;

export const circlesFold = fromHandlers<CirclesState, CircleEvent>({
  RelationshipRecorded: (state, data) =>
    indexOfFact(state, data.relationshipId) === -1
      ? withFact(state, data.relationshipId, { rings: {}, ended: false })
      : state,
  ClosenessPlaced: (state, data) =>
    changeFact(state, data.relationshipId, (one) => {
      const rings = withRing(one.rings, data);
      return rings === one.rings ? one : { ...one, rings };
    }),
  RelationshipEnded: (state, data) => changeFact(state, data.relationshipId, (one) => ({ ...one, ended: true })),
  RelationshipReopened: (state, data) => changeFact(state, data.relationshipId, (one) => ({ ...one, ended: false })),
});

/** The day of each review held, by its fact. */
export type ReviewsState = readonly Entry<string>[];

type HeldEvent = Extract<ReviewsEvent, { type: 'ReviewHeld' | 'ReviewTakenBack' }>;

export const reviewsFold = fromHandlers<ReviewsState, HeldEvent>({
  ReviewHeld: (state, data) => withFact(state, data.factId, dayOf(data.occurred) ?? ''),
  ReviewTakenBack: (state, data) => state.filter(([factId]) => factId !== data.factId),
});

/** Moves that are being thought about, decided or carried out. */
export type OpenMovesState = readonly string[];

type OpenMoveEvent = Extract<
  TransitionsEvent,
  {
    type:
      | 'MoveProposed' | 'MoveRefused' | 'MoveWithdrawn' | 'MoveHappened' | 'EmergencyMoveRecorded'
      | 'EmergencyMoveAssessed';
  }
>; // prettier-ignore

const without = (state: OpenMovesState, data: { readonly transitionId: string }): OpenMovesState =>
  state.filter((id) => id !== data.transitionId);

export const openMovesFold = fromHandlers<OpenMovesState, OpenMoveEvent>({
  MoveProposed: (state, data) => [...without(state, data), data.transitionId],
  MoveRefused: without,
  MoveWithdrawn: without,
  MoveHappened: without,
  // Its assessment is still to be done.
  EmergencyMoveRecorded: (state, data) => [...without(state, data), data.transitionId],
  EmergencyMoveAssessed: without,
});
