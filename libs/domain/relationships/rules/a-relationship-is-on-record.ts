import type { Reason } from '../../kernel';
import type { RelationshipsState } from '../state';

/** Nothing can be recorded about somebody who is not among the people who matter. */
export function aRelationshipIsOnRecord(
  relationshipId: string,
  state: RelationshipsState,
  field = 'relationshipId',
): Reason | undefined {
  if (state.relationships[relationshipId] !== undefined) return undefined;
  return { code: 'no-such-relationship', message: 'This person is not recorded among the people who matter', field };
}
