import { addDays, type CivilDate } from '#libs/domain/kernel';
import { toCsv, returnDate } from './csv';
import { Homes, PLACES_IN, type Home, type HomeKind } from './homes';
import type { InventedMap } from './map';
import type { Random } from './random';

/** A row of the authority's list of homes, by column, as a commissioning team would keep it. */
export type VacancyRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const COLUMNS = [
  'reference', 'name', 'provider', 'provider_code', 'kind', 'urn', 'postcode', 'area', 'age_from', 'age_to', 'sexes', 'capacity',
  'places_free', 'free_from', 'weekly_cost', 'offers', 'stated_on',
] as const; // prettier-ignore

/** Homes on the list, and how many of them are homes where somebody of ours lives or lived. */
const ON_THE_LIST = 60;
const KNOWN_TO_US = 42;

type Listed = Extract<HomeKind, 'foster' | 'children-home' | 'supported'>;

interface Terms {
  readonly places: readonly string[];
  readonly ages: readonly (readonly [from: number, to: number])[];
  /** Pounds a week, from and to. Judgement: plausible figures, no more. */
  readonly cost: readonly [number, number];
  readonly offers: readonly string[];
}

const TERMS: Readonly<Record<Listed, Terms>> = {
  foster: {
    places: ['U6', 'U6', 'U4'],
    ages: [[0, 5], [0, 10], [5, 12], [8, 16], [10, 17], [0, 17], [11, 17]],
    cost: [480, 1_150],
    offers: ['Two carers, a dog and a garden', 'A single carer who drives', 'Brothers and sisters together', 'Carers who speak British Sign Language', 'A long-term match is wanted', 'A farm with room for visitors', ''],
  },
  'children-home': {
    places: ['K2'],
    ages: [[8, 17], [11, 17], [7, 13], [13, 17]],
    cost: [3_900, 7_600],
    offers: ['Four bedrooms, a teacher on site three days a week', 'Solo or two to one for the first month', 'A house in town, near the station', ''],
  },
  supported: {
    places: ['K3', 'K3', 'H5'],
    ages: [[16, 17], [16, 18], [16, 21]],
    cost: [950, 2_100],
    offers: ['Own flat, a worker on site day and night', 'A shared house with a floating worker', 'A host family', ''],
  },
}; // prettier-ignore

const isListed = ({ kind }: Home): boolean => kind in TERMS;

interface Invented {
  readonly homes: readonly Home[];
  readonly map: InventedMap;
  readonly endsOn: CivilDate;
  readonly random: Random;
}

/**
 * The list of homes that the authority can ask for a place on its last day: homes where its young people live, and others.
 * Some are full, some do not say, some have a place from a day to come; postcodes of some foster homes are held back.
 */
export function vacanciesOf({ homes, map, endsOn, random }: Invented): readonly VacancyRow[] {
  const known = random.shuffle(homes.filter(isListed)).slice(0, KNOWN_TO_US);
  const others = new Homes(map, random.fork('others'));
  while (known.length + others.all.length < ON_THE_LIST) {
    const kind = random.weighted<Listed>([['foster', 7], ['children-home', 3], ['supported', 2]]); // prettier-ignore
    others.open(kind, map.pointNear(map.insideAuthority(random), random.exponential(9), random));
  }
  return [...known, ...others.all].map((home, at) => rowFor(home, `HV-${101 + at}`, { map, endsOn, random }));
}

function rowFor(home: Home, reference: string, { map, endsOn, random }: Omit<Invented, 'homes'>): VacancyRow {
  const terms = TERMS[home.kind as Listed];
  const [from, to] = random.pick(terms.ages);
  const [least, most] = terms.cost;
  const isHeldBack = home.kind === 'foster' && random.chance(0.12);
  const places = placesOn(home, endsOn, random);
  return {
    reference,
    name: home.name,
    provider: home.provider.name,
    provider_code: home.provider.code,
    kind: random.pick(terms.places),
    urn: home.provider.urn,
    postcode: isHeldBack ? '' : home.point.postcode,
    area: random.chance(0.9) ? map.nearnessOf(home.point.postcode) : '',
    age_from: String(from),
    age_to: String(to),
    sexes: random.weighted([['any', 80], ['F', 8], ['M', 8], ['', 4]]),
    ...places,
    weekly_cost: random.chance(0.85) ? String(Math.round((least + random.next() * (most - least)) / 5) * 5) : '',
    offers: random.pick(terms.offers),
    stated_on: returnDate(addDays(endsOn, -random.int(0, 24))),
  }; // prettier-ignore
}

/** Places in all and free. Most that are free are free now; some homes that are full have a day on which somebody leaves. */
function placesOn(
  home: Home,
  on: CivilDate,
  random: Random,
): Pick<VacancyRow, 'capacity' | 'places_free' | 'free_from'> {
  const capacity = PLACES_IN[home.kind];
  const taken = home.stays.filter((stay) => stay.from <= on && stay.to > on).length;
  const free = Math.max(0, Math.min(capacity - taken, random.int(0, capacity)));
  const isSaid = random.chance(0.92);
  const isLater = random.chance(free === 0 ? 0.4 : 0.2);
  return {
    capacity: String(capacity),
    places_free: isSaid ? String(free) : '',
    free_from: isSaid && isLater ? returnDate(addDays(on, random.int(4, 70))) : '',
  };
}

/** The list as the import of homes reads it. */
export const vacanciesCsv = ({ vacancies }: { readonly vacancies: readonly VacancyRow[] }): string =>
  toCsv(COLUMNS, vacancies);
