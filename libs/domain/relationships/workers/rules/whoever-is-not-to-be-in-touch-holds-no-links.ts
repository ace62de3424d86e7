import { sortDay, type Reason, type VagueDate } from '../../../kernel';
import { restrictionsOn } from '../../restrictions/queries';
import type { Relationship } from '../../state';

/** The links are not given to somebody who must not be in touch with the young person. */
export function whoeverIsNotToBeInTouchHoldsNoLinks(
  relationship: Relationship | undefined,
  from: VagueDate,
): Reason | undefined {
  if (relationship === undefined) return undefined;
  const barred = restrictionsOn(relationship, sortDay(from)).some(({ kind }) => kind === 'no-contact');
  if (!barred) return undefined;
  const message = `Contact with ${relationship.personName} is not permitted, so they cannot keep the others in touch`;
  return { code: 'contact-restricted', message, field: 'relationshipId' };
}
