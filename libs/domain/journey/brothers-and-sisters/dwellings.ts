import { sortDay, type CivilDate } from '../../kernel';
import { situationsOf, type PlacementsState } from '../../placements';
import type { Relationship } from '../../relationships';
import { kindOfHomeByPlace } from '../../transitions/assessment';

/** A stretch of living somewhere, as far as it is known: [from, until), going on when `until` is null. */
export interface Dwelling {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Since when they have lived at this address; never later than `from`. */
  readonly addressSince: CivilDate;
  /** Null when nobody recorded it, or when it is known that nobody knows. */
  readonly postcode: string | null;
  readonly kind: ReturnType<typeof kindOfHomeByPlace>;
  readonly urn: string | null;
  readonly homeName: string | null;
}

/** Where somebody in care lives, stretch by stretch. A stay elsewhere for a while leaves the home where it is. */
export const dwellingsInCare = (placements: PlacementsState): readonly Dwelling[] =>
  situationsOf(placements).map(({ home, episode }) => ({
    from: episode.start,
    until: episode.until,
    addressSince: home.addressSince,
    postcode: home.postcode,
    kind: kindOfHomeByPlace(home.place),
    urn: home.urn,
    homeName: home.homeName,
  }));

/** Where one of the people who matter lives, by what this record says of them. */
export function dwellingsTold({ whereabouts }: Relationship): readonly Dwelling[] {
  const told = whereabouts
    .flatMap(({ from, postcode, revision }) => (from === null ? [] : [{ day: sortDay(from), postcode, revision }]))
    .sort((a, b) => a.day.localeCompare(b.day) || a.revision - b.revision);
  return told.map(({ day, postcode }, at) => ({
    from: day,
    until: told[at + 1]?.day ?? null,
    addressSince: day,
    postcode,
    kind: 'unknown',
    urn: null,
    homeName: null,
  }));
}

/** The stretch that holds on a day; undefined when none does. */
export const dwellingOn = (dwellings: readonly Dwelling[], day: CivilDate): Dwelling | undefined =>
  dwellings.findLast(({ from, until }) => from <= day && (until === null || day < until));

/**
 * Where a brother or sister lives on a day by both records. Their own record says it, unless this one was told of a later
 * move; where their own record has no address, what this one was told stands.
 */
export function latestOf(theirs: Dwelling | undefined, told: Dwelling | undefined): Dwelling | undefined {
  if (theirs === undefined || told === undefined) return theirs ?? told;
  if (theirs.postcode === null) return { ...theirs, postcode: told.postcode };
  return told.postcode !== null && told.addressSince > theirs.addressSince ? told : theirs;
}
