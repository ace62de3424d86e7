import { birthdayAt, type CivilDate } from '../kernel';
import { periodsOfCare } from '../placements';
import { dateOfBirth } from '../profile';
import {
  agreementOn,
  allRelationships,
  hadEnded,
  pauseOn,
  restrictionsOn,
  supportsOn,
  type Relationship,
} from '../relationships';
import { nextReviewBy, reviewsHeld } from '../reviews';
import { openMovesOn } from '../transitions';
import { datesAfterMoves } from './moves/chase';
import type { Journey } from './state';
import { supportEndsOn } from './support-facts';

/** Something that falls due, and what says so. Worked out, never recorded: a corrected fact moves it. */
export interface NextDate {
  readonly what: string;
  readonly on: CivilDate;
  /** The rule or the fact that sets the day, in words. */
  readonly because: string;
  readonly relationshipId: string | null;
  readonly transitionId: string | null;
}

const date = (what: string, on: CivilDate, because: string, about: Partial<NextDate> = {}): NextDate => ({
  what,
  on,
  because,
  relationshipId: about.relationshipId ?? null,
  transitionId: about.transitionId ?? null,
});

function reviewDue({ placements, reviews }: Journey, day: CivilDate): readonly NextDate[] {
  const period = periodsOfCare(placements).findLast(
    ({ start, until }) => start <= day && (until === null || day < until),
  );
  if (period === undefined) return [];
  const held = reviewsHeld(reviews)
    .map((review) => review.day)
    .filter((on) => on <= day);
  const because = 'Reviews are held within 20 working days, then 3 months, then every 6 months (regulation 33)';
  return [date('Review of the care plan', nextReviewBy(period.start, held), because)];
}

const AGES: readonly (readonly [number, string])[] = [
  [16, '16th birthday'],
  [18, '18th birthday'],
  [21, '21st birthday'],
  [25, '25th birthday'],
];

function nextBirthday({ profile }: Journey, day: CivilDate): readonly NextDate[] {
  const born = dateOfBirth(profile);
  if (born === null) return [];
  const next = AGES.map(([age, what]) => [birthdayAt(born, age), what] as const).find(([on]) => on > day);
  return next === undefined ? [] : [date(next[1], next[0], 'What they are entitled to changes')];
}

function ofRelationship(relationship: Relationship, journey: Journey, day: CivilDate): readonly NextDate[] {
  if (hadEnded(relationship, day)) return [];
  const { relationshipId, personName } = relationship;
  const born = dateOfBirth(journey.profile);
  const restrictions = restrictionsOn(relationship, day).map(({ reviewOn }) =>
    date(`Restriction on ${personName} to be reviewed`, reviewOn, 'Set when it was imposed', { relationshipId }),
  );
  const supports = supportsOn(relationship, day).flatMap((support) => {
    const ends = supportEndsOn(support, born);
    if (ends === null || ends <= day) return [];
    return [
      date(`${support.detail} ends (${personName})`, ends, 'What keeps the relationship alive ends', {
        relationshipId,
      }),
    ];
  });
  return [...restrictions, ...breakReview(relationship, day), ...agreedContactReview(relationship, day), ...supports];
}

/** A break is looked at again on the day that was set for it. */
function breakReview(relationship: Relationship, day: CivilDate): readonly NextDate[] {
  const { relationshipId, personName } = relationship;
  const pause = pauseOn(relationship, day);
  if (pause === undefined) return [];
  const what = `Break with ${personName} to be looked at again`;
  return [date(what, pause.reviewOn, 'Set when it was agreed', { relationshipId })];
}

/** Agreed contact is looked at again on the day that was agreed for it. */
function agreedContactReview(relationship: Relationship, day: CivilDate): readonly NextDate[] {
  const { relationshipId, personName } = relationship;
  const reviewOn = agreementOn(relationship, day)?.reviewOn ?? null;
  if (reviewOn === null) return [];
  return [
    date(`Contact agreed with ${personName} to be looked at again`, reviewOn, 'Set when it was agreed', {
      relationshipId,
    }),
  ];
}

const ofMoves = ({ transitions }: Journey, day: CivilDate): readonly NextDate[] =>
  openMovesOn(transitions, day).flatMap(({ move }) =>
    move.neededBy === null
      ? []
      : [date('Move needed by', move.neededBy, 'Set when it was proposed', { transitionId: move.transitionId })],
  );

/** What falls due, earliest first, as seen on a day; what is overdue keeps its day and so comes first. */
export function nextDates(journey: Journey, day: CivilDate): readonly NextDate[] {
  return [
    ...reviewDue(journey, day),
    ...nextBirthday(journey, day),
    ...allRelationships(journey.relationships).flatMap((relationship) => ofRelationship(relationship, journey, day)),
    ...ofMoves(journey, day),
    ...datesAfterMoves(journey, day),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
