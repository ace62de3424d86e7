import { tenthsOfMileApart } from '#libs/domain/kernel';
import type { FactorWeights } from '#libs/domain/rulebook/severance-rules';
import type { FactorRule, Person, Subject } from '../subject';
import { know, miss } from '../tally';
import { inMiles } from '../words';

const TENTHS = 10;

/** Straight-line miles, to a tenth; not a number when a place is unknown. */
const milesApart = (person: Person, east: number, north: number): number =>
  tenthsOfMileApart(person.east, person.north, east, north) / TENTHS;

const milesAfter = ({ person, home }: Subject): number => milesApart(person, home.east, home.north);

/** Points for so many miles; not a number when the miles are not. */
export function pointsForMiles(miles: number, weights: FactorWeights['F1']): number {
  if (miles <= weights.fromMiles) return 0;
  return weights.perDoubling * Math.min(Math.log2(miles / weights.fromMiles), weights.doublingsMax);
}

function milesToday({ facts, person }: Subject): number {
  const { grid } = facts.currentHome;
  return grid === 'unknown' ? Number.NaN : milesApart(person, grid.easting, grid.northing);
}

function todayInWords(on: Subject): string {
  if (on.person.facts.livesTogether === 'yes') return 'they live together now';
  const miles = milesToday(on);
  return Number.isNaN(miles) ? 'how far it is today is not known' : `${inMiles(miles)} now`;
}

/** F1. Points for each doubling of the distance beyond the first few miles. Source: research/domain 5.1, 5.2. */
export const distance: FactorRule<Subject> = {
  id: 'F1',
  input: 'distance',
  about: 'relationship',
  weigh: (on, tally) => {
    const { F1 } = on.rules.factors;
    const points = pointsForMiles(milesAfter(on), F1);
    if (Number.isNaN(points)) miss(tally, F1.perDoubling * F1.doublingsMax);
    else know(tally, points);
  },
  sentence: (on) =>
    on.home.facts.sameHome
      ? `${inMiles(milesAfter(on))} away, as now.`
      : `${inMiles(milesAfter(on))} from the new home (${todayInWords(on)}).`,
  missing: ({ person, home }) => {
    const places: string[] = [];
    if (Number.isNaN(person.east)) places.push(`where ${person.facts.name} lives`);
    if (Number.isNaN(home.east))
      places.push(home.facts.sameHome ? 'where the present home is' : 'where the new home is');
    return places.join(' and ');
  },
};
