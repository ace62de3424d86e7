import { civilDate, onDay, type CivilDate } from '#libs/domain/kernel';
import type { HomeDetails } from '#libs/domain/homes';
import { inventedId, told, type Told } from './history';

/** An invented home's uuid: the same for the same number. */
export const homeIdOf = (n: number): string => inventedId(700_000 + n);

interface Places {
  readonly free: number | null;
  readonly from?: string;
  readonly cost?: number;
  readonly on?: string;
}

const dayOrNull = (text: string | undefined): CivilDate | null => (text === undefined ? null : civilDate(text));

/** An invented foster home on the list, as `details` change it, with the places free in it. */
export const homeListed = (n: number, details: Partial<HomeDetails>, places: Places): Told[] => [
  told(homeIdOf(n), 'HomeListed', {
    details: {
      reference: `F-${n}`, name: `Home ${n}`, provider: 'Open Gate Fostering', providerCode: 'PR4', place: 'U6', urn: null,
      postcode: null, area: 'unknown', ages: null, sexes: 'unknown', capacity: null, offers: null, ...details,
    },
    occurred: onDay(civilDate(places.on ?? '2026-03-01')),
  }),
  placesStated(n, places),
]; // prettier-ignore

/** How many places were free in it, as stated on a day. */
export const placesStated = (n: number, { free, from, cost, on }: Places): Told =>
  told(homeIdOf(n), 'VacanciesStated', {
    placesFree: free,
    freeFrom: dayOrNull(from),
    weeklyCost: cost ?? null,
    occurred: onDay(civilDate(on ?? '2026-03-01')),
  });

/** It takes nobody any more. */
export const homeClosed = (n: number, on: string): Told =>
  told(homeIdOf(n), 'HomeClosed', { occurred: onDay(civilDate(on)), reason: null });
