import { sortDay, type Recorded } from '../../kernel';
import { actOf, type Act } from '../act';
import { JUDGEMENT_HANDLERS } from '../judgement/evolve';
import type { JudgementEvent } from '../judgement/events';
import { nothingJudged } from '../judgement/state';
import { LAW_HANDLERS } from '../law/evolve';
import type { LawEvent } from '../law/events';
import type { EmergencyEvent } from './events';
import type { EmergencyMove } from './state';

type Emergencies = Readonly<Record<string, EmergencyMove>>;
type OnEmergency = EmergencyEvent | LawEvent | JudgementEvent;
type Begun = Extract<EmergencyEvent, { type: 'EmergencyMoveRecorded' }>;
type Later = Exclude<OnEmergency, Begun>;
type DataOf<T extends Later['type']> = Extract<Later, { type: T }>['data'];

/** Folds an event about emergency moves, or a legal step or a judgement on one. Total. */
export function evolveEmergencies(emergencies: Emergencies, event: Recorded<OnEmergency>): Emergencies {
  const { transitionId } = event.data;
  const known = emergencies[transitionId];
  if (event.type === 'EmergencyMoveRecorded') {
    return known === undefined ? { ...emergencies, [transitionId]: begun(event) } : emergencies;
  }
  return known === undefined ? emergencies : { ...emergencies, [transitionId]: changed(known, event) };
}

function begun({ data, meta }: Recorded<Begun>): EmergencyMove {
  const { transitionId, occurred, why, option, reasonPlaceChange, note } = data;
  return {
    transitionId, recorded: actOf(meta), on: sortDay(occurred), why, option, reasonPlaceChange, note, assessment: null,
    legalSteps: [], judgement: nothingJudged,
  }; // prettier-ignore
}

type Handlers = { readonly [T in Later['type']]: (move: EmergencyMove, data: DataOf<T>, act: Act) => EmergencyMove };

/** Steps that the law asks for. */
const inLaw =
  <T extends LawEvent['type']>(type: T) =>
  (move: EmergencyMove, data: DataOf<T>, act: Act): EmergencyMove => ({
    ...move,
    legalSteps: LAW_HANDLERS[type](move.legalSteps, data as never, act),
  });

/** What people judge otherwise. */
const inJudgement =
  <T extends JudgementEvent['type']>(type: T) =>
  (move: EmergencyMove, data: DataOf<T>, act: Act): EmergencyMove => ({
    ...move,
    judgement: JUDGEMENT_HANDLERS[type](move.judgement, data as never, act),
  });

const HANDLERS: Handlers = {
  EmergencyProtectionsAgreed: (move, { relationshipId, protections }) => ({
    ...move,
    option: {
      ...move.option,
      protections: [
        ...move.option.protections.filter((one) => one.relationshipId !== relationshipId),
        ...protections.map((one) => ({ relationshipId, ...one })),
      ],
    },
  }),
  EmergencyMoveAssessed: (move, { conclusion, seen }, act) =>
    move.assessment === null ? { ...move, assessment: { ...act, conclusion, seen } } : move,
  MoveApprovalGiven: inLaw('MoveApprovalGiven'),
  MoveLegalStepTaken: inLaw('MoveLegalStepTaken'),
  MoveLegalStepWithdrawn: inLaw('MoveLegalStepWithdrawn'),
  RankingWeightsChanged: inJudgement('RankingWeightsChanged'),
  RankingWeightsReset: inJudgement('RankingWeightsReset'),
  AssessmentLineOverruled: inJudgement('AssessmentLineOverruled'),
  AssessmentLineOverruleWithdrawn: inJudgement('AssessmentLineOverruleWithdrawn'),
};

function changed(known: EmergencyMove, { type, data, meta }: Recorded<Later>): EmergencyMove {
  const handler = HANDLERS[type] as (move: EmergencyMove, data: unknown, act: Act) => EmergencyMove;
  return handler(known, data, actOf(meta));
}
