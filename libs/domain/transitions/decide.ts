import {
  accept, acceptUnless, failing, onDay, type BaseFacts, type CivilDate, type Decision, type Reason, type VagueDate,
} from '../kernel'; // prettier-ignore
import type { TransitionsEvent } from './events';
import type { AddOption, ChangeOption, MoveOptionInput, ProposeMove, WithdrawMove, WithdrawOption } from './inputs';
import { aMoveComparesAtMostEightOptions } from './rules/a-move-compares-at-most-eight-options';
import { aMoveIsInTheRightSituation } from './rules/a-move-is-in-the-right-situation';
import { aMoveIsNotNeededBeforeItIsProposed } from './rules/a-move-is-not-needed-before-it-is-proposed';
import { anOptionDoesNotBecomeAnother } from './rules/an-option-does-not-become-another';
import { aMoveIsOnRecord } from './rules/a-move-is-on-record';
import { aProposalIsNotDatedInTheFuture } from './rules/a-proposal-is-not-dated-in-the-future';
import { optionsSpeakOfPeopleOnRecord } from './rules/options-speak-of-people-on-record';
import { stayingKeepsTheSameCarer } from './rules/staying-keeps-the-same-carer';
import { stayingStaysOnTheTable } from './rules/staying-stays-on-the-table';
import { theOptionIsOnTheTable } from './rules/the-option-is-on-the-table';
import { wishesAreAskedFor } from './rules/wishes-are-asked-for';
import type { StartMove } from './planning/inputs';
import type { TransitionsState } from './state';
import { stayingOption } from './staying-option';
import type { MoveOption } from './vocabulary';

type Decided = Decision<TransitionsEvent>;

/** Staying is with the same carer and in the same area as now, so nobody is asked for it. */
const settled = (option: MoveOptionInput): MoveOption => (option.stay ? { ...option, sameCarer: 'yes' } : option);

const rulesOfOption = (option: MoveOptionInput, state: TransitionsState, field: string): readonly Reason[] => [
  ...failing(stayingKeepsTheSameCarer(option, `${field}.sameCarer`)),
  ...optionsSpeakOfPeopleOnRecord(option, state, field),
];

/** A move is being thought about. It changes nothing for the young person until it happens. Staying is an option by itself. */
export function proposeMove(input: ProposeMove, state: TransitionsState, facts: BaseFacts): Decided {
  const { transitionId, why, neededBy, wishes, noWishesReason, options } = input;
  if (state.moves[transitionId] !== undefined) return accept();
  const occurred = input.occurred ?? onDay(facts.today);
  const added = withStaying(transitionId, options.map(settled));
  const reasons = [
    ...failing(wishesAreAskedFor(wishes, noWishesReason)),
    ...rulesOfBeginning(occurred, neededBy, facts),
    ...failing(aMoveComparesAtMostEightOptions(added.length)),
    ...options.flatMap((option, index) => rulesOfOption(option, state, `options.${index}`)),
  ];
  return acceptUnless(reasons, [
    { type: 'MoveProposed', data: { transitionId, occurred, why, neededBy, wishes, noWishesReason } },
    ...added.map((option): TransitionsEvent => ({ type: 'MoveOptionAdded', data: { transitionId, option } })),
  ]);
}

/** Begins a move with why and by when alone: the rest is planned part by part, and asked for before it goes to a manager. */
export function startMove(input: StartMove, state: TransitionsState, facts: BaseFacts): Decided {
  const { transitionId, why, neededBy } = input;
  if (state.moves[transitionId] !== undefined) return accept();
  const occurred = input.occurred ?? onDay(facts.today);
  const proposal = { transitionId, occurred, why, neededBy, wishes: null, noWishesReason: null };
  return acceptUnless(rulesOfBeginning(occurred, neededBy, facts), [
    { type: 'MoveProposed', data: proposal },
    { type: 'MoveOptionAdded', data: { transitionId, option: stayingOption(transitionId) } },
  ]);
}

const rulesOfBeginning = (occurred: VagueDate, neededBy: CivilDate | null, facts: BaseFacts): readonly Reason[] =>
  failing(
    aProposalIsNotDatedInTheFuture(occurred, facts.today),
    aMoveIsNotNeededBeforeItIsProposed(neededBy, occurred),
  );

const withStaying = (transitionId: string, options: readonly MoveOption[]): readonly MoveOption[] =>
  options.some((option) => option.stay) ? options : [stayingOption(transitionId), ...options];

/** Another home to compare, or staying with other support. */
export function addOption(input: AddOption, state: TransitionsState): Decided {
  const move = state.moves[input.transitionId];
  const { optionId } = input.option;
  if (move?.options.some((known) => known.optionId === optionId)) return accept();
  const reasons = [
    ...failing(
      aMoveIsOnRecord(move),
      aMoveIsInTheRightSituation(move, ['proposed'], 'Options cannot be added'),
      aMoveComparesAtMostEightOptions((move?.options.length ?? 0) + 1),
    ),
    ...rulesOfOption(input.option, state, 'option'),
  ];
  const data = { transitionId: input.transitionId, option: settled(input.option) };
  return acceptUnless(reasons, [{ type: 'MoveOptionAdded', data }]);
}

/** More is known about an option, or something was agreed that would protect a relationship. */
export function changeOption(input: ChangeOption, state: TransitionsState): Decided {
  const move = state.moves[input.transitionId];
  const option = settled(input.option);
  const known = move?.options.find((o) => o.optionId === option.optionId);
  if (known !== undefined && sameOption(known, option)) return accept();
  const reasons = [
    ...failing(
      aMoveIsOnRecord(move),
      aMoveIsInTheRightSituation(move, ['proposed'], 'Options cannot be changed'),
      theOptionIsOnTheTable(move, option.optionId),
      anOptionDoesNotBecomeAnother(known, option.stay),
    ),
    ...rulesOfOption(input.option, state, 'option'),
  ];
  return acceptUnless(reasons, [{ type: 'MoveOptionChanged', data: { transitionId: input.transitionId, option } }]);
}

/** Whether two options say the same, in whatever order their fields were written. */
function sameOption(a: MoveOption, b: MoveOption): boolean {
  const ordered = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  const text = (option: MoveOption): string => JSON.stringify(option, (_key, value: unknown) => ordered(value));
  return text(a) === text(b);
}

/** An option is no longer there: the home was taken, or it was ruled out. */
export function withdrawOption(input: WithdrawOption, state: TransitionsState): Decided {
  const move = state.moves[input.transitionId];
  if (move?.withdrawnOptions.some(({ option }) => option.optionId === input.optionId)) return accept();
  const reasons = failing(
    aMoveIsOnRecord(move),
    aMoveIsInTheRightSituation(move, ['proposed'], 'Options cannot be withdrawn'),
    theOptionIsOnTheTable(move, input.optionId),
    stayingStaysOnTheTable(move?.options ?? [], input.optionId),
  );
  return acceptUnless(reasons, [{ type: 'MoveOptionWithdrawn', data: input }]);
}

/** The move is no longer wanted. One that has happened cannot be undone by withdrawing it. */
export function withdrawMove(input: WithdrawMove, state: TransitionsState): Decided {
  const move = state.moves[input.transitionId];
  if (move?.kind === 'withdrawn') return accept();
  const reasons = failing(
    aMoveIsOnRecord(move),
    aMoveIsInTheRightSituation(move, ['proposed', 'submitted', 'approved'], 'The move cannot be withdrawn'),
  );
  return acceptUnless(reasons, [{ type: 'MoveWithdrawn', data: input }]);
}
