import { vagueInWords, type Reason } from '../../../kernel';
import type { Relationship } from '../../state';

/** An ending that is on record is not recorded again with another reason. */
export function aRelationshipEndsOnce(relationship: Relationship | undefined): Reason | undefined {
  if (relationship === undefined || relationship.standing.kind === 'going-on') return undefined;
  const message = `The relationship with ${relationship.personName} has already ended: ${vagueInWords(relationship.standing.on)}`;
  return { code: 'already-ended', message, field: 'relationshipId' };
}
