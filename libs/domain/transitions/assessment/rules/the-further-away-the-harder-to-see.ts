import { milesApart } from '#libs/domain/kernel';
import type { Subject, FactorRule } from '../subject';
import { know, miss } from '../tally';
import { inMiles } from '../words';

const milesAfter = (on: Subject): number => milesApart(on.person.east, on.person.north, on.home.east, on.home.north);

function milesToday({ facts, person }: Subject): number {
  const { grid } = facts.currentHome;
  return grid === 'unknown' ? Number.NaN : milesApart(person.east, person.north, grid.easting, grid.northing);
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
    const { perDoubling, fromMiles, doublingsMax } = on.rules.factors.F1;
    const miles = milesAfter(on);
    if (Number.isNaN(miles)) miss(tally, perDoubling * doublingsMax);
    else if (miles <= fromMiles) know(tally, 0);
    else know(tally, perDoubling * Math.min(Math.log2(miles / fromMiles), doublingsMax));
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
