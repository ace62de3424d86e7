import type { Reason } from '../../../kernel';
import type { Relationship } from '../../state';
import type { ContactAgreement } from '../state';

/** There is something that holds, and it has not stopped to hold already. */
export function onlyContactThatIsAgreedCanStopBeingAgreed(
  relationship: Relationship | undefined,
  latest: ContactAgreement | undefined,
): Reason | undefined {
  if (relationship === undefined || (latest !== undefined && latest.ended === null)) return undefined;
  const message = `No contact is agreed with ${relationship.personName} at present`;
  return { code: 'no-contact-agreed', message, field: 'relationshipId' };
}
