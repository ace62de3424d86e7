import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision, type VagueDate } from '../../kernel';
import { isInForce, sameDate } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { anEndDoesNotComeBeforeItsStart } from '../rules/an-end-does-not-come-before-its-start';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { Relationship, RelationshipsState } from '../state';
import { aServiceEndsAtAnAgeFromOneToThirty } from '../supports/rules/a-service-ends-at-an-age-from-one-to-thirty';
import { closenessIsARingFromOneToFour } from '../views/rules/closeness-is-a-ring-from-one-to-four';
import type { AddPersonWhoMatters, ChangeRole, CorrectRelationship, RecordWhereabouts } from './inputs';
import { aPersonIsNotRecordedTwice } from './rules/a-person-is-not-recorded-twice';
import { nobodyIsRelatedToThemselves } from './rules/nobody-is-related-to-themselves';

type Decided = Decision<RelationshipsEvent>;

/** Records somebody who matters, with how close they are, where they live and what keeps the relationship alive. */
export function addPersonWhoMatters(input: AddPersonWhoMatters, state: RelationshipsState, facts: BaseFacts): Decided {
  if (state.relationships[input.relationshipId] !== undefined) return accept();
  const asOf = input.asOf ?? onDay(facts.today);
  const reasons = failing(
    whatHappenedIsNotInTheFuture(input.since, facts.today, 'since'),
    whatHappenedIsNotInTheFuture(asOf, facts.today, 'asOf'),
    closenessIsARingFromOneToFour(input.ring),
    aPersonIsNotRecordedTwice(input, state),
    nobodyIsRelatedToThemselves(input, state),
    ...input.supports.flatMap((support, index) => [
      aServiceEndsAtAnAgeFromOneToThirty(support.endsAtAge, `supports.${index}.endsAtAge`),
      support.endsOn === null
        ? undefined
        : anEndDoesNotComeBeforeItsStart(asOf, onDay(support.endsOn), `supports.${index}.endsOn`),
    ]),
  );
  return acceptUnless(reasons, eventsOfPerson(input, asOf));
}

function eventsOfPerson(input: AddPersonWhoMatters, occurred: VagueDate): RelationshipsEvent[] {
  const { relationshipId, personName, role, since, toldBy, ring, postcode } = input;
  const events: RelationshipsEvent[] = [
    {
      type: 'RelationshipRecorded',
      data: { relationshipId, personName, role, occurred: since, toldBy, ...leftOutWhenEmpty(input) },
    },
  ];
  if (ring !== null && ring !== undefined) {
    events.push({ type: 'ClosenessPlaced', data: { relationshipId, ring, view: 'young-person', occurred } });
  }
  if (postcode !== undefined) {
    events.push({ type: 'WhereaboutsRecorded', data: { relationshipId, postcode, occurred } });
  }
  for (const support of input.supports) {
    events.push({ type: 'SupportRecorded', data: { ...support, relationshipId, occurred } });
  }
  return events;
}

const leftOutWhenEmpty = ({ ownWords, employer, provider }: AddPersonWhoMatters): object => ({
  ...(ownWords ? { ownWords } : {}),
  ...(employer ? { employer } : {}),
  ...(provider ? { provider } : {}),
});

/** Puts right a name, a role or a beginning. The earlier record stays. */
export function correctRelationship(input: CorrectRelationship, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (known !== undefined && saysTheSame(known, input)) return accept();
  const { relationshipId, personName, role, since, reason } = input;
  const reasons = failing(
    aRelationshipIsOnRecord(relationshipId, state),
    whatHappenedIsNotInTheFuture(since, facts.today, 'since'),
    known?.standing.kind === 'ended' ? anEndDoesNotComeBeforeItsStart(since, known.standing.on, 'since') : undefined,
  );
  const data = { relationshipId, personName, role, occurred: since, reason };
  return acceptUnless(reasons, [{ type: 'RelationshipCorrected', data }]);
}

const saysTheSame = (known: Relationship, input: CorrectRelationship): boolean =>
  known.personName === input.personName &&
  known.roles.at(-1)?.role === input.role &&
  sameDate(known.since, input.since);

/** Somebody became something else to the young person: a key worker who left stays the same relationship. */
export function changeRole(input: ChangeRole, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  const { occurred, role, employer, provider } = input;
  if (
    known &&
    isInForce(
      known.roles,
      occurred,
      (s) => s.role === role && s.employer === employer && s.provider === (provider ?? null),
    )
  )
    return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    nothingBeginsAfterARelationshipHasEnded(known, occurred),
  );
  return acceptUnless(reasons, [{ type: 'RoleChanged', data: input }]);
}

/** Where somebody lives, or that nobody knows. */
export function recordWhereabouts(input: RecordWhereabouts, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (known && isInForce(known.whereabouts, input.occurred, (w) => w.postcode === input.postcode)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'WhereaboutsRecorded', data: input }]);
}
