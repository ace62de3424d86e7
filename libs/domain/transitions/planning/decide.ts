import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../../kernel';
import type { TransitionsEvent } from '../events';
import { aMoveIsInTheRightSituation } from '../rules/a-move-is-in-the-right-situation';
import { aMoveIsNotNeededBeforeItIsProposed } from '../rules/a-move-is-not-needed-before-it-is-proposed';
import { aMoveIsOnRecord } from '../rules/a-move-is-on-record';
import { wishesAreAskedFor } from '../rules/wishes-are-asked-for';
import type { Situation, TransitionsState } from '../state';
import type { ChangeMovePurpose, RecordMoveView, RecordMoveWishes } from './inputs';
import { aViewIsGivenOrNotSoughtForAReason } from './rules/a-view-is-given-or-not-sought-for-a-reason';
import { whatWasSaidIsNotInTheFuture } from './rules/what-was-said-is-not-in-the-future';

type Decided = Decision<TransitionsEvent>;

const STILL_AHEAD: readonly Situation[] = ['proposed', 'submitted', 'approved'];

/** Says otherwise why a move is thought about, or by when it is needed. */
export function changeMovePurpose(input: ChangeMovePurpose, state: TransitionsState): Decided {
  const move = state.moves[input.transitionId];
  if (move !== undefined && move.why === input.why && move.neededBy === input.neededBy) return accept();
  const reasons = failing(
    aMoveIsOnRecord(move),
    aMoveIsInTheRightSituation(move, ['proposed'], 'Why and by when cannot be changed'),
    move === undefined ? undefined : aMoveIsNotNeededBeforeItIsProposed(input.neededBy, move.occurred),
  );
  return acceptUnless(reasons, [{ type: 'MovePurposeChanged', data: input }]);
}

/** Writes down what the young person wants, or why nobody can say. They may change their mind until the move has happened. */
export function recordMoveWishes(input: RecordMoveWishes, state: TransitionsState, facts: BaseFacts): Decided {
  const { transitionId, wishes, noWishesReason } = input;
  const move = state.moves[transitionId];
  const occurred = input.occurred ?? onDay(facts.today);
  const isSame = move?.wishes === wishes && move.noWishesReason === noWishesReason;
  if (isSame && (wishes !== null || noWishesReason !== null)) return accept();
  const reasons = failing(
    aMoveIsOnRecord(move),
    aMoveIsInTheRightSituation(move, STILL_AHEAD, 'Wishes cannot be recorded'),
    wishesAreAskedFor(wishes, noWishesReason),
    whatWasSaidIsNotInTheFuture(occurred, facts.today),
  );
  const data = { transitionId, occurred, wishes, noWishesReason: wishes === null ? noWishesReason : null };
  return acceptUnless(reasons, [{ type: 'MoveWishesRecorded', data }]);
}

/** Writes down what somebody thinks of the move, or why they were not asked. */
export function recordMoveView(input: RecordMoveView, state: TransitionsState, facts: BaseFacts): Decided {
  const move = state.moves[input.transitionId];
  const known = move?.planning.views.find(({ viewId }) => viewId === input.viewId);
  const data = { ...input, occurred: input.occurred ?? known?.occurred ?? onDay(facts.today) };
  if (known !== undefined && VIEW_FIELDS.every((field) => known[field] === data[field])) return accept();
  const reasons = failing(
    aMoveIsOnRecord(move),
    aMoveIsInTheRightSituation(move, STILL_AHEAD, 'Views cannot be recorded'),
    aViewIsGivenOrNotSoughtForAReason(input),
    whatWasSaidIsNotInTheFuture(data.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'MoveViewRecorded', data }]);
}

const VIEW_FIELDS = ['whose', 'name', 'view', 'notSoughtReason'] as const;
