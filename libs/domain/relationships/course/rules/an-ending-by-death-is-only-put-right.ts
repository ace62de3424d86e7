import type { Reason } from '../../../kernel';
import type { Relationship } from '../../state';

/** Whoever has died stays so on the record, unless that they had died was recorded by mistake. */
export function anEndingByDeathIsOnlyPutRight(known: Relationship | undefined, byMistake: boolean): Reason | undefined {
  const standing = known?.standing;
  if (byMistake || standing?.kind !== 'ended' || standing.how !== 'death') return undefined;
  const message = `It is recorded that ${known?.personName ?? 'they'} died. If that was a mistake, say that the ending was recorded by mistake`;
  return { code: 'ended-by-death', message, field: 'byMistake' };
}
