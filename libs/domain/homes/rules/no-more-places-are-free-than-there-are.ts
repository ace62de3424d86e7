import type { Reason } from '../../kernel';

/** A list that says otherwise has one of the two figures wrong, and nobody here can say which. */
export function noMorePlacesAreFreeThanThereAre(
  placesFree: number | null,
  capacity: number | null,
): Reason | undefined {
  if (placesFree === null || capacity === null || placesFree <= capacity) return undefined;
  const message = `${placesFree} places cannot be free in a home that has ${capacity}`;
  return { code: 'more-free-than-places', field: 'vacancies.placesFree', message };
}
