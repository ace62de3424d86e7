import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';

/** Only what was merged can be taken apart. */
export function onlyAMergeThatStandsIsUndone(
  { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
  state: RelationshipsState,
): Reason | undefined {
  if (state.mergedInto[mergedId] === keptId) return undefined;
  return { code: 'not-merged', message: 'These two records are not merged', field: 'mergedId' };
}
