import type { HomeWithPlaces, KnownHome } from '#libs/domain/homes';
import type { CivilDate } from '#libs/domain/kernel';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { HomeQueries, HomesQuery, HomeSort, HomesWanted } from '../homes-list';
import type { Page } from '../read-store';
import { asPage, pageOf } from './paging';
import { searchTerms } from './search-terms';

type Db = Kysely<ReadSchema>;
type Row = ReadSchema['homes'];
type Homes = SelectQueryBuilder<ReadSchema, 'homes', object>;

const COLUMN_OF: Readonly<Record<HomeSort, keyof Row>> = {
  name: 'sortName',
  provider: 'provider',
  placesFree: 'placesFree',
  freeFrom: 'freeFrom',
  weeklyCost: 'weeklyCost',
  placesStatedOn: 'placesStatedOn',
};

const FREE = {
  yes: (homes: Homes) => homes.where('placesFree', '>', 0),
  no: (homes: Homes) => homes.where('placesFree', '=', 0),
  unknown: (homes: Homes) => homes.where('placesFree', 'is', null),
} as const;

function wanted(db: Db, { places, provider, area, free, age, search }: HomesWanted): Homes {
  let homes: Homes = db.selectFrom('homes').where('closedOn', 'is', null);
  if (places !== undefined) homes = homes.where('place', 'in', [...places]);
  if (provider !== undefined) homes = homes.where('provider', '=', provider);
  if (area !== undefined) homes = homes.where('area', '=', area);
  if (free !== undefined) homes = FREE[free](homes);
  if (age !== undefined) homes = takingAge(homes, age);
  for (const { text } of searchTerms(search ?? '')) homes = homes.where('search', 'like', text);
  return homes;
}

const takingAge = (homes: Homes, age: number): Homes =>
  homes.where((eb) => eb.or([eb('ageFrom', 'is', null), eb.and([eb('ageFrom', '<=', age), eb('ageTo', '>=', age)])]));

async function homesFor(db: Db, query: HomesQuery): Promise<Page<HomeWithPlaces>> {
  const at = pageOf(query);
  const homes = wanted(db, query);
  const rows = await homes
    .selectAll()
    .orderBy(COLUMN_OF[query.sort ?? 'name'], (o) =>
      query.descending === true ? o.desc().nullsLast() : o.asc().nullsLast(),
    )
    .orderBy('homeId')
    .limit(at.pageSize)
    .offset(at.offset)
    .execute();
  const { total } = await homes.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return asPage(rows.map(asHome), Number(total), at);
}

/** A row as the domain speaks of a home. */
function asHome({ ageFrom, ageTo, sortName: _name, search: _search, ...row }: Row): HomeWithPlaces {
  const day = (text: string | null): CivilDate | null => text as CivilDate | null;
  return {
    ...row,
    area: row.area as HomeWithPlaces['area'],
    sexes: row.sexes as HomeWithPlaces['sexes'],
    ages: ageFrom === null || ageTo === null ? null : { from: ageFrom, to: ageTo },
    freeFrom: day(row.freeFrom),
    placesStatedOn: day(row.placesStatedOn),
    closedOn: day(row.closedOn),
  };
}

async function homeRegistry(db: Db): Promise<ReadonlyMap<string, KnownHome>> {
  const rows = await db
    .selectFrom('homes')
    .select(['homeId', 'reference', 'name', 'provider', 'closedOn'])
    .orderBy('homeId')
    .execute();
  return new Map(rows.map((row) => [row.reference, { ...row, closedOn: row.closedOn as CivilDate | null }]));
}

/** The questions about homes, over one connection that only reads. */
export const homeQueries = (db: Db): HomeQueries => ({
  homesFor: (query) => homesFor(db, query),
  openHomes: async (which = {}) => (await wanted(db, which).selectAll().orderBy('homeId').execute()).map(asHome),
  homeProviders: async () => {
    const rows = await wanted(db, {}).select('provider').distinct().orderBy('provider').execute();
    return rows.map(({ provider }) => provider);
  },
  homeRegistry: () => homeRegistry(db),
});
