import type { PersonInPicture } from './picture';

const FULL_TURN = Math.PI * 2;
const TOP = -Math.PI / 2;
/** Kept free at the top, where the rings say what they are. */
const TOP_GAP = FULL_TURN / 26;
/** Between two parts of life. */
const SECTOR_GAP = FULL_TURN / 45;
const NOT_PLACED = 5;

/** One part of life and the angles it takes. */
export interface Sector {
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

/** Where everybody sits around the middle. Somebody has the same seat in every picture that was seated together. */
export interface Seating {
  readonly sectors: readonly Sector[];
  /** Whether the sectors need dividing from one another. */
  readonly divided: boolean;
  angleOf(person: PersonInPicture): number;
}

const seatKey = ({ part, key }: PersonInPicture): string => `${part}\u0000${key}`;

/** Seats for everybody in these pictures: parts of life clockwise from the top, people evenly spread; the last picture's rings count. */
export function seatingFor(pictures: readonly (readonly PersonInPicture[])[], order?: readonly string[]): Seating {
  const seated = new Map(pictures.flatMap((people) => people.map((one) => [seatKey(one), one] as const)));
  const people = [...seated.values()];
  const present = new Set(people.map(({ part }) => part));
  const parts = [...new Set([...(order ?? []), ...present])].filter((part) => present.has(part));
  const step = (FULL_TURN - TOP_GAP - parts.length * SECTOR_GAP) / Math.max(1, people.length);
  const angles = new Map<string, number>();
  let from = TOP + TOP_GAP / 2;
  const sectors = parts.map((part) => {
    const here = nearAndFarInTurn(people.filter((person) => person.part === part));
    here.forEach((person, at) => angles.set(seatKey(person), from + SECTOR_GAP / 2 + (at + 0.5) * step));
    const to = from + SECTOR_GAP + here.length * step;
    const sector = { part, from, to };
    from = to;
    return sector;
  });
  return { sectors, divided: sectors.length > 1, angleOf: (person) => angles.get(seatKey(person)) ?? TOP };
}

/** Neighbours stand at different distances where that can be, so that their names find room. */
function nearAndFarInTurn(people: readonly PersonInPicture[]): readonly PersonInPicture[] {
  const byRing = [...people].sort((a, b) => (a.ring ?? NOT_PLACED) - (b.ring ?? NOT_PLACED));
  const half = Math.ceil(byRing.length / 2);
  const near = byRing.slice(0, half);
  const far = byRing.slice(half);
  return near.flatMap((person, at) => [person, ...far.slice(at, at + 1)]);
}
