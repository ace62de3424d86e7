import { addMonths, birthdayAt, type CivilDate } from '../../kernel';
import type { Journey } from '../state';
import { cliffsOf, inOrder } from './cliffs';
import { lookingFrom, type Looking } from './looking';
import { marksOf } from './marks';
import { endOfTheHome, endOfTheLinkPerson, endsOfWorkers } from './of-the-law';
import { endsOfContact, endsOfSupports, endsOfWhatKeepsInTouch, supportsGoingOn } from './of-the-record';
import { endOfStayingPut } from './staying-put';
import type { Bounds, Cliff, Runway, RunwayEnd } from './types';

const FROM_AGE = 14;
const UNTIL_AGE = 25;
/** How far ahead is looked where nobody knows when they were born. */
const YEARS_AHEAD = 11;

/** Everything known to end after the day, earliest first, what is replaced among it. */
const endsAhead = (looking: Looking): readonly RunwayEnd[] =>
  inOrder([
    ...endOfTheHome(looking),
    ...endOfStayingPut(looking),
    ...endsOfWorkers(looking),
    ...endOfTheLinkPerson(looking),
    ...endsOfSupports(looking),
    ...endsOfWhatKeepsInTouch(looking),
    ...endsOfContact(looking),
  ]);

const lineOf = ({ born }: Looking): Runway['line'] =>
  born === null ? null : { born, from: birthdayAt(born, FROM_AGE), until: birthdayAt(born, UNTIL_AGE) };

const boundsOf = (looking: Looking): Bounds => ({
  day: looking.day,
  latest: lineOf(looking)?.until ?? addMonths(looking.day, YEARS_AHEAD * 12),
});

/** One line of time from the 14th birthday to the 25th, as seen on a day, with everything that ends or changes on it. */
export function runwayOf(journey: Journey, day: CivilDate): Runway {
  const looking = lookingFrom(journey, day);
  const line = lineOf(looking);
  const ends = endsAhead(looking);
  const supports = supportsGoingOn(looking);
  return {
    day,
    line,
    ends,
    marks: line === null ? [] : marksOf(looking, line),
    overdue: supports.flatMap(({ support, on }) => (on !== null && on <= day ? [{ support, on }] : [])),
    endNotKnown: supports.flatMap(({ support, on }) => (on === null ? [support] : [])),
    cliffs: cliffsOf(ends, boundsOf(looking)),
  };
}

/** The support cliffs ahead of a day. */
export const cliffsAhead = (journey: Journey, day: CivilDate): readonly Cliff[] => {
  const looking = lookingFrom(journey, day);
  return cliffsOf(endsAhead(looking), boundsOf(looking));
};

/** What ends after a day and by another, as seen on the first, what is replaced in time among it; earliest first. */
export const supportsEnding = (journey: Journey, from: CivilDate, until: CivilDate): readonly RunwayEnd[] =>
  endsAhead(lookingFrom(journey, from)).filter(({ on }) => on <= until);
