import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import type { RelationshipsState } from '../state';
import type { MergeRelationships } from './inputs';
import { onlyAMergeThatStandsIsUndone } from './rules/only-a-merge-that-stands-is-undone';
import { twoRecordsAreMergedOnce } from './rules/two-records-are-merged-once';

type Decided = Decision<RelationshipsEvent>;

/** Two records are of one person. Everything recorded of both belongs to the one that is kept; it can be undone. */
export function mergeRelationships(input: MergeRelationships, state: RelationshipsState, _facts: BaseFacts): Decided {
  const { keptId, mergedId } = input;
  if (state.mergedInto[mergedId] === keptId) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(keptId, state, 'keptId'),
    aRelationshipIsOnRecord(mergedId, state, 'mergedId'),
    twoRecordsAreMergedOnce(input, state),
  );
  return acceptUnless(reasons, [{ type: 'RelationshipsMerged', data: input }]);
}

/** They were two people after all: each has its own record again, with what was recorded of it. */
export function undoMerge(input: MergeRelationships, state: RelationshipsState, _facts: BaseFacts): Decided {
  const reasons = failing(onlyAMergeThatStandsIsUndone(input, state));
  const apart = state.mergedInto[input.mergedId] === undefined;
  return acceptUnless(reasons, apart ? [] : [{ type: 'RelationshipsMergeUndone', data: input }]);
}
