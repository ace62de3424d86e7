import type { PersonInPicture, Point } from './picture';

/** The canvas and its rings, in the picture's own units. */
export const CANVAS = { width: 1260, height: 860 } as const;
export const CENTRE: Point = { x: 630, y: 430 };
export const RING_RADII = [100, 170, 240, 310] as const;
export const NOT_PLACED_RADIUS = 370;
export const CENTRE_RADIUS = 46;

const FULL_TURN = Math.PI * 2;
/** A part of life with one person in it still gets room for its name. */
const SECTOR_MIN = FULL_TURN / 14;
const TOP = -Math.PI / 2;

export interface Sector {
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

export interface PlacedPerson {
  readonly person: PersonInPicture;
  readonly angle: number;
  readonly at: Point;
}

export const pointAt = (angle: number, radius: number): Point => ({
  x: CENTRE.x + Math.cos(angle) * radius,
  y: CENTRE.y + Math.sin(angle) * radius,
});

/** Parts of life in the order they first come, each with an angle in proportion to the people in it. */
export function sectorsOf(people: readonly PersonInPicture[]): readonly Sector[] {
  const parts = [...new Set(people.map((person) => person.part))];
  const count = (part: string): number => people.filter((person) => person.part === part).length;
  const spare = Math.max(0, FULL_TURN - parts.length * SECTOR_MIN);
  const base = (FULL_TURN - spare) / Math.max(1, parts.length);
  let from = TOP;
  return parts.map((part) => {
    const to = from + base + (spare * count(part)) / people.length;
    const sector = { part, from, to };
    from = to;
    return sector;
  });
}

/** Every person at their ring in the sector of their part of life, spread evenly along it. */
export function placePeople(people: readonly PersonInPicture[], sectors: readonly Sector[]): readonly PlacedPerson[] {
  return sectors.flatMap((sector) =>
    [1, 2, 3, 4, null].flatMap((ring) => {
      const here = people.filter((person) => person.part === sector.part && person.ring === ring);
      return here.map((person, index) => place(person, sector, (index + 1) / (here.length + 1)));
    }),
  );
}

/** A little in or out in turn where the ring is crowded, and each ring begins a little on, so that lines fan out. */
function place(person: PersonInPicture, sector: Sector, share: number): PlacedPerson {
  const width = sector.to - sector.from;
  const shift = person.ring === null ? 0 : ((person.ring % 2) - 0.5) * 0.12;
  const angle = sector.from + width * Math.min(0.97, Math.max(0.03, share + shift));
  return { person, angle, at: pointAt(angle, radiusOf(person)) };
}

/** Radius of the outermost ring: the one for those not placed is drawn only where there is somebody on it. */
export const outerRadius = (people: readonly PersonInPicture[]): number =>
  people.some((person) => person.ring === null) ? NOT_PLACED_RADIUS : RING_RADII[3];

const radiusOf = (person: PersonInPicture): number =>
  person.ring === null ? NOT_PLACED_RADIUS : (RING_RADII[person.ring - 1] ?? NOT_PLACED_RADIUS);
