import type { HomeWithPlaces } from '../../../homes';
import type { WhoLooks } from '../who-looks';

/**
 * The home they live in may be on the list, with a place free beside theirs. Two foster homes of one agency share its
 * number, so the postcode must be the same as well.
 */
export function whereTheyLiveNowIsNoMove(
  { urn, postcode }: HomeWithPlaces,
  { presentHome }: WhoLooks,
): string | undefined {
  const isHere = urn !== null && postcode !== null && urn === presentHome.urn && postcode === presentHome.postcode;
  return isHere ? 'They live here now: staying is an option of its own' : undefined;
}
