import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';

/** Two records that stand by themselves are apart already; one merged into a third is taken apart from that one. */
export function onlyAMergeThatStandsIsUndone(
  { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
  state: RelationshipsState,
): Reason | undefined {
  const into = state.mergedInto[mergedId];
  const bothKnown = state.relationships[keptId] !== undefined && state.relationships[mergedId] !== undefined;
  if (bothKnown && (into === keptId || into === undefined)) return undefined;
  return { code: 'not-merged', message: 'These two records are not merged', field: 'mergedId' };
}
