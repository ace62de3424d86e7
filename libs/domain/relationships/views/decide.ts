import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import { isInForce } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { PlaceCloseness } from './inputs';
import { closenessIsARingFromOneToFour } from './rules/closeness-is-a-ring-from-one-to-four';

type Decided = Decision<RelationshipsEvent>;

/** How close somebody is, in the young person's view or a worker's. Somebody who has died can be close too. */
export function placeCloseness(input: PlaceCloseness, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const inView = known?.closeness.filter((c) => c.view === input.view) ?? [];
  if (isInForce(inView, input.occurred, (c) => c.ring === input.ring)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    closenessIsARingFromOneToFour(input.ring),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'ClosenessPlaced', data: input }]);
}
