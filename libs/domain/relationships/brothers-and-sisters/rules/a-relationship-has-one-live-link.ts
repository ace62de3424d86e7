import type { Reason } from '../../../kernel';
import type { Relationship } from '../../state';
import type { LinkHere } from '../links';

/** One person has one record of their own: a relationship that is linked, or waits for an answer, is not linked again. */
export function aRelationshipHasOneLiveLink(
  known: Relationship | undefined,
  live: readonly LinkHere[],
): Reason | undefined {
  if (known === undefined || !live.some((link) => link.relationship.relationshipId === known.relationshipId)) {
    return undefined;
  }
  const message = `${known.personName} is linked to a record already, or waits for an answer. Withdraw that link first`;
  return { code: 'already-linked', message, field: 'relationshipId' };
}
