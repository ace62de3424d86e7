import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { addPersonWhoMatters } from '../person/decide';
import { keptIdOf, mergedPeople } from '../person/merged';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { Relationship, RelationshipsState } from '../state';
import type { ConfirmBond, DeclineBond, SuggestBond, WithdrawBond } from './inputs';
import { linksHere, liveLinks, type BondFacts } from './links';
import { aLinkIsOnRecordAndNotWithdrawn } from './rules/a-link-is-on-record-and-not-withdrawn';
import { aQuestionFromTheOtherRecordIsAnsweredFirst } from './rules/a-question-from-the-other-record-is-answered-first';
import { aQuestionIsAnsweredOnce } from './rules/a-question-is-answered-once';
import { aRelationshipHasOneLiveLink } from './rules/a-relationship-has-one-live-link';
import { nobodyHeldBackForSafetyIsLinked } from './rules/nobody-held-back-for-safety-is-linked';
import { nobodyIsLinkedWithThemselves } from './rules/nobody-is-linked-with-themselves';
import { onlyABrotherOrSisterIsLinked } from './rules/only-a-brother-or-sister-is-linked';
import { theOtherYoungPersonIsOnRecord } from './rules/the-other-young-person-is-on-record';
import { twoRecordsAreLinkedOnce } from './rules/two-records-are-linked-once';
import { whatIsAnsweredWasSuggested } from './rules/what-is-answered-was-suggested';

type Decided = Decision<RelationshipsEvent>;
type Facts = BaseFacts & BondFacts;

const personIn = (state: RelationshipsState, relationshipId: string): Relationship | undefined =>
  mergedPeople(state).relationships[keptIdOf(state.mergedInto, relationshipId)];

const isHere = (state: RelationshipsState, bondId: string): boolean =>
  linksHere(state).some(({ bond }) => bond.bondId === bondId);

/** This brother or sister may be another young person on record: a question to that young person's worker. */
export function suggestBond(input: SuggestBond, state: RelationshipsState, facts: Facts): Decided {
  if (isHere(state, input.bondId)) return accept();
  const { relationshipId, otherYoungPersonId, occurred } = input;
  const known = personIn(state, relationshipId);
  const live = liveLinks(state, facts);
  const reasons = failing(
    aRelationshipIsOnRecord(relationshipId, state),
    onlyABrotherOrSisterIsLinked(known, facts.today),
    nobodyHeldBackForSafetyIsLinked(known, facts.today),
    aRelationshipHasOneLiveLink(known, live),
    nobodyIsLinkedWithThemselves(otherYoungPersonId, facts.youngPersonId),
    theOtherYoungPersonIsOnRecord(otherYoungPersonId, facts),
    twoRecordsAreLinkedOnce(otherYoungPersonId, live),
    aQuestionFromTheOtherRecordIsAnsweredFirst(otherYoungPersonId, state, facts),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'BondSuggested', data: input }]);
}

/** What the other record suggested is so; whoever they are here is added in the same step when they are not on record. */
export function confirmBond(input: ConfirmBond, state: RelationshipsState, facts: Facts): Decided {
  if (isHere(state, input.bondId)) return accept();
  const { newPerson: _added, ...data } = input;
  const live = liveLinks(state, facts);
  const who = whoTheyAre(input, state, facts);
  const reasons = failing(
    whatIsAnsweredWasSuggested(input, facts),
    aQuestionIsAnsweredOnce(input.bondId, state),
    onlyABrotherOrSisterIsLinked(who.known, facts.today),
    nobodyHeldBackForSafetyIsLinked(who.known, facts.today),
    aRelationshipHasOneLiveLink(who.known, live),
    twoRecordsAreLinkedOnce(input.otherYoungPersonId, live),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless([...reasons, ...who.reasons], [...who.events, { type: 'BondConfirmed', data }]);
}

interface WhoTheyAre {
  readonly known: Relationship | undefined;
  readonly events: readonly RelationshipsEvent[];
  readonly reasons: readonly Reason[];
}

/** Who they are in this record: somebody on record, or a new person with what records them. */
function whoTheyAre({ relationshipId, newPerson }: ConfirmBond, state: RelationshipsState, facts: Facts): WhoTheyAre {
  const known = personIn(state, relationshipId);
  if (newPerson === null) {
    return { known, events: [], reasons: failing(aRelationshipIsOnRecord(relationshipId, state)) };
  }
  const added = addPersonWhoMatters({ ...newPerson, relationshipId, supports: [] }, state, facts);
  return added.kind === 'accepted'
    ? { known, events: added.events, reasons: [] }
    : { known, events: [], reasons: added.reasons };
}

/** What the other record suggested is not so, or must not be linked. */
export function declineBond(input: DeclineBond, state: RelationshipsState, facts: Facts): Decided {
  if (state.declinedBonds[input.bondId] !== undefined) return accept();
  const reasons = failing(
    whatIsAnsweredWasSuggested(input, facts),
    aQuestionIsAnsweredOnce(input.bondId, state),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'BondDeclined', data: input }]);
}

/** The link was a mistake, or must no longer be shown. Either record can withdraw it; the relationship stays. */
export function withdrawBond(input: WithdrawBond, state: RelationshipsState, facts: BaseFacts): Decided {
  const holder = Object.values(state.relationships).find(({ bonds }) =>
    bonds.some((one) => one.bondId === input.bondId),
  );
  const bond = holder?.bonds.find((one) => one.bondId === input.bondId);
  if (bond !== undefined && bond.withdrawn !== null) return accept();
  const reasons = failing(
    aLinkIsOnRecordAndNotWithdrawn(bond),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    anEndDoesNotComeBeforeItsStart(bond?.from ?? null, input.occurred),
  );
  // Recorded where the link stands, which is another record of the same person when two were merged.
  const relationshipId = holder?.relationshipId ?? input.relationshipId;
  return acceptUnless(reasons, [{ type: 'BondWithdrawn', data: { ...input, relationshipId } }]);
}
