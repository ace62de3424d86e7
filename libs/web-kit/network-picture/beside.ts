import { DOT_RADIUS } from './dots';
import type { Geometry } from './geometry';
import { headingLine, labelText, type Heading, type Label, type LabelText, type Side } from './labels';
import type { PlacedPerson } from './places';
import type { Seating, Sector } from './seats';
import { around, CENTRE, crosses, overlap, pointAt, withRoom, type Box, type Point, type Stretch } from './shapes';

/** More people than this are named at the sides: names among so many lines would be hard to read. */
export const NAMED_BESIDE_MAX = 20;

const GAP = DOT_RADIUS + 4;
const HEADING_WIDTH = 200;
/** A label may stand this far outside the rings. */
const OUTSIDE_MAX = 120;

interface Spot {
  readonly box: Box;
  readonly side: Side;
}

/** What nothing may stand on. */
interface Taken {
  readonly boxes: readonly Box[];
  readonly lines: readonly Stretch[];
}

/** Every name at its own dot, on no line and on nothing else; undefined when there is no such arrangement. */
export function namesBeside(
  people: readonly PlacedPerson[],
  geometry: Geometry,
  taken: readonly Box[],
  widthMax: number,
): readonly Label[] | undefined {
  if (people.length > NAMED_BESIDE_MAX) return undefined;
  const dots = people.map(({ at, person }) => around(at, person.mark === undefined ? DOT_RADIUS + 1 : DOT_RADIUS + 5));
  const lines = people.map(({ at }) => ({ from: CENTRE, to: at }));
  const fixed: Taken = { boxes: [...taken, around(CENTRE, geometry.centre), ...dots], lines };
  const room = around(CENTRE, geometry.outer + OUTSIDE_MAX);
  const waiting = people.map((placed) => {
    const text = labelText(placed.person, widthMax);
    return { placed, text, spots: spotsFor(placed, text).filter(({ box }) => within(box, room) && isFree(box, fixed)) };
  });
  return settled(waiting);
}

interface Waiting {
  readonly placed: PlacedPerson;
  readonly text: LabelText;
  readonly spots: readonly Spot[];
}

/** Whoever has the fewest places left is settled first. */
function settled(everybody: readonly Waiting[]): readonly Label[] | undefined {
  const labels = new Map<string, Label>();
  let waiting = [...everybody];
  while (waiting.length > 0) {
    const next = waiting.reduce((least, one) => (one.spots.length < least.spots.length ? one : least));
    const spot = next.spots[0];
    if (spot === undefined) return undefined;
    labels.set(next.placed.person.key, { placed: next.placed, lines: next.text.lines, ...spot, leader: [] });
    waiting = waiting
      .filter((one) => one !== next)
      .map((one) => ({ ...one, spots: one.spots.filter(({ box }) => !overlap(box, spot.box)) }));
  }
  return everybody.flatMap(({ placed }) => labels.get(placed.person.key) ?? []);
}

const isFree = (box: Box, { boxes, lines }: Taken): boolean =>
  !boxes.some((other) => overlap(other, box)) && !lines.some((line) => crosses(line, withRoom(box, -2)));

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Outwards first, then above and below, then inwards. */
function spotsFor({ at, angle, person }: PlacedPerson, { width, height }: LabelText): readonly Spot[] {
  const gap = person.mark === undefined ? GAP : GAP + 4;
  const slant = gap * 0.7;
  const rows = [-height / 2, -height - slant + 8, slant - 8].map((y) => at.y + y);
  const right = rows.map((y): Spot => ({ box: { x: at.x + gap, y, width, height }, side: 'start' }));
  const left = rows.map((y): Spot => ({ box: { x: at.x - gap - width, y, width, height }, side: 'end' }));
  const over = (y: number): Spot => ({ box: { x: at.x - width / 2, y, width, height }, side: 'middle' });
  const [above, below] = [over(at.y - gap - height), over(at.y + gap)];
  const sideways = Math.cos(angle) >= 0 ? [right, left] : [left, right];
  const upright = Math.sin(angle) >= 0 ? [below, above] : [above, below];
  const isSteep = Math.abs(Math.cos(angle)) < 0.4;
  const outwards = sideways[0] ?? [];
  const first = isSteep ? [...upright.slice(0, 1), ...outwards] : [...outwards, ...upright.slice(0, 1)];
  return [...first, ...upright.slice(1), ...(sideways[1] ?? [])];
}

/** The names of the parts of life around the rings; undefined when two of them would touch or one stand on a dot. */
export function partsAround(
  { sectors }: Seating,
  geometry: Geometry,
  people: readonly PlacedPerson[],
): readonly Heading[] | undefined {
  const dots = people.map(({ at }) => around(at, DOT_RADIUS + 5));
  const headings: Heading[] = [];
  for (const sector of sectors) {
    const line = headingLine(sector.part, HEADING_WIDTH);
    const boxes = outsideSpots(sector, geometry).map((at) => headingBox(at, line));
    const free = boxes.find(
      (box) => ![...headings.map((one) => one.box), ...dots].some((other) => overlap(other, box)),
    );
    if (free === undefined) return undefined;
    headings.push({ line, box: free, side: 'middle' });
  }
  return headings;
}

const outsideSpots = ({ from, to }: Sector, { outer }: Geometry): readonly Point[] =>
  [14, 34].flatMap((further) =>
    [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => pointAt(from + (to - from) * share, outer + further)),
  );

/** Beside the rings, the text begins where the spot is; above and below them it stands over it. */
function headingBox(at: Point, { width, height }: { width: number; height: number }): Box {
  const share = (1 - at.x / Math.max(1, Math.hypot(at.x, at.y))) / 2;
  return { x: at.x - width * share, y: at.y - height / 2, width, height };
}
