import type { PersonInPicture, Ring } from './picture';

/** Radii of the rings, in the picture's own units. One unit is one pixel where there is room for the whole picture. */
export interface Geometry {
  /** Of the disc with the young person's name. */
  readonly centre: number;
  /** Outer edge of each ring, closest first. */
  readonly rings: readonly number[];
  /** Outer edge of the picture: the fourth ring, or the room around it for those not placed in any. */
  readonly outer: number;
  readonly band: number;
}

/** From small to large: the smallest in which everybody finds room is taken. Two pictures side by side begin smaller. */
export const SCALES = [0.75, 1, 1.25];
export const SCALES_SIDE_BY_SIDE = [0.6, ...SCALES];

const CENTRE_RADIUS = 42;
const FIRST_RING_BEGINS = 52;
const BAND = 62;

export const isAnybodyNotPlaced = (people: readonly PersonInPicture[]): boolean =>
  people.some((person) => person.ring === null);

export function geometryOf(scale: number, withNotPlaced: boolean): Geometry {
  const band = BAND * scale;
  const rings = [1, 2, 3, 4].map((ring) => FIRST_RING_BEGINS + ring * band);
  return { centre: CENTRE_RADIUS, rings, band, outer: FIRST_RING_BEGINS + (withNotPlaced ? 5 : 4) * band };
}

/** The middle of the band in which somebody stands: those not placed stand outside the fourth ring. */
export const radiusOf = (ring: Ring, { band }: Geometry): number => FIRST_RING_BEGINS + ((ring ?? 5) - 0.5) * band;
