import {
  evolveHome, homesEvents, homeWithPlaces, noHome, type HomesEvent, type HomeState, type HomeWithPlaces,
} from '#libs/domain/homes'; // prettier-ignore
import { foldText, searchText } from './fold-text';
import { defineProjection, type Row } from './projection';

const rowOf = ({ ages, ...home }: HomeWithPlaces): Row => ({
  ...home,
  ageFrom: ages?.from ?? null,
  ageTo: ages?.to ?? null,
  sortName: foldText(home.name),
  search: searchText(home.name, home.provider, home.reference, home.postcode ?? ''),
});

/** The homes there are and the places free in them, as stated last. */
export const homes = defineProjection<HomeState>({
  name: 'homes',
  version: 1,
  categories: ['home'],
  types: homesEvents.map(({ type }) => type),
  initial: noHome,
  evolve: (state, event) => evolveHome(state, event as HomesEvent),
  tables: {
    homes: {
      columns: {
        homeId: 'text',
        reference: 'text',
        name: 'text',
        sortName: 'text',
        provider: 'text',
        providerCode: 'text',
        place: 'text',
        urn: 'text',
        postcode: 'text',
        area: 'text',
        ageFrom: 'integer',
        ageTo: 'integer',
        sexes: 'text',
        capacity: 'integer',
        offers: 'text',
        placesFree: 'integer',
        freeFrom: 'text',
        weeklyCost: 'real',
        placesStatedOn: 'text',
        closedOn: 'text',
        search: 'text',
      },
      key: ['homeId'],
      owner: 'homeId',
      indexes: [['reference'], ['sortName'], ['provider']],
    },
  },
  rows: (homeId, state) => {
    const home = homeWithPlaces(homeId, state);
    return { homes: home === undefined ? [] : [rowOf(home)] };
  },
});
