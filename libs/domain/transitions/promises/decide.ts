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
import type { TransitionsEvent } from '../events';
import { whatWasSaidIsNotInTheFuture } from '../planning/rules/what-was-said-is-not-in-the-future';
import type { TransitionsState } from '../state';
import type { DisputePromise, ReleasePromise, ReplacePromise } from './inputs';
import { aPromiseDoesNotEndBeforeItBegins } from './rules/a-promise-does-not-end-before-it-begins';
import { aPromiseEndsOnce } from './rules/a-promise-ends-once';
import { aPromiseIsOnRecord } from './rules/a-promise-is-on-record';
import { aPromiseIsReplacedByAnother } from './rules/a-promise-is-replaced-by-another';
import { nothingIsSaidOfAPromiseBeforeItWasMade } from './rules/nothing-is-said-of-a-promise-before-it-was-made';
import type { PromiseOnRecord } from './state';

type Decided = Decision<TransitionsEvent>;

const rulesOfSaying = (promise: PromiseOnRecord | undefined, occurred: VagueDate, facts: BaseFacts): Reason[] =>
  failing(
    aPromiseIsOnRecord(promise),
    whatWasSaidIsNotInTheFuture(occurred, facts.today),
    nothingIsSaidOfAPromiseBeforeItWasMade(promise, occurred),
  );

const isReleased = (promise: PromiseOnRecord | undefined, { words, saidBy }: ReleasePromise): boolean => {
  const end = promise?.end;
  return end?.kind === 'released' && end.words === words && end.saidBy === saidBy;
};

/** The young person says that they no longer hold anybody to it; nobody else can say so for them but an advocate. */
export function releasePromise(input: ReleasePromise, state: TransitionsState, facts: BaseFacts): Decided {
  const { promiseId, words, saidBy } = input;
  const promise = state.promises[promiseId];
  if (isReleased(promise, input)) return accept();
  const occurred = input.occurred ?? onDay(facts.today);
  const reasons = [...rulesOfSaying(promise, occurred, facts), ...failing(aPromiseEndsOnce(promise))];
  const relationshipId = promise?.relationshipId ?? '';
  const data = { promiseId, relationshipId, words, saidBy, occurred };
  return acceptUnless(reasons, [{ type: 'PromiseReleased', data }]);
}

/** Another promise stands in its place, with the same person and from the same move. */
export function replacePromise(input: ReplacePromise, state: TransitionsState, facts: BaseFacts): Decided {
  const promise = state.promises[input.promiseId];
  if (promise?.end?.kind === 'replaced' && promise.end.by === input.newPromiseId) return accept();
  const occurred = input.occurred ?? onDay(facts.today);
  const reasons = [
    ...rulesOfSaying(promise, occurred, facts),
    ...failing(
      aPromiseEndsOnce(promise),
      aPromiseIsReplacedByAnother(promise, input, state.promises),
      aPromiseDoesNotEndBeforeItBegins(input.from, input.until),
    ),
  ];
  return acceptUnless(reasons, promise === undefined ? [] : replacing(promise, input, occurred));
}

function replacing(promise: PromiseOnRecord, input: ReplacePromise, occurred: VagueDate): readonly TransitionsEvent[] {
  const { promiseId, newPromiseId, kind, what, owner, from, everyDays, until, reason } = input;
  const { relationshipId, transitionId, optionId } = promise;
  const made = {
    promiseId: newPromiseId, relationshipId, transitionId, optionId, kind, what, owner, from, everyDays, until, occurred,
  }; // prettier-ignore
  return [
    { type: 'PromiseMade', data: made },
    { type: 'PromiseReplaced', data: { promiseId, relationshipId, by: newPromiseId, reason, occurred } },
  ];
}

/** Somebody says that it is not as it is shown. */
export function disputePromise(input: DisputePromise, state: TransitionsState, facts: BaseFacts): Decided {
  const { promiseId, disputeId, whose, words } = input;
  const promise = state.promises[promiseId];
  if (promise?.disputes.some((known) => known.disputeId === disputeId)) return accept();
  const occurred = input.occurred ?? onDay(facts.today);
  const relationshipId = promise?.relationshipId ?? '';
  const data = { promiseId, relationshipId, disputeId, whose, words, occurred };
  return acceptUnless(rulesOfSaying(promise, occurred, facts), [{ type: 'PromiseDisputed', data }]);
}
