/** A place on the Ordnance Survey National Grid: metres east and metres north of its origin. */
export interface GridReference {
  readonly easting: number;
  readonly northing: number;
}

const METRES_PER_KM = 1_000;
/** Kilometres in a mile, as the Department for Education's return takes it (not 1.609344). */
const KM_PER_MILE = 1.6093;

const TENTHS = 10;

/**
 * Straight-line distance between two places given in grid metres, in whole tenths of a mile: the formula by which the
 * SSDA903 return derives PL_DISTANCE. Not a number when any coordinate is not one. Research: domain 3.2.
 */
export function tenthsOfMileApart(eastA: number, northA: number, eastB: number, northB: number): number {
  const east = eastA - eastB;
  const north = northA - northB;
  return Math.round((Math.sqrt(east * east + north * north) / METRES_PER_KM / KM_PER_MILE) * TENTHS);
}

/**
 * Straight-line miles between two places, to 0.1 mile, or 'unknown' when either place is unknown: a distance is never
 * made up. Roads and buses are longer; this is the figure the return publishes.
 */
export function milesBetween(a: GridReference | 'unknown', b: GridReference | 'unknown'): number | 'unknown' {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  const tenths = tenthsOfMileApart(a.easting, a.northing, b.easting, b.northing);
  return Number.isFinite(tenths) ? tenths / TENTHS : 'unknown';
}
