import type { HomeWithPlaces } from '../../../homes';
import { dayInWords, type CivilDate } from '../../../kernel';
import type { WhoLooks } from '../who-looks';

const asStated = (on: CivilDate | null): string => (on === null ? '' : ` (stated on ${dayInWords(on)})`);

/** A place that comes free too late cannot be counted on. Where the list does not say, somebody has to ring. */
export function aPlaceIsFreeByTheDayItIsNeeded(
  { placesFree, freeFrom, placesStatedOn }: HomeWithPlaces,
  { neededBy }: WhoLooks,
): string | undefined {
  if (placesFree === 0 && freeFrom === null) return `No place is free${asStated(placesStatedOn)}`;
  if (freeFrom === null || neededBy === null || freeFrom <= neededBy) return undefined;
  return `A place is free from ${dayInWords(freeFrom)}, after ${dayInWords(neededBy)}, when it is needed`;
}
