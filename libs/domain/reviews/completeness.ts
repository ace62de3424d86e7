import type { ReviewOnRecord } from './on-record';
import type { ReviewedRelationship } from './state';

/** How much of its agenda a review looked at. It measures the review, never the young person. */
export interface Completeness {
  readonly onAgenda: number;
  /** With an outcome, and a next step or somebody saying that none is needed, or a reason why it was not discussed. */
  readonly answered: number;
  /** Of these, not discussed, with a reason. */
  readonly notDiscussed: number;
  /** Answered out of those on the agenda, 0 to 1; null when nobody was on it or no agenda is recorded. */
  readonly share: number | null;
}

/** Whether a line says enough. The rules let no other in; older lines are judged all the same. */
const isAnswered = ({ outcome, why, action, noActionNeeded }: ReviewedRelationship): boolean =>
  outcome === 'not-discussed' ? why !== null : action !== null || noActionNeeded;

/** The share of the relationships on the agenda that were answered. Source: research/domain 1.1, row 28. */
export function completenessOf({ meeting, relationships }: ReviewOnRecord): Completeness {
  const agenda = new Set((meeting?.agenda ?? []).map(({ relationshipId }) => relationshipId));
  // Whoever was only told of at the review was looked at, and is on its agenda from then on.
  for (const { relationshipId } of relationships) agenda.add(relationshipId);
  const answered = relationships.filter(isAnswered);
  const onAgenda = agenda.size;
  return {
    onAgenda,
    answered: answered.length,
    notDiscussed: answered.filter(({ outcome }) => outcome === 'not-discussed').length,
    share: onAgenda === 0 ? null : answered.length / onAgenda,
  };
}
