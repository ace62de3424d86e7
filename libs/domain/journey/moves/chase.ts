import { addDays, dayInWords, type CivilDate } from '../../kernel';
import { assessmentOwed, emergencyMoves } from '../../transitions';
import type { CaseFlag } from '../case-flags';
import type { Journey } from '../state';
import { breachesOf, movesInEffect } from './breaches';

/** For how many days after a move the order of its approvals is flagged; after that it is in the record of the move alone. */
const BREACH_FLAGGED_DAYS = 365;

const emergenciesOwed = ({ transitions }: Journey, day: CivilDate) =>
  emergencyMoves(transitions)
    .filter(({ on }) => on <= day)
    .map((move) => ({ move, owed: assessmentOwed(move, day) }))
    .filter(({ owed }) => owed.status !== 'done');

/** What falls due because of moves that happened before they could be planned. */
export const datesOfEmergencies = (journey: Journey, day: CivilDate) =>
  emergenciesOwed(journey, day).map(({ move, owed }) => ({
    what: 'Assessment of the emergency move',
    on: owed.dueOn,
    because: 'Owed within 5 working days of an emergency move',
    relationshipId: null,
    transitionId: move.transitionId,
  }));

function emergencyFlags(journey: Journey, day: CivilDate): readonly CaseFlag[] {
  return emergenciesOwed(journey, day).map(({ move, owed }) => {
    const isOverdue = owed.status === 'overdue';
    const when = isOverdue ? `was owed by ${dayInWords(owed.dueOn)}` : `is owed by ${dayInWords(owed.dueOn)}`;
    return {
      code: isOverdue ? 'emergency-assessment-overdue' : 'emergency-assessment-owed',
      severity: isOverdue ? 'red' : 'amber',
      sentence: `The assessment of the emergency move on ${dayInWords(move.on)} ${when}.`,
      relationshipIds: [],
    };
  });
}

function orderFlags(journey: Journey, day: CivilDate): readonly CaseFlag[] {
  return movesInEffect(journey, day)
    .filter(({ on }) => addDays(on, BREACH_FLAGGED_DAYS) >= day)
    .flatMap((move) => breachesOf(journey, move, day))
    .filter(({ code }) => code === 'took-effect-before-approval')
    .map(({ code, severity, sentence }) => ({ code, severity, sentence, relationshipIds: [] }));
}

/** Flags about moves on a day: assessments owed, and moves that came before their approval. */
export const flagsOfMoves = (journey: Journey, day: CivilDate): readonly CaseFlag[] => [
  ...emergencyFlags(journey, day),
  ...orderFlags(journey, day),
];
