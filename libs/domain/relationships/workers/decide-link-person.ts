import { accept, acceptUnless, failing, sortDay, type BaseFacts, type Decision } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { EndLinkPerson, NameLinkPerson } from './inputs';
import { linkPersonOn } from './queries';
import { aHandOverToldOfHasSomebodyBefore } from './rules/a-hand-over-told-of-has-somebody-before';
import { aLinkPersonDoesNotTakeOverBeforeTheOneBefore } from './rules/a-link-person-does-not-take-over-before-the-one-before';
import { aLinkPersonIsOnRecordAndOpen } from './rules/a-link-person-is-on-record-and-open';
import { whoeverIsNotToBeInTouchHoldsNoLinks } from './rules/whoever-is-not-to-be-in-touch-holds-no-links';

type Decided = Decision<RelationshipsEvent>;

const HANDED_OVER = 'Handed over to somebody else';

/** Somebody keeps the others in touch with the young person. One at a time: whoever did until then ends on that day. */
export function nameLinkPerson(input: NameLinkPerson, state: RelationshipsState, facts: BaseFacts): Decided {
  const { linkId, relationshipId, occurred } = input;
  const before = state.linkPersons.find((link) => link.ended === null);
  if (state.linkPersons.some((link) => link.linkId === linkId) || before?.relationshipId === relationshipId)
    return accept();
  const known = state.relationships[relationshipId];
  const reasons = failing(
    aRelationshipIsOnRecord(relationshipId, state),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    nothingBeginsAfterARelationshipHasEnded(known, occurred),
    whoeverIsNotToBeInTouchHoldsNoLinks(known, occurred),
    aLinkPersonDoesNotTakeOverBeforeTheOneBefore(before, occurred),
    aHandOverToldOfHasSomebodyBefore(input.handover, before ?? linkPersonOn(state, sortDay(occurred))),
  );
  const ends: RelationshipsEvent[] =
    before === undefined
      ? []
      : [{ type: 'LinkPersonEnded', data: { linkId: before.linkId, reason: HANDED_OVER, occurred } }];
  return acceptUnless(reasons, [...ends, { type: 'LinkPersonNamed', data: input }]);
}

/** Somebody stops keeping the links, and nobody has taken over: a gap, which shows. */
export function endLinkPerson(input: EndLinkPerson, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.linkPersons.find(({ linkId }) => linkId === input.linkId);
  if (known !== undefined && known.ended !== null) return accept();
  const reasons = failing(
    aLinkPersonIsOnRecordAndOpen(known),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(known?.from ?? null, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'LinkPersonEnded', data: input }]);
}
