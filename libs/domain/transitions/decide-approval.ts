import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../kernel';
import { changedSince } from './approval';
import type { TransitionsEvent } from './events';
import type { ApproveMove, RefuseMove, SendBackMove, SubmitMove } from './inputs';
import { aManagerDecides } from './rules/a-manager-decides';
import { aMoveComparesAtMostEightOptions } from './rules/a-move-compares-at-most-eight-options';
import { aMoveIsInTheRightSituation } from './rules/a-move-is-in-the-right-situation';
import { aMoveIsOnRecord } from './rules/a-move-is-on-record';
import { aRedFlagNeedsAWrittenReason } from './rules/a-red-flag-needs-a-written-reason';
import { nobodyDecidesOnTheirOwnProposal } from './rules/nobody-decides-on-their-own-proposal';
import { notChoosingTheFirstNeedsAReason } from './rules/not-choosing-the-first-needs-a-reason';
import { whatProtectsARelationshipIsPromised } from './promises/rules/what-protects-a-relationship-is-promised';
import { stayingIsOneOfAtLeastTwoOptions } from './rules/staying-is-one-of-at-least-two-options';
import { theOptionIsOnTheTable } from './rules/the-option-is-on-the-table';
import { viewsAreSoughtBeforeADecision } from './planning/rules/views-are-sought-before-a-decision';
import { whatWasSeenCoversEveryOption } from './rules/what-was-seen-covers-every-option';
import { wishesAreAskedFor } from './rules/wishes-are-asked-for';
import type { Move, TransitionsState } from './state';
import type { SeenAtDecision } from './vocabulary';

type Decided = Decision<TransitionsEvent>;

/** What the person deciding has in front of them, worked out from the same reading that is decided on. */
export interface SeenFacts {
  readonly seen: SeenAtDecision;
}

/** Puts a move to a manager, with the option preferred. From here its options are frozen. */
export function submitMove(input: SubmitMove, state: TransitionsState, facts: BaseFacts & SeenFacts): Decided {
  const { transitionId, optionId, reasonNotFirst } = input;
  const move = state.moves[transitionId];
  const mine = move?.kind === 'submitted' && move.submission.by === facts.actor.id;
  if (mine && move.submission.optionId === optionId) return accept();
  const reasons = [
    ...failing(
      aMoveIsOnRecord(move),
      aMoveIsInTheRightSituation(move, ['proposed'], 'The move cannot be submitted'),
      theOptionIsOnTheTable(move, optionId),
      whatWasSeenCoversEveryOption(move, facts.seen),
      notChoosingTheFirstNeedsAReason(optionId, reasonNotFirst, facts.seen),
    ),
    ...(move === undefined ? [] : rulesOfBeingReady(move)),
  ];
  const data = { transitionId, optionId, reasonNotFirst, seen: facts.seen };
  return acceptUnless(reasons, [{ type: 'MoveSubmitted', data }]);
}

/** What must have been planned before a manager is asked. */
const rulesOfBeingReady = (move: Move): readonly Reason[] => [
  ...stayingIsOneOfAtLeastTwoOptions(move.options),
  ...failing(aMoveComparesAtMostEightOptions(move.options.length), wishesAreAskedFor(move.wishes, move.noWishesReason)),
  ...viewsAreSoughtBeforeADecision(move.planning.views),
];

const rulesOfDeciding = (move: Move | undefined, facts: BaseFacts, undone: string): readonly Reason[] =>
  failing(
    aMoveIsOnRecord(move),
    aMoveIsInTheRightSituation(move, ['submitted'], undone),
    aManagerDecides(facts.actor),
    nobodyDecidesOnTheirOwnProposal(facts.actor, move),
  );

/** Approves the option that was submitted, having seen what it costs. To approve another, send it back. */
export function approveMove(input: ApproveMove, state: TransitionsState, facts: BaseFacts & SeenFacts): Decided {
  const { transitionId, reasonPastRed } = input;
  const move = state.moves[transitionId];
  if (move?.kind === 'approved' && move.approval.by === facts.actor.id) return accept();
  const optionId = move?.kind === 'submitted' ? move.submission.optionId : '';
  const reasons = [
    ...rulesOfDeciding(move, facts, 'The move cannot be approved'),
    ...failing(
      whatWasSeenCoversEveryOption(move, facts.seen),
      aRedFlagNeedsAWrittenReason(optionId, reasonPastRed, facts.seen),
    ),
  ];
  const data = {
    transitionId,
    optionId,
    reasonPastRed,
    seen: facts.seen,
    ...whatHasChanged(move, facts),
    ...whyNotFirst(move),
  };
  return acceptUnless(reasons, [{ type: 'MoveApproved', data }, ...promisesOf(move, optionId, facts)]);
}

/** What approving promises, in the same step. */
function promisesOf(move: Move | undefined, optionId: string, { seen, today }: BaseFacts & SeenFacts) {
  const option = move?.options.find((one) => one.optionId === optionId);
  if (move === undefined || option === undefined) return [];
  return whatProtectsARelationshipIsPromised({ transitionId: move.transitionId, option, seen, today });
}

/** What was different, when it was decided, from what had been put forward: it was on the page, and is kept as it was shown. */
const whatHasChanged = (move: Move | undefined, { seen }: SeenFacts): { readonly changed?: string[] } =>
  move?.kind === 'submitted' ? { changed: changedSince(move, seen).map(({ sentence }) => sentence) } : {};

const whyNotFirst = (move: Move | undefined): { readonly reasonNotFirst?: string | null } =>
  move?.kind === 'submitted' ? { reasonNotFirst: move.submission.reasonNotFirst } : {};

const turnedDown = ({ transitionId, reason }: RefuseMove | SendBackMove, move: Move | undefined, facts: SeenFacts) => ({
  transitionId,
  reason,
  seen: facts.seen,
  ...whatHasChanged(move, facts),
});

/** Refuses the move. It stays on record; a new one can be proposed. */
export function refuseMove(input: RefuseMove, state: TransitionsState, facts: BaseFacts & SeenFacts): Decided {
  const move = state.moves[input.transitionId];
  if (move?.kind === 'refused' && move.refusal.by === facts.actor.id) return accept();
  const reasons = rulesOfDeciding(move, facts, 'The move cannot be refused');
  return acceptUnless(reasons, [{ type: 'MoveRefused', data: turnedDown(input, move, facts) }]);
}

/** Sends the move back to be worked on; its options can be changed again. */
export function sendBackMove(input: SendBackMove, state: TransitionsState, facts: BaseFacts & SeenFacts): Decided {
  const { transitionId, reason } = input;
  const move = state.moves[transitionId];
  const sentBack = move?.kind === 'proposed' ? move.sentBack : null;
  if (sentBack !== null && sentBack.by === facts.actor.id && sentBack.reason === reason) return accept();
  const reasons = rulesOfDeciding(move, facts, 'The move cannot be sent back');
  return acceptUnless(reasons, [{ type: 'MoveSentBack', data: turnedDown(input, move, facts) }]);
}
