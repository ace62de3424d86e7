import { placeInWords, providerInWords } from '#libs/domain/placements';
import { costInWords, type HomeWithPlaces } from '#libs/domain/homes';
import { dayWords, pluralise, sentenceCase } from '#libs/web-kit';

/** Kinds of home as people ask for them, and the PLACE codes that belong to each. */
export const KINDS = [
  { value: 'foster', text: 'Foster home', places: ['U4', 'U5', 'U6'] },
  { value: 'relatives', text: 'Foster home with relatives or friends', places: ['U1', 'U2', 'U3'] },
  { value: 'childrens-home', text: 'Children’s home', places: ['K1', 'K2'] },
  { value: 'supported', text: 'Supported or independent', places: ['K3', 'H5', 'P2'] },
  { value: 'other', text: 'Residential care, family centre or school', places: ['R1', 'R3', 'S1'] },
] as const;

export const FREE = [
  { value: 'yes', text: 'At least one place free' },
  { value: 'no', text: 'No place free' },
  { value: 'unknown', text: 'Not stated' },
] as const;

export const AREAS = [
  { value: 'inside', text: 'In our own area' },
  { value: 'adjoining', text: 'In an area next to ours' },
  { value: 'at-a-distance', text: 'Further away' },
  { value: 'unknown', text: 'Not stated' },
] as const;

export const NOT_STATED = 'not stated';

export const kindInWords = ({ place }: HomeWithPlaces): string => sentenceCase(placeInWords(place));

/** Who runs it, and what kind of provider that is, where the list says. */
export const providerWithKind = ({ provider, providerCode }: HomeWithPlaces): string =>
  providerCode === '' ? provider : `${provider}, ${providerInWords(providerCode)}`;

export const areaInWords = ({ area }: HomeWithPlaces): string =>
  area === 'unknown' ? 'area not stated' : (AREAS.find(({ value }) => value === area)?.text ?? area);

const SEXES: Readonly<Record<HomeWithPlaces['sexes'], string>> = {
  any: 'any sex', F: 'girls only', M: 'boys only', unknown: 'sex not stated',
}; // prettier-ignore

/** Whom it takes: 8 to 16, girls only. */
export function takesInWords({ ages, sexes }: HomeWithPlaces): string {
  const years = ages === null ? 'ages not stated' : `${ages.from} to ${ages.to}`;
  return `${years}, ${SEXES[sexes]}`;
}

/** Places free, of how many, and from when: 2 of 3 free; 1 free from 1 May 2026; none of 4 free. */
export function placesInWords({ placesFree, capacity, freeFrom }: HomeWithPlaces, today: string): string {
  if (placesFree === null) return 'places not stated';
  const from = freeFrom !== null && freeFrom > today ? ` from ${dayWords(freeFrom)}` : '';
  if (placesFree === 0 && from !== '') return `none now, one free${from}`;
  const of = capacity === null ? '' : ` of ${capacity}`;
  return `${placesFree === 0 ? 'none' : placesFree}${of} free${from}`;
}

export const weeklyCostInWords = ({ weeklyCost }: HomeWithPlaces): string =>
  weeklyCost === null ? 'cost not stated' : costInWords(weeklyCost);

/** The day of which the places are stated. */
export const statedInWords = ({ placesStatedOn }: HomeWithPlaces): string =>
  placesStatedOn === null ? NOT_STATED : dayWords(placesStatedOn);

export const homesInWords = (count: number): string => pluralise(count, 'home');
