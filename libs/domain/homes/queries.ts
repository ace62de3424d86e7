import type { CivilDate } from '../kernel';
import type { HomeDetails } from './events';
import type { HomeState, VacanciesAsStated } from './state';

/** A home and its places, as somebody looking for one needs it. Null and 'unknown' are what no list has said. */
export interface HomeWithPlaces extends HomeDetails, Omit<VacanciesAsStated, 'statedOn'> {
  readonly homeId: string;
  /** The day of which its places are stated; null when no list has said anything of them. */
  readonly placesStatedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
}

/** One home as it stands; undefined while no list has named it. */
export function homeWithPlaces(
  homeId: string,
  { details, vacancies, closedOn }: HomeState,
): HomeWithPlaces | undefined {
  if (details === null) return undefined;
  const { statedOn: _details, ...stated } = details;
  const { placesFree = null, freeFrom = null, weeklyCost = null, statedOn = null } = vacancies ?? {};
  return { homeId, ...stated, placesFree, freeFrom, weeklyCost, placesStatedOn: statedOn, closedOn };
}

/** A home as lists name it. */
export type KnownHome = Pick<HomeWithPlaces, 'homeId' | 'reference' | 'name' | 'provider' | 'closedOn'>;

/** What to call a home where its provider must be told too: Mill Cottage (Marlbeck Care). */
export const homeInFull = ({ name, provider }: Pick<HomeDetails, 'name' | 'provider'>): string =>
  `${name} (${provider})`;

/** A weekly cost in words: £850 a week, £1,234.50 a week. */
export function costInWords(weeklyCost: number): string {
  const pence = Number.isInteger(weeklyCost) ? 0 : 2;
  const pounds = weeklyCost.toLocaleString('en-GB', { minimumFractionDigits: pence, maximumFractionDigits: pence });
  return `£${pounds} a week`;
}
