import { foldPostcode } from '#libs/domain/kernel';
import type { Layout } from './forms';

/** Where a postcode is: whole metres on the Ordnance Survey National Grid. */
export interface GazetteerPoint {
  /** Capitals, one space; an outward code alone in a plain file stands for the middle of its area. */
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
}

/** What one line says: a place; that the place is not known, and why; or nothing that can be read. */
export type LineRead =
  | { readonly kind: 'point'; readonly point: GazetteerPoint }
  | { readonly kind: 'unknown'; readonly why: 'no-place-given' | 'irish-grid' }
  | { readonly kind: 'bad'; readonly message: string };

/** Girobank's is the one postcode of another shape. */
const FULL = /^(GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/;
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
/** Northern Ireland is given on the Irish Grid: its metres cannot be measured against anybody else's. */
const IRISH = /^BT\d/;
/** The National Grid's extent in metres. */
const EAST_MAX = 700_000;
const NORTH_MAX = 1_300_000;

/** Reads one line by its layout. A terminated postcode keeps its place: people lived there. */
export function readLine(cells: readonly string[], layout: Layout): LineRead {
  const cell = (at: number): string => (cells[at] ?? '').trim();
  const postcode = postcodeIn(cell(layout.postcode), layout);
  if (postcode === null) return bad(`${quoted(cell(layout.postcode))} is not a postcode`);
  const [east, north] = [cell(layout.easting), cell(layout.northing)];
  if (IRISH.test(postcode)) return { kind: 'unknown', why: 'irish-grid' };
  if (isNoPlace(cells, layout, [east, north])) return { kind: 'unknown', why: 'no-place-given' };
  const [easting, northing] = [metres(east, EAST_MAX), metres(north, NORTH_MAX)];
  if (easting === null) return bad(`easting ${quoted(east)} of ${postcode} is not whole metres on the National Grid`);
  if (northing === null)
    return bad(`northing ${quoted(north)} of ${postcode} is not whole metres on the National Grid`);
  return { kind: 'point', point: { postcode, easting, northing } };
}

const bad = (message: string): LineRead => ({ kind: 'bad', message });
const quoted = (text: string): string => JSON.stringify(text.slice(0, 40));

function postcodeIn(text: string, layout: Layout): string | null {
  const bare = text.toUpperCase().replace(/\s+/g, '');
  if (layout.form === 'plain' && OUTWARD.test(bare)) return bare;
  const folded = foldPostcode(text);
  return FULL.test(folded) ? folded : null;
}

// Zero is not a place: the directories write it where none is known.
function isNoPlace(cells: readonly string[], layout: Layout, [east, north]: readonly [string, string]): boolean {
  if (layout.quality !== null && (cells[layout.quality] ?? '').trim() === layout.noPlace) return true;
  return (east === '' && north === '') || (Number(east) === 0 && Number(north) === 0);
}

function metres(text: string, most: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value <= most ? value : null;
}
