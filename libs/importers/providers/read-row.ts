import {
  AGE_MAX, HOME_NAME_MAX, KINDS_OF_HOME, KINDS_OF_PROVIDER, OFFERS_MAX, PLACES_MAX, REFERENCE_MAX, WEEKLY_COST_MAX,
  type HomeDetails, type RecordHome,
} from '#libs/domain/homes'; // prettier-ignore
import { civilDate, postcodeSchema, type CivilDate } from '#libs/domain/kernel';
import type { ListRow } from '../files/read-table';
import { folded, RowReading, type Wrong } from '../files/row-reading';

/** What a row says of an open home, as the command takes it. */
export interface StatedHome extends Pick<RecordHome, 'vacancies' | 'statedOn'> {
  readonly details: HomeDetails;
}

/** A row as it was read: what to record of an open home, the day a home closed, or everything that is wrong. */
export type ReadHome =
  | { readonly kind: 'home'; readonly reference: string; readonly input: StatedHome }
  | { readonly kind: 'closed'; readonly reference: string; readonly on: CivilDate; readonly reason: string | null }
  | { readonly kind: 'refused'; readonly problems: readonly Wrong[] };

const byFolded = <const Code extends string>(codes: readonly Code[]): Readonly<Record<string, Code>> =>
  Object.fromEntries(codes.map((code) => [folded(code), code]));

const KINDS = byFolded(KINDS_OF_HOME);
const PROVIDERS = byFolded(KINDS_OF_PROVIDER);
const AREAS = { inside: 'inside', in: 'inside', own: 'inside', adjoining: 'adjoining', atadistance: 'at-a-distance', distance: 'at-a-distance' } as const; // prettier-ignore
const SEXES = {
  any: 'any', either: 'any', all: 'any', f: 'F', female: 'F', girls: 'F', m: 'M', male: 'M', boys: 'M',
} as const; // prettier-ignore
const KINDS_IN_WORDS = 'a PLACE code of the return, like U6 for a foster home or K2 for a children’s home';
const URN_MAX = 10;

/** Reads one row of a list. `statedOn` stands where the row has no day of its own. */
export function readHome(row: ListRow, statedOn: CivilDate | null): ReadHome {
  const reading = new RowReading(row, 'reference');
  const on = reading.date('closed_on');
  const reason = reading.text('closed_because', OFFERS_MAX);
  const details = detailsIn(reading);
  const vacancies = vacanciesIn(reading);
  const { reference } = details;
  if (on !== null) return orRefused(reading, { kind: 'closed', reference, on, reason });
  return orRefused(reading, {
    kind: 'home',
    reference,
    input: { details, vacancies, statedOn: dayIn(reading, statedOn) },
  });
}

const orRefused = ({ problems }: RowReading, read: ReadHome): ReadHome =>
  problems.length > 0 ? { kind: 'refused', problems } : read;

/** The day of which the row speaks; where it does not say, with a problem noted, a day that is never used. */
function dayIn(reading: RowReading, statedOn: CivilDate | null): CivilDate {
  const day = reading.date('stated_on') ?? statedOn;
  if (day !== null) return day;
  reading.unlessNoted('stated_on', 'day-missing', 'is blank', 'the day on which this was so, like 27/03/2026, or give --stated-on'); // prettier-ignore
  return NEVER;
}

const NEVER = civilDate('0001-01-01');

function detailsIn(reading: RowReading): HomeDetails {
  return {
    reference: reading.needed('reference', REFERENCE_MAX),
    name: reading.needed('name', HOME_NAME_MAX),
    provider: reading.needed('provider', HOME_NAME_MAX),
    providerCode: reading.oneOf('provider_code', PROVIDERS, 'PR0, PR1, PR2, PR3, PR4 or PR5') ?? '',
    place: reading.oneOf('kind', KINDS, KINDS_IN_WORDS) ?? reading.needed('kind', OFFERS_MAX),
    urn: reading.text('urn', URN_MAX),
    postcode: postcodeIn(reading),
    area: reading.oneOf('area', AREAS, 'inside, adjoining or at a distance') ?? 'unknown',
    ages: agesIn(reading),
    sexes: reading.oneOf('sexes', SEXES, 'any, F or M') ?? 'unknown',
    capacity: reading.whole('capacity', 1, PLACES_MAX),
    offers: reading.text('offers', OFFERS_MAX),
  };
}

const vacanciesIn = (reading: RowReading): RecordHome['vacancies'] => ({
  placesFree: reading.whole('places_free', 0, PLACES_MAX),
  freeFrom: reading.date('free_from'),
  weeklyCost: reading.pounds('weekly_cost', WEEKLY_COST_MAX),
});

function postcodeIn(reading: RowReading): string | null {
  const typed = reading.text('postcode', URN_MAX);
  if (typed === null) return null;
  const read = postcodeSchema.safeParse(typed);
  if (read.success) return read.data;
  return reading.problem('postcode', 'no-postcode', `is ${JSON.stringify(typed)}`, 'a full postcode, like LS1 4DT');
}

function agesIn(reading: RowReading): HomeDetails['ages'] {
  const before = reading.problems.length;
  const from = reading.whole('age_from', 0, AGE_MAX);
  const to = reading.whole('age_to', 0, AGE_MAX);
  if (reading.problems.length > before || (from === null && to === null)) return null;
  if (from === null) return reading.problem('age_from', 'age-missing', 'is blank and age_to is not', 'the youngest age it takes, like 0'); // prettier-ignore
  if (to === null) return reading.problem('age_to', 'age-missing', 'is blank and age_from is not', 'the oldest age it takes, like 17'); // prettier-ignore
  return { from, to };
}
