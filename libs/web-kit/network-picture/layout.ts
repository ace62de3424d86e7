import { namesAtSides } from './at-sides';
import { namesBeside, partsAround } from './beside';
import { geometryOf, isAnybodyNotPlaced, SCALES, SCALES_SIDE_BY_SIDE, type Geometry } from './geometry';
import type { Heading, Label } from './labels';
import type { PersonInPicture } from './picture';
import { placed, type PlacedPerson } from './places';
import { ringMarks } from './rings';
import { seatingFor, type Seating } from './seats';

/** Where everything in a picture stands. */
export interface Layout {
  readonly geometry: Geometry;
  readonly seating: Seating;
  readonly people: readonly PlacedPerson[];
  readonly labels: readonly Label[];
  readonly headings: readonly Heading[];
}

type Everybody = readonly (readonly PersonInPicture[])[];
type LayOut = (people: readonly PersonInPicture[]) => Layout | undefined;

/** Widest label beside a dot; the narrower is tried where the wider finds no room. */
const WIDTHS_BESIDE = [180, 132];
const COLUMN_WIDTH = 176;
const COLUMN_WIDTH_SIDE_BY_SIDE = 150;
/** Names at the sides make a tall picture; its rings are not to look lost between them. */
const PEOPLE_FOR_LARGER_RINGS = 24;

/**
 * Lays out pictures that belong together alike: the same rings, everybody in the same seat in each. Names stand at their dots
 * where all of them find room in every picture, and in columns at the sides where they do not.
 */
export function layouts(pictures: Everybody, parts?: readonly string[]): readonly Layout[] {
  const together = layoutsWith(pictures, seatingFor(pictures, parts));
  if (together !== undefined) return together;
  // So many in all that the seats would be too narrow: each picture has seats of its own.
  return pictures.flatMap((people) => layoutsWith([people], seatingFor([people], parts)) ?? []);
}

function layoutsWith(pictures: Everybody, seating: Seating): readonly Layout[] | undefined {
  for (const layOut of waysToLayOut(pictures, seating)) {
    const found = pictures.map(layOut);
    if (found.every((one) => one !== undefined)) return found;
  }
  return undefined;
}

/** The ways to try, the best first. */
function waysToLayOut(pictures: Everybody, seating: Seating): readonly LayOut[] {
  const withNotPlaced = pictures.some(isAnybodyNotPlaced);
  const isSideBySide = pictures.length > 1;
  const scales = isSideBySide ? SCALES_SIDE_BY_SIDE : SCALES;
  const geometries = scales.map((scale) => geometryOf(scale, withNotPlaced));
  // Two side by side are small already: names at the sides are read more easily than names in wide rings.
  const forNamesBeside = isSideBySide ? geometries.slice(0, 2) : geometries;
  const isMany = !isSideBySide && Math.max(...pictures.map((people) => people.length)) > PEOPLE_FOR_LARGER_RINGS;
  const columnWidth = isSideBySide ? COLUMN_WIDTH_SIDE_BY_SIDE : COLUMN_WIDTH;
  return [
    ...forNamesBeside.flatMap((geometry) => WIDTHS_BESIDE.map((width) => besideDots(seating, geometry, width))),
    ...(isMany ? geometries.slice(1) : geometries).map((geometry) => inColumns(seating, geometry, columnWidth)),
  ];
}

const besideDots =
  (seating: Seating, geometry: Geometry, widthMax: number): LayOut =>
  (everybody) => {
    const people = placed(everybody, seating, geometry);
    if (people === undefined) return undefined;
    const headings = partsAround(seating, geometry, people);
    if (headings === undefined) return undefined;
    const taken = [...headings, ...ringMarks(geometry)].map(({ box }) => box);
    const labels = namesBeside(people, geometry, taken, widthMax);
    return labels === undefined ? undefined : { geometry, seating, people, labels, headings };
  };

const inColumns =
  (seating: Seating, geometry: Geometry, widthMax: number): LayOut =>
  (everybody) => {
    const people = placed(everybody, seating, geometry);
    if (people === undefined) return undefined;
    return { geometry, seating, people, ...namesAtSides(people, seating, geometry, widthMax) };
  };
