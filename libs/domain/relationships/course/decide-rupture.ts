import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { nothingHappensBetweenThemBeforeTheyMet } from '../rules/nothing-happens-between-them-before-they-met';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { RecordRepair, RecordRupture } from './inputs';
import { aRepairIsAboutSomethingThatBroke } from './rules/a-repair-is-about-something-that-broke';

type Decided = Decision<RelationshipsEvent>;

/** Something broke between them. It is not an ending: what broke can be mended. */
export function recordRupture(input: RecordRupture, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (known?.ruptures.some(({ ruptureId }) => ruptureId === input.ruptureId)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
    nothingHappensBetweenThemBeforeTheyMet(known, input.occurred),
    nothingBeginsAfterARelationshipHasEnded(known, input.occurred),
  );
  return acceptUnless(reasons, [{ type: 'RuptureRecorded', data: input }]);
}

/** Something was done to mend what broke, whatever came of it. It can mend a relationship that had ended. */
export function recordRepair(input: RecordRepair, state: RelationshipsState, facts: BaseFacts): Decided {
  const known = state.relationships[input.relationshipId];
  if (known?.repairs.some(({ repairId }) => repairId === input.repairId)) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    aRepairIsAboutSomethingThatBroke(input, known),
    whatHappenedIsNotInTheFuture(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'RepairRecorded', data: input }]);
}
