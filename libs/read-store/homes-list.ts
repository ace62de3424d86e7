import type { HomeWithPlaces, KnownHome } from '#libs/domain/homes';
import type { Page } from './page';

export const HOME_SORTS = ['name', 'provider', 'placesFree', 'freeFrom', 'weeklyCost', 'placesStatedOn'] as const;
export type HomeSort = (typeof HOME_SORTS)[number];

/** Which homes; each part narrows it further. Homes that have closed are on no list. */
export interface HomesWanted {
  /** Kinds of home, in PLACE codes. */
  readonly places?: readonly string[];
  readonly provider?: string;
  readonly area?: string;
  /** At least one place free; none; or no list has said. */
  readonly free?: 'yes' | 'no' | 'unknown';
  /** Those that take somebody of this age, in whole years, and those that do not say whom they take. */
  readonly age?: number;
  /** By name, provider, reference or postcode. */
  readonly search?: string;
}

export interface HomesQuery extends HomesWanted {
  readonly sort?: HomeSort;
  readonly descending?: boolean;
  /** From 1; default 1. */
  readonly page?: number;
  /** 1 to 200; default 25. */
  readonly pageSize?: number;
}

/** Questions about homes and the places free in them. */
export interface HomeQueries {
  homesFor(query: HomesQuery): Promise<Page<HomeWithPlaces>>;
  /** Every home that has not closed and fits, by id: for ranking, where the order is somebody else's. */
  openHomes(wanted?: HomesWanted): Promise<readonly HomeWithPlaces[]>;
  /** Who runs homes, by name. */
  homeProviders(): Promise<readonly string[]>;
  /** Every home that was ever listed, by its reference: for the importer. */
  homeRegistry(): Promise<ReadonlyMap<string, KnownHome>>;
}
