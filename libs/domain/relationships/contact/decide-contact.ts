import { acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import type { ContactLogState } from './contact-log';
import type { ContactLogEvent } from './events';
import type { RecordContact } from './inputs';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { contactIsNotInTheFuture } from './rules/contact-is-not-in-the-future';
import type { RelationshipsState } from '../state';

/** What a contact is checked against besides the log: who is on record. Gathered from the journey stream. */
export interface ContactFacts {
  readonly relationships: RelationshipsState;
}

/**
 * Records a contact, one event for each person. Contact with somebody who is restricted, or whose relationship has
 * ended, is recorded like any other: that it happened is a fact, and somebody must see it.
 */
export function recordContact(
  input: RecordContact,
  log: ContactLogState,
  facts: BaseFacts & ContactFacts,
): Decision<ContactLogEvent> {
  const people = [...new Set(input.relationshipIds)];
  const fresh = people.filter((id) => !isTold(log, id, input.contactId));
  if (fresh.length === 0) return acceptUnless([], []);
  const reasons = failing(
    contactIsNotInTheFuture(input.occurred, facts.today),
    ...fresh.map((id) => aRelationshipIsOnRecord(id, facts.relationships, 'relationshipIds')),
  );
  return acceptUnless(
    reasons,
    fresh.map((relationshipId) => eventOf(input, relationshipId)),
  );
}

/** Recorded already for this person, also when it was then taken back as a mistake. */
const isTold = (log: ContactLogState, relationshipId: string, contactId: string): boolean =>
  (log.entries[relationshipId] ?? []).some((entry) => entry.contactId === contactId) ||
  (log.withdrawn[relationshipId] ?? []).some(({ entry }) => entry.contactId === contactId);

function eventOf(input: RecordContact, relationshipId: string): ContactLogEvent {
  const { contactId, occurred, mode } = input;
  const common = { contactId, relationshipId, occurred, mode };
  if (input.outcome === 'missed') {
    return { type: 'ContactMissed', data: { ...common, missedBy: input.missedBy, reason: input.reason } };
  }
  const { howItWent, youngPersonsView } = input;
  const said = { ...(howItWent ? { howItWent } : {}), ...(youngPersonsView ? { youngPersonsView } : {}) };
  return { type: 'ContactHeld', data: { ...common, ...said } };
}
