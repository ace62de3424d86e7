import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../../kernel';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import type { ContactLogState } from './contact-log';
import type { ContactFacts } from './decide-contact';
import type { ContactLogEvent } from './events';
import type { RecordNoContact, WithdrawContact } from './inputs';
import { nobodyFindsNoneWhereContactIsOnRecord } from './rules/nobody-finds-none-where-contact-is-on-record';
import { somebodyLooksBackNotAhead } from './rules/somebody-looks-back-not-ahead';

type Decided = Decision<ContactLogEvent>;

/** Somebody looked, and there was none: which is not the same as nobody having written any down. */
export function recordNoContact(
  input: RecordNoContact,
  log: ContactLogState,
  facts: BaseFacts & ContactFacts,
): Decided {
  const { relationshipId, findingId } = input;
  if (log.noContact[relationshipId]?.some((found) => found.findingId === findingId)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(relationshipId, facts.relationships),
    somebodyLooksBackNotAhead(input, facts.today),
    nobodyFindsNoneWhereContactIsOnRecord(log.entries[relationshipId] ?? [], input),
  );
  return acceptUnless(reasons, [{ type: 'NoContactFound', data: input }]);
}

/** A contact was recorded by mistake, for this person only: the others of the same occasion stand. */
export function withdrawContact(input: WithdrawContact, log: ContactLogState): Decided {
  const { relationshipId, contactId } = input;
  if (log.withdrawn[relationshipId]?.some(({ entry }) => entry.contactId === contactId)) return accept();
  const known = log.entries[relationshipId]?.some((entry) => entry.contactId === contactId) ?? false;
  return acceptUnless(known ? [] : [NOT_ON_RECORD], [{ type: 'ContactWithdrawn', data: input }]);
}

const NOT_ON_RECORD: Reason = {
  code: 'no-such-contact',
  message: 'This contact is not on record for this person',
  field: 'contactId',
};
