import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { isInForce } from '../dated';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { AgreeContact } from './inputs';
import { agreedContactIsAtLeastOnceAYear } from './rules/agreed-contact-is-at-least-once-a-year';
import { contactIsNotAgreedAgainstARestriction } from './rules/contact-is-not-agreed-against-a-restriction';

type Decided = Decision<RelationshipsEvent>;

/** How often they will see or talk to each other, who sees to it and from when. */
export function agreeContact(input: AgreeContact, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const { occurred, firstOn } = input;
  const agreements = known?.contactAgreements ?? [];
  const same = isInForce(
    agreements,
    occurred,
    (a) =>
      a.mode === input.mode &&
      a.everyDays === input.everyDays &&
      a.responsible === input.responsible &&
      a.firstOn === firstOn,
  );
  if (same) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    agreedContactIsAtLeastOnceAYear(input.everyDays),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    firstOn === null ? undefined : anEndDoesNotComeBeforeItsStart(occurred, onDay(firstOn), 'firstOn'),
    nothingBeginsAfterARelationshipHasEnded(known, occurred),
    contactIsNotAgreedAgainstARestriction(known, occurred),
  );
  return acceptUnless(reasons, [{ type: 'ContactAgreed', data: input }]);
}
