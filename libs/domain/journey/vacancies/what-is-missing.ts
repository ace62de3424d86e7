import type { HomeWithPlaces } from '../../homes';
import type { Locate } from '../person-facts';
import type { WhoLooks } from './who-looks';

/** What no list says of a home that somebody choosing it would want to know. Each widens nothing by itself; it is asked. */
export function whatIsMissing(home: HomeWithPlaces, who: WhoLooks, locate: Locate): readonly string[] {
  const missing: string[] = [];
  const ask = (is: boolean, what: string): void => {
    if (is) missing.push(`missing: ${what}`);
  };
  const { postcode } = home;
  ask(postcode === null, 'where it is');
  ask(postcode !== null && locate(postcode) === undefined, `where ${postcode} is on the map`);
  ask(home.area === 'unknown', 'whether it is in our own area');
  askWhomItTakes(home, who, ask);
  ask(home.placesFree === null, 'whether a place is free');
  ask(home.weeklyCost === null, 'what it costs');
  return missing;
}

type Ask = (is: boolean, what: string) => void;

function askWhomItTakes({ ages, sexes }: HomeWithPlaces, { age, sex }: WhoLooks, ask: Ask): void {
  ask(ages === null, 'which ages it takes');
  ask(ages !== null && age === 'unknown', 'how old they are, and so whether it takes their age');
  ask(sexes === 'unknown', 'whether it takes girls, boys or both');
  ask((sexes === 'F' || sexes === 'M') && sex === 'unknown', 'their sex, and so whether it would take them');
}
