import { addDays, dayInWords, type CivilDate } from '../../kernel';
import { homeOn } from '../../placements';
import { allMoves, assessmentOwed, emergencyMoves, extensionsBetween } from '../../transitions';
import type { CaseFlag } from '../case-flag';
import type { Journey } from '../state';
import { breachesOf, movesInEffect } from './breaches';
import { flagsAfterMoves } from './flags-after';
import { followUpsAhead } from './follow-ups';

/** For how many days after a move the order of its approvals is flagged; after that it is in the record of the move alone. */
const BREACH_FLAGGED_DAYS = 365;

const emergenciesOwed = ({ transitions }: Journey, day: CivilDate) =>
  emergencyMoves(transitions)
    .filter(({ on }) => on <= day)
    .map((move) => ({ move, owed: assessmentOwed(move, day) }))
    .filter(({ owed }) => owed.status !== 'done');

/** What falls due because of moves that have happened, and of a home that was extended. */
export const datesAfterMoves = (journey: Journey, day: CivilDate) => [
  ...datesOfEmergencies(journey, day),
  ...datesOfFollowUps(journey, day),
  ...datesOfFirstContacts(journey, day),
  ...datesOfExtensions(journey, day),
];

const datesOfEmergencies = (journey: Journey, day: CivilDate) =>
  emergenciesOwed(journey, day).map(({ move, owed }) => ({
    what: 'Assessment of the emergency move',
    on: owed.dueOn,
    because: 'Owed within 5 working days of an emergency move',
    relationshipId: null,
    transitionId: move.transitionId,
  }));

const datesOfFollowUps = (journey: Journey, day: CivilDate) =>
  movesInEffect(journey, day).flatMap(({ transitionId }) =>
    followUpsAhead(journey, transitionId, day).map(({ weeks, on }) => ({
      what: `Look back at the move after ${weeks} weeks`,
      on,
      because: 'Whether the relationships promised as kept really were: 2, 6 and 12 weeks after a move',
      relationshipId: null,
      transitionId,
    })),
  );

/** First contacts that were arranged on the day of the move and are still ahead. */
const datesOfFirstContacts = ({ transitions, relationships }: Journey, day: CivilDate) =>
  allMoves(transitions).flatMap((move) =>
    move.kind !== 'happened'
      ? []
      : (move.happening.firstContacts ?? []).flatMap(({ relationshipId, on }) => {
          const name = relationships.relationships[relationshipId]?.personName;
          if (name === undefined || on === null || on < day) return [];
          const because = 'Arranged on the day of the move, as it was promised';
          const what = `First contact with ${name} after the move`;
          return [{ what, on, because, relationshipId, transitionId: move.transitionId }];
        }),
  );

/** The day until which the present home was extended, while it is still ahead. */
function datesOfExtensions({ placements, transitions }: Journey, day: CivilDate) {
  const home = homeOn(placements, day);
  const last = home.inCare === 'yes' ? extensionsBetween(transitions, home.since, day).at(-1) : undefined;
  if (last === undefined || last.until < day) return [];
  const because = 'Set when the home was last extended';
  return [{ what: 'The home was extended until', on: last.until, because, relationshipId: null, transitionId: null }];
}

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

/** Flags about moves on a day: assessments owed, and moves that came before their approval, and what makes a move harder. */
export const flagsOfMoves = (journey: Journey, day: CivilDate): readonly CaseFlag[] => [
  ...emergencyFlags(journey, day),
  ...orderFlags(journey, day),
  ...flagsAfterMoves(journey, day),
];
