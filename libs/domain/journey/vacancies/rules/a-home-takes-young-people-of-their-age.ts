import type { HomeWithPlaces } from '../../../homes';
import type { WhoLooks } from '../who-looks';

/** A home is registered or approved for some ages. Where the list does not say, nobody is ruled out. */
export function aHomeTakesYoungPeopleOfTheirAge({ ages }: HomeWithPlaces, { age }: WhoLooks): string | undefined {
  if (ages === null || age === 'unknown' || (age >= ages.from && age <= ages.to)) return undefined;
  return `It takes ages ${ages.from} to ${ages.to}, and they would be ${age}`;
}
