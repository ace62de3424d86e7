import { sortDay, vagueInWords, type Reason, type VagueDate } from '../../kernel';
import type { Relationship } from '../state';

/** What was so before the end can still be recorded late; what is said to begin after it cannot. */
export function nothingBeginsAfterARelationshipHasEnded(
  relationship: Relationship | undefined,
  begins: VagueDate,
): Reason | undefined {
  if (relationship === undefined || relationship.standing.kind === 'going-on') return undefined;
  const { on } = relationship.standing;
  if (sortDay(begins) <= sortDay(on)) return undefined;
  const message = `The relationship with ${relationship.personName} ended: ${vagueInWords(on)}`;
  return { code: 'relationship-ended', message, field: 'relationshipId' };
}
