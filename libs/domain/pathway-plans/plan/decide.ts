import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../../kernel';
import type { PathwayPlansEvent } from '../events';
import { whatIsRecordedIsNotInTheFuture } from '../rules/what-is-recorded-is-not-in-the-future';
import { sameSaid } from '../same-said';
import type { PathwayPlansState } from '../state';
import type * as asked from './inputs';
import { aNeedIsInThePlan } from './rules/a-need-is-in-the-plan';
import { nothingIsSaidOfANeedBeforeItWasAdded } from './rules/nothing-is-said-of-a-need-before-it-was-added';
import { somebodyWouldBeCalled } from './rules/somebody-would-be-called';
import { wordsAreThereOrWhyTheyAreNot } from './rules/words-are-there-or-why-they-are-not';

type Decided = Decision<PathwayPlansEvent>;

/** Puts into the plan something the young person needs. */
export function addNeed(input: asked.AddNeed, { plan }: PathwayPlansState, { today }: BaseFacts): Decided {
  if (plan.needs[input.needId] !== undefined) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(whatIsRecordedIsNotInTheFuture(occurred, today));
  return acceptUnless(reasons, [{ type: 'NeedAdded', data: { ...input, occurred } }]);
}

/** Says otherwise what is needed, whom it is about, who sees to it or by when. */
export function changeNeed(input: asked.ChangeNeed, { plan }: PathwayPlansState, { today }: BaseFacts): Decided {
  const need = plan.needs[input.needId];
  const occurred = input.occurred ?? onDay(today);
  if (sameSaid(need?.details.at(-1), input, ['what', 'people', 'owners', 'byWhen'])) return accept();
  const reasons = failing(
    aNeedIsInThePlan(need),
    whatIsRecordedIsNotInTheFuture(occurred, today),
    nothingIsSaidOfANeedBeforeItWasAdded(need, occurred),
  );
  return acceptUnless(reasons, [{ type: 'NeedChanged', data: { ...input, occurred } }]);
}

/** Says how far a need has got. What was said before stays. */
export function updateNeed(input: asked.UpdateNeed, { plan }: PathwayPlansState, { today }: BaseFacts): Decided {
  const need = plan.needs[input.needId];
  if (need?.updates.some(({ updateId }) => updateId === input.updateId)) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(
    aNeedIsInThePlan(need),
    whatIsRecordedIsNotInTheFuture(occurred, today),
    nothingIsSaidOfANeedBeforeItWasAdded(need, occurred),
  );
  return acceptUnless(reasons, [{ type: 'NeedUpdated', data: { ...input, occurred } }]);
}

/** Writes down the young person's words beside a part of the plan, or why there are none. */
export function recordPlanWords(
  input: asked.RecordPlanWords,
  { plan }: PathwayPlansState,
  { today }: BaseFacts,
): Decided {
  const stands = plan.words[input.about]?.at(-1);
  if (sameSaid(stands, input, ['words', 'noWordsReason', 'saidBy'])) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(wordsAreThereOrWhyTheyAreNot(input), whatIsRecordedIsNotInTheFuture(occurred, today));
  return acceptUnless(reasons, [{ type: 'PlanWordsRecorded', data: { ...input, occurred } }]);
}

/** Says how, by whom and by when what the law asks for a part of life is done. */
export function recordPlanMatter(
  input: asked.RecordPlanMatter,
  { plan }: PathwayPlansState,
  { today }: BaseFacts,
): Decided {
  if (sameSaid(plan.matters[input.area]?.at(-1), input, ['how', 'owners', 'byWhen'])) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(whatIsRecordedIsNotInTheFuture(occurred, today));
  return acceptUnless(reasons, [{ type: 'PlanMatterRecorded', data: { ...input, occurred } }]);
}

/** Says what is done if things go wrong, and who would be called. */
export function recordContingency(
  input: asked.RecordContingency,
  { plan }: PathwayPlansState,
  { today }: BaseFacts,
): Decided {
  if (sameSaid(plan.contingency.at(-1), input, ['what', 'callers'])) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(somebodyWouldBeCalled(input.callers), whatIsRecordedIsNotInTheFuture(occurred, today));
  return acceptUnless(reasons, [{ type: 'ContingencyRecorded', data: { ...input, occurred } }]);
}
