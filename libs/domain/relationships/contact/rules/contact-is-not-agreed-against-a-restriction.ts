import { dayInWords, sortDay, type Reason, type VagueDate } from '../../../kernel';
import { restrictionsOn } from '../../queries';
import type { Relationship } from '../../state';

/** While contact is not permitted it cannot be agreed: the restriction is lifted or reviewed first. */
export function contactIsNotAgreedAgainstARestriction(
  relationship: Relationship | undefined,
  from: VagueDate,
): Reason | undefined {
  if (relationship === undefined) return undefined;
  const barred = restrictionsOn(relationship, sortDay(from)).find((r) => r.kind === 'no-contact');
  if (barred === undefined) return undefined;
  const message = `Contact with ${relationship.personName} is not permitted. The restriction is to be reviewed on ${dayInWords(barred.reviewOn)}`;
  return { code: 'contact-restricted', message, field: 'relationshipId' };
}
