import { accept, acceptUnless, failing, sortDay, type BaseFacts, type Decision } from '../../kernel';
import { inForceOn, isInForce } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { PlaceCloseness, PlaceRings } from './inputs';
import { closenessIsARingFromOneToFour } from './rules/closeness-is-a-ring-from-one-to-four';
import type { Closeness } from './state';

type Decided = Decision<RelationshipsEvent>;

const inView = (state: RelationshipsState, relationshipId: string, view: Closeness['view']): readonly Closeness[] =>
  state.relationships[relationshipId]?.closeness.filter((placed) => placed.view === view) ?? [];

/** How close somebody is, in the young person's view or a worker's. Somebody who has died can be close too. */
export function placeCloseness(input: PlaceCloseness, state: RelationshipsState, facts: BaseFacts): Decided {
  const placed = inView(state, input.relationshipId, input.view);
  if (isInForce(placed, input.occurred, (c) => c.ring === input.ring)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    closenessIsARingFromOneToFour(input.ring),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'ClosenessPlaced', data: input }]);
}

/** Everybody placed in one sitting: one event for each person who is in another ring than before. */
export function placeRings(
  { rings, view, occurred }: PlaceRings,
  state: RelationshipsState,
  facts: BaseFacts,
): Decided {
  const day = sortDay(occurred);
  const moved = rings.filter((one) => inForceOn(inView(state, one.relationshipId, view), day)?.ring !== one.ring);
  if (moved.length === 0) return accept();
  const reasons = failing(
    ...rings.flatMap(({ relationshipId, ring }, index) => [
      aRelationshipIsOnRecord(relationshipId, state, `rings.${index}.relationshipId`),
      closenessIsARingFromOneToFour(ring, `rings.${index}.ring`),
    ]),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
  );
  const placed = moved.map((one) => ({ type: 'ClosenessPlaced' as const, data: { ...one, view, occurred } }));
  return acceptUnless(reasons, placed);
}
