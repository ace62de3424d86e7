import type { Reason } from '../../../kernel';
import type { Relationship } from '../../state';

/** What goes on already cannot be taken up again. */
export function onlyWhatEndedGoesOnAgain(known: Relationship | undefined): Reason | undefined {
  if (known === undefined || known.standing.kind === 'ended') return undefined;
  const message = `The relationship with ${known.personName} has not ended`;
  return { code: 'not-ended', message, field: 'relationshipId' };
}
