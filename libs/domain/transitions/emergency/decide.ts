import { accept, acceptUnless, failing, type BaseFacts, type Decision } from '../../kernel';
import type { SeenFacts } from '../decide-approval';
import type { TransitionsEvent } from '../events';
import { whatProtectsARelationshipIsPromised } from '../promises/rules/what-protects-a-relationship-is-promised';
import { optionsSpeakOfPeopleOnRecord } from '../rules/options-speak-of-people-on-record';
import type { TransitionsState } from '../state';
import type { Protection } from '../vocabulary';
import type { AgreeEmergencyProtections, RecordEmergencyAssessment } from './inputs';
import { anEmergencyMoveIsAssessedOnce } from './rules/an-emergency-move-is-assessed-once';
import { anEmergencyMoveIsOnRecord } from './rules/an-emergency-move-is-on-record';
import { nothingIsArrangedBeforeAMoveThatWasMade } from './rules/nothing-is-arranged-before-a-move-that-was-made';
import { whatWasSeenCoversTheMove } from './rules/what-was-seen-covers-the-move';
import type { EmergencyMove } from './state';

type Decided = Decision<TransitionsEvent>;

const asText = (protections: readonly Protection[]): string =>
  JSON.stringify(protections.map(({ kind, note, responsible, firstOn }) => [kind, note, responsible, firstOn]));

const agreedFor = (move: EmergencyMove | undefined, relationshipId: string): readonly Protection[] =>
  move?.option.protections.filter((one) => one.relationshipId === relationshipId) ?? [];

/** Agrees what protects one relationship after a move that could not wait: the score counts on it, and assessing promises it. */
export function agreeEmergencyProtections(input: AgreeEmergencyProtections, state: TransitionsState): Decided {
  const { transitionId, relationshipId, protections } = input;
  const move = state.emergencies[transitionId];
  if (move !== undefined && asText(agreedFor(move, relationshipId)) === asText(protections)) return accept();
  const own = protections.map((one) => ({ ...one, relationshipId }));
  const reasons = [
    ...failing(
      anEmergencyMoveIsOnRecord(move),
      anEmergencyMoveIsAssessedOnce(move, 'What protects a relationship cannot be changed here'),
      nothingIsArrangedBeforeAMoveThatWasMade(protections),
    ),
    ...(move === undefined ? [] : optionsSpeakOfPeopleOnRecord({ ...move.option, protections: own }, state)),
  ];
  return acceptUnless(reasons, [{ type: 'EmergencyProtectionsAgreed', data: input }]);
}

/** Records the assessment that an emergency move owes, with what was seen; what was agreed becomes promises in the same step. */
export function recordEmergencyAssessment(
  input: RecordEmergencyAssessment,
  state: TransitionsState,
  { seen, today }: BaseFacts & SeenFacts,
): Decided {
  const { transitionId } = input;
  const move = state.emergencies[transitionId];
  if (move !== undefined && move.assessment !== null) return accept();
  const reasons = failing(anEmergencyMoveIsOnRecord(move), whatWasSeenCoversTheMove(move, seen));
  const promises =
    move === undefined ? [] : whatProtectsARelationshipIsPromised({ transitionId, option: move.option, seen, today });
  return acceptUnless(reasons, [{ type: 'EmergencyMoveAssessed', data: { ...input, seen } }, ...promises]);
}
