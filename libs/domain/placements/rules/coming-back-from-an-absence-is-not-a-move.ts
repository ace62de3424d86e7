import { isTemporaryAbsence } from './a-stay-coded-t-is-a-temporary-absence';

/** What of an episode this rule looks at. */
export interface WhereItWas {
  readonly particulars: { readonly place: string; readonly placementPostcode: string | null };
}

/**
 * After a temporary absence the young person comes back to the same kind of placement at the same postcode, and the
 * return codes that as RNE P although nobody was lost. `before` are the earlier episodes in order. Two postcodes that are
 * both blank count as the same. Source: SSDA903 validation rule 383, in every collection year we read.
 */
export function isReturnFromAbsence(episode: WhereItWas, before: readonly WhereItWas[]): boolean {
  const last = before.at(-1);
  if (last === undefined || !isTemporaryAbsence(last.particulars.place)) return false;
  if (isTemporaryAbsence(episode.particulars.place)) return false;
  const home = before.findLast((earlier) => !isTemporaryAbsence(earlier.particulars.place));
  return (
    home !== undefined &&
    home.particulars.place === episode.particulars.place &&
    home.particulars.placementPostcode === episode.particulars.placementPostcode
  );
}
