import { sortDay, type CivilDate, type Lens, type Recorded } from '../kernel';
import { homesEvents, type HomeDetails, type HomesEvent } from './events';

/** Places free, as stated on a day. */
export interface VacanciesAsStated {
  readonly placesFree: number | null;
  readonly freeFrom: CivilDate | null;
  /** Pounds a week. */
  readonly weeklyCost: number | null;
  readonly statedOn: CivilDate;
}

/** One home, as far as lists have stated it. */
export interface HomeState {
  /** Null before any list has named it. */
  readonly details: (HomeDetails & { readonly statedOn: CivilDate }) | null;
  readonly vacancies: VacanciesAsStated | null;
  /** The day it closed, while it is closed. */
  readonly closedOn: CivilDate | null;
}

export const noHome: HomeState = { details: null, vacancies: null, closedOn: null };

type Data<T extends HomesEvent['type']> = Extract<HomesEvent, { type: T }>['data'];

/** What was stated of a later day stands; of the same day, what was recorded later. */
const isOlder = (statedOn: CivilDate, known: { readonly statedOn: CivilDate } | null): boolean =>
  known !== null && statedOn < known.statedOn;

function withDetails(state: HomeState, { details, occurred }: Data<'HomeDetailsStated'>): HomeState {
  const statedOn = sortDay(occurred);
  return isOlder(statedOn, state.details) ? state : { ...state, details: { ...details, statedOn } };
}

function withVacancies(state: HomeState, { occurred, ...vacancies }: Data<'VacanciesStated'>): HomeState {
  const statedOn = sortDay(occurred);
  return isOlder(statedOn, state.vacancies) ? state : { ...state, vacancies: { ...vacancies, statedOn } };
}

/** Folds one event. Total. */
export function evolveHome(state: HomeState, event: HomesEvent): HomeState {
  switch (event.type) {
    case 'HomeListed':
      return { ...withDetails(state, event.data), closedOn: null };
    case 'HomeDetailsStated':
      return withDetails(state, event.data);
    case 'VacanciesStated':
      return withVacancies(state, event.data);
    case 'HomeClosed':
      return { ...state, closedOn: sortDay(event.data.occurred) };
  }
}

/** Everything a decision about a home looks at. */
export const homesLens: Lens<HomeState, HomesEvent> = {
  name: 'homes',
  types: homesEvents.map((definition) => definition.type),
  initial: noHome,
  evolve: (state, event: Recorded<HomesEvent>) => evolveHome(state, event),
};
