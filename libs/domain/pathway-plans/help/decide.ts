import {
  accept,
  acceptUnless,
  failing,
  onDay,
  type BaseFacts,
  type Decision,
  type Reason,
  type VagueDate,
} from '../../kernel';
import type { PathwayPlansEvent } from '../events';
import { aNeedIsInThePlan } from '../plan/rules/a-need-is-in-the-plan';
import { nothingIsSaidOfANeedBeforeItWasAdded } from '../plan/rules/nothing-is-said-of-a-need-before-it-was-added';
import { whatIsRecordedIsNotInTheFuture } from '../rules/what-is-recorded-is-not-in-the-future';
import type { PathwayPlansState } from '../state';
import type * as asked from './inputs';
import { anActionIsInThePlan } from './rules/an-action-is-in-the-plan';
import { nothingComesOfAnActionBeforeItWasAgreed } from './rules/nothing-comes-of-an-action-before-it-was-agreed';
import { whatIsTakenBackWasRecorded } from './rules/what-is-taken-back-was-recorded';
import type { Delivery, PlanAction } from './state';

type Decided = Decision<PathwayPlansEvent>;
type About = { readonly actionId: string; readonly deliveryId?: string; readonly occurred?: VagueDate | undefined };

interface OnAction {
  readonly action: PlanAction | undefined;
  readonly delivery: Delivery | undefined;
  /** What every event about an action says. */
  readonly said: { readonly actionId: string; readonly needId: string; readonly occurred: VagueDate };
  readonly reasons: readonly Reason[];
}

function look({ actionId, deliveryId, occurred }: About, { help }: PathwayPlansState, { today }: BaseFacts): OnAction {
  const action = help[actionId];
  const on = occurred ?? onDay(today);
  const reasons = failing(
    anActionIsInThePlan(action),
    whatIsRecordedIsNotInTheFuture(on, today),
    nothingComesOfAnActionBeforeItWasAgreed(action, on),
  );
  const delivery = action?.deliveries.find((one) => one.deliveryId === deliveryId);
  return { action, delivery, said: { actionId, needId: action?.needId ?? '', occurred: on }, reasons };
}

/** Somebody will do something about a need. */
export function addPlanAction(input: asked.AddPlanAction, state: PathwayPlansState, { today }: BaseFacts): Decided {
  if (state.help[input.actionId] !== undefined) return accept();
  const need = state.plan.needs[input.needId];
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(
    aNeedIsInThePlan(need),
    whatIsRecordedIsNotInTheFuture(occurred, today),
    nothingIsSaidOfANeedBeforeItWasAdded(need, occurred),
  );
  return acceptUnless(reasons, [{ type: 'PlanActionAdded', data: { ...input, occurred } }]);
}

/** It will not be done. */
export function withdrawPlanAction(
  input: asked.WithdrawPlanAction,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { action, said, reasons } = look(input, state, facts);
  if (action !== undefined && action.withdrawn !== null) return accept();
  return acceptUnless(reasons, [{ type: 'PlanActionWithdrawn', data: { ...said, reason: input.reason } }]);
}

/** Help reached the young person. */
export function recordHelpDelivered(
  input: asked.RecordHelpDelivered,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { delivery, said, reasons } = look(input, state, facts);
  if (delivery !== undefined) return accept();
  const { deliveryId, what, by } = input;
  return acceptUnless(reasons, [{ type: 'HelpDelivered', data: { ...said, deliveryId, what, by } }]);
}

/** Help did not reach the young person. */
export function recordHelpNotDelivered(
  input: asked.RecordHelpNotDelivered,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { delivery, said, reasons } = look(input, state, facts);
  if (delivery !== undefined) return accept();
  const { deliveryId, reason } = input;
  return acceptUnless(reasons, [{ type: 'HelpNotDelivered', data: { ...said, deliveryId, reason } }]);
}

/** What was recorded of help was wrong. */
export function withdrawHelpRecord(
  input: asked.WithdrawHelpRecord,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { action, delivery, said, reasons } = look(input, state, facts);
  if (delivery !== undefined && delivery.withdrawn !== null) return accept();
  const { deliveryId, reason } = input;
  const all = [...reasons, ...(action === undefined ? [] : failing(whatIsTakenBackWasRecorded(delivery)))];
  return acceptUnless(all, [{ type: 'HelpRecordWithdrawn', data: { ...said, deliveryId, reason } }]);
}
