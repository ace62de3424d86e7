import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { isInForce, sameDate } from '../dated';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import { latestAgreement } from './agreement-queries';
import type { AgreeContact, EndContactAgreement } from './inputs';
import { agreedContactIsAtLeastOnceAYear } from './rules/agreed-contact-is-at-least-once-a-year';
import { anAgreementIsLookedAtAgainAfterItBegan } from './rules/an-agreement-is-looked-at-again-after-it-began';
import { contactIsAgreedAsRestrictionsAllow } from './rules/contact-is-agreed-as-restrictions-allow';
import { contactIsLateBeforeTheNextIsDue } from './rules/contact-is-late-before-the-next-is-due';
import { letterboxContactIsByLetter } from './rules/letterbox-contact-is-by-letter';
import { onlyContactThatIsAgreedCanStopBeingAgreed } from './rules/only-contact-that-is-agreed-can-stop-being-agreed';
import { theFirstTimeIsNotBeforeItWasAgreed } from './rules/the-first-time-is-not-before-it-was-agreed';
import type { ContactAgreement } from './state';

type Decided = Decision<RelationshipsEvent>;

/** What can be agreed, beside when it was. */
const TERMS = [
  'mode', 'everyDays', 'toleranceDays', 'responsible', 'firstOn', 'payer', 'travel', 'supervision', 'ifMissedTwice',
  'reviewOn', 'ownWords',
] as const; // prettier-ignore

const saysTheSame = (agreement: ContactAgreement, input: AgreeContact): boolean =>
  agreement.ended === null && TERMS.every((term) => agreement[term] === (input[term] ?? null));

/** How they will be in touch: how often, who sees to it and pays, from when, and when it is looked at again. */
export function agreeContact(input: AgreeContact, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const { occurred } = input;
  if (isInForce(known?.contactAgreements ?? [], occurred, (agreement) => saysTheSame(agreement, input))) {
    return accept();
  }
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    agreedContactIsAtLeastOnceAYear(input.everyDays),
    contactIsLateBeforeTheNextIsDue(input),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    theFirstTimeIsNotBeforeItWasAgreed(input.firstOn, occurred),
    anAgreementIsLookedAtAgainAfterItBegan(input.reviewOn, occurred),
    letterboxContactIsByLetter(input.mode, input.supervision),
    nothingBeginsAfterARelationshipHasEnded(known, occurred),
    contactIsAgreedAsRestrictionsAllow(known, input),
  );
  return acceptUnless(reasons, [{ type: 'ContactAgreed', data: input }]);
}

/** What was agreed no longer holds, and nothing is agreed in its place. */
export function endContactAgreement(input: EndContactAgreement, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const latest = known === undefined ? undefined : latestAgreement(known);
  const ended = latest?.ended ?? null;
  if (ended !== null && sameDate(ended.on, input.occurred) && ended.reason === input.reason) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    onlyContactThatIsAgreedCanStopBeingAgreed(known, latest),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    latest === undefined ? undefined : anEndDoesNotComeBeforeItsStart(latest.from, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'ContactAgreementEnded', data: input }]);
}
