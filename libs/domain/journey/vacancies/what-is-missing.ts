import type { HomeWithPlaces } from '../../homes';
import type { Locate } from '../person-facts';
import type { WhoLooks } from './who-looks';

/** What no list says of a home that somebody choosing it would want to know. Each widens nothing by itself; it is asked. */
export function whatIsMissing(home: HomeWithPlaces, who: WhoLooks, locate: Locate): readonly string[] {
  const { postcode, area, placesFree, weeklyCost } = home;
  const missing: readonly (readonly [is: boolean, what: string])[] = [
    [postcode === null, 'where it is'],
    [postcode !== null && locate(postcode) === undefined, `where ${postcode} is on the map`],
    [area === 'unknown', 'whether it is in our own area'],
    ...aboutThem(home, who),
    [placesFree === null, 'whether a place is free'],
    [weeklyCost === null, 'what it costs'],
  ];
  return missing.flatMap(([is, what]) => (is ? [`missing: ${what}`] : []));
}

const aboutThem = (
  { ages, sexes }: HomeWithPlaces,
  { age, sex }: WhoLooks,
): readonly (readonly [boolean, string])[] => [
  [ages === null, 'which ages it takes'],
  [ages !== null && age === 'unknown', 'how old they are, and so whether it takes their age'],
  [sexes === 'unknown', 'whether it takes girls, boys or both'],
  [(sexes === 'F' || sexes === 'M') && sex === 'unknown', 'their sex, and so whether it would take them'],
];
