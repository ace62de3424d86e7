import { DOT_RADIUS } from './dots';
import { radiusOf, type Geometry } from './geometry';
import type { PersonInPicture, Ring } from './picture';
import type { Seating } from './seats';
import { pointAt, type Point } from './shapes';

export interface PlacedPerson {
  readonly person: PersonInPicture;
  readonly angle: number;
  readonly at: Point;
}

/** Between the middles of two dots: room for both and for the marks around them. */
const APART_MIN = DOT_RADIUS * 2 + 2;
/** Where in its band a dot stands, as shares of the band's width; a crowded ring takes more than one row. */
const ROWS: readonly (readonly number[])[] = [[0], [-0.22, 0.22], [-0.34, 0, 0.34]];
const RINGS: readonly Ring[] = [1, 2, 3, 4, null];

/** Everybody at their ring on their own angle, in the order given; undefined when the rings are too small for that. */
export function placed(
  people: readonly PersonInPicture[],
  seating: Seating,
  geometry: Geometry,
): readonly PlacedPerson[] | undefined {
  const places = new Map<string, PlacedPerson>();
  for (const ring of RINGS) {
    const here = people.filter((person) => person.ring === ring);
    const ranked = ROWS.map((rows) => inRows(here, rows, seating, geometry)).find(isRoomy);
    if (ranked === undefined) return undefined;
    for (const one of ranked) places.set(one.person.key, one);
  }
  const all = people.flatMap((person) => places.get(person.key) ?? []);
  return isRoomy(all) ? all : undefined;
}

function inRows(
  people: readonly PersonInPicture[],
  rows: readonly number[],
  seating: Seating,
  geometry: Geometry,
): readonly PlacedPerson[] {
  return people
    .map((person) => ({ person, angle: seating.angleOf(person) }))
    .sort((a, b) => a.angle - b.angle)
    .map(({ person, angle }, at) => {
      const radius = radiusOf(person.ring, geometry) + (rows[at % rows.length] ?? 0) * geometry.band;
      return { person, angle, at: pointAt(angle, radius) };
    });
}

const isRoomy = (people: readonly PlacedPerson[]): boolean =>
  people.every(({ at }, index) =>
    people.slice(index + 1).every((other) => Math.hypot(at.x - other.at.x, at.y - other.at.y) >= APART_MIN),
  );
