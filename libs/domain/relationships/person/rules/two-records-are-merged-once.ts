import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';
import { keptIdOf } from '../merged';

/** A record is merged into another that stands by itself, and never into itself. */
export function twoRecordsAreMergedOnce(
  { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
  { mergedInto }: RelationshipsState,
): Reason | undefined {
  if (keptIdOf(mergedInto, keptId) === keptIdOf(mergedInto, mergedId)) {
    return {
      code: 'already-one-person',
      message: 'These are already one record. Choose somebody else',
      field: 'mergedId',
    };
  }
  if (mergedInto[mergedId] === undefined && mergedInto[keptId] === undefined) return undefined;
  const message = 'One of these has been merged into another record before. Undo that first';
  return { code: 'merged-before', message, field: 'mergedId' };
}
