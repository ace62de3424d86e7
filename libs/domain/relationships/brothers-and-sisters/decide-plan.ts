import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import { isInForce } from '../dated';
import type { RelationshipsEvent } from '../events';
import { aRelationshipIsOnRecord } from '../rules/a-relationship-is-on-record';
import { nothingBeginsAfterARelationshipHasEnded } from '../rules/nothing-begins-after-a-relationship-has-ended';
import { whatHappenedIsNotInTheFuture } from '../rules/what-happened-is-not-in-the-future';
import type { RelationshipsState } from '../state';
import type { RecordReunionPlan } from './inputs';
import { aReunionPlanSaysHowOrWhyNot } from './rules/a-reunion-plan-says-how-or-why-not';
import { onlyABrotherOrSisterIsLinked } from './rules/only-a-brother-or-sister-is-linked';
import { onlyAPlanToLiveTogetherByADayHasOne } from './rules/only-a-plan-to-live-together-by-a-day-has-one';

/** What is planned about living together: by when and how, or why not. */
export function recordReunionPlan(
  input: RecordReunionPlan,
  state: RelationshipsState,
  facts: BaseFacts,
): Decision<RelationshipsEvent> {
  const known = state.relationships[input.relationshipId];
  const { plan, words, by, responsible, occurred } = input;
  const same = isInForce(
    known?.reunionPlans ?? [],
    occurred,
    (one) => one.plan === plan && one.words === words && one.by === by && one.responsible === responsible,
  );
  if (same) return accept();
  const reasons = failing(
    aRelationshipIsOnRecord(input.relationshipId, state),
    onlyABrotherOrSisterIsLinked(known, facts.today),
    aReunionPlanSaysHowOrWhyNot(plan, words),
    onlyAPlanToLiveTogetherByADayHasOne(input),
    whatHappenedIsNotInTheFuture(occurred, facts.today),
    nothingBeginsAfterARelationshipHasEnded(known, occurred),
  );
  return acceptUnless(reasons, [{ type: 'ReunionPlanRecorded', data: { ...input, words: words ?? '' } }]);
}
