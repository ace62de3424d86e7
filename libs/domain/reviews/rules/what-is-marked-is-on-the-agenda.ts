import type { Reason } from '../../kernel';

/** Only relationships that the pack showed, or that were recorded since, are marked. */
export function whatIsMarkedIsOnTheAgenda(relationshipId: string, known: ReadonlySet<string>): Reason | undefined {
  if (known.has(relationshipId)) return undefined;
  return { code: 'not-on-the-agenda', message: 'This person is not on record', field: 'relationshipId' };
}
