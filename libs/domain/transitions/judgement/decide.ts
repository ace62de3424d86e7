import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../../kernel';
import type { SeenFacts } from '../decide-approval';
import { anEmergencyMoveIsAssessedOnce } from '../emergency/rules/an-emergency-move-is-assessed-once';
import type { EmergencyMove } from '../emergency/state';
import type { TransitionsEvent } from '../events';
import { aMoveIsInTheRightSituation } from '../rules/a-move-is-in-the-right-situation';
import { aMoveIsOnRecord } from '../rules/a-move-is-on-record';
import type { Move, TransitionsState } from '../state';
import type { RingWeights } from '../vocabulary';
import type { ChangeRankingWeights, OverruleLine, ResetRankingWeights, WithdrawOverrule } from './inputs';
import { lineOf, onlyWhatWasWorkedOutIsOverruled } from './rules/only-what-was-worked-out-is-overruled';
import { someRelationshipsCount } from './rules/some-relationships-count';
import type { Overrule } from './state';

type Decided = Decision<TransitionsEvent>;

/** A planned move, or an emergency whose assessment is owed: both are compared. */
type Compared = Move | EmergencyMove;
const theMove = ({ moves, emergencies }: TransitionsState, transitionId: string): Compared | undefined =>
  emergencies[transitionId] ?? moves[transitionId];

const UNDONE = 'The comparison cannot be changed';

function rulesOfMove(move: Compared | undefined): Reason[] {
  if (move === undefined || 'kind' in move) {
    return failing(aMoveIsOnRecord(move), aMoveIsInTheRightSituation(move, ['proposed', 'submitted'], UNDONE));
  }
  return failing(anEmergencyMoveIsAssessedOnce(move, UNDONE));
}

const sameWeights = (a: RingWeights | undefined, b: RingWeights): boolean =>
  a !== undefined && (Object.keys(b) as (keyof RingWeights)[]).every((ring) => a[ring] === b[ring]);

/** Orders the options of one move by other weights. The rule set itself stays as it is. */
export function changeRankingWeights(input: ChangeRankingWeights, state: TransitionsState): Decided {
  const move = theMove(state, input.transitionId);
  if (sameWeights(move?.judgement.weights?.weights, input.weights)) return accept();
  const reasons = [...rulesOfMove(move), ...failing(someRelationshipsCount(input.weights))];
  return acceptUnless(reasons, [{ type: 'RankingWeightsChanged', data: input }]);
}

/** Orders the options by the weights of the rule set again. */
export function resetRankingWeights(input: ResetRankingWeights, state: TransitionsState): Decided {
  const move = theMove(state, input.transitionId);
  if (move?.judgement.weights === null) return accept();
  return acceptUnless(rulesOfMove(move), [{ type: 'RankingWeightsReset', data: input }]);
}

const known = (move: Compared | undefined, line: OverruleLine | WithdrawOverrule): Overrule | undefined =>
  move?.judgement.overrules.find((one) => one.optionId === line.optionId && one.relationshipId === line.relationshipId);

/** Judges what an option would do to one relationship otherwise than what is worked out, which is kept beside it. */
export function overruleLine(input: OverruleLine, state: TransitionsState, facts: BaseFacts & SeenFacts): Decided {
  const move = theMove(state, input.transitionId);
  const before = known(move, input);
  if (before?.group === input.group && before.reason === input.reason) return accept();
  const line = lineOf(facts.seen, input);
  const reasons = rulesOfMove(move);
  if (move !== undefined) reasons.push(...failing(onlyWhatWasWorkedOutIsOverruled(line, input.group)));
  return acceptUnless(reasons, [{ type: 'AssessmentLineOverruled', data: { ...input, computed: line?.group ?? '' } }]);
}

/** Lets what is worked out stand again. */
export function withdrawOverrule(input: WithdrawOverrule, state: TransitionsState): Decided {
  const move = theMove(state, input.transitionId);
  if (move !== undefined && known(move, input) === undefined) return accept();
  return acceptUnless(rulesOfMove(move), [{ type: 'AssessmentLineOverruleWithdrawn', data: input }]);
}
