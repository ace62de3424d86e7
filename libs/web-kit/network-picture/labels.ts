import { CANVAS, CENTRE, CENTRE_RADIUS, pointAt, type PlacedPerson, type Sector } from './sectors';
import type { Box, Point } from './picture';
import { fitted, overlap, textWidth, within } from './text-box';

export const NAME_SIZE = 16;
export const ROLE_SIZE = 13;
export const SECTOR_SIZE = 14;
export const LINE_HEIGHT = 18;
export const DOT_RADIUS = 8;

const LABEL_WIDTH_MAX = 212;
/** Where the two columns begin, from either side: their text stands against the rings. */
const COLUMN_EDGE = 216;
const PADDING = 4;
const LABEL_HEIGHT = LINE_HEIGHT * 2 + 2;
const ROW_HEIGHT = LABEL_HEIGHT + 2;
const ROWS = Math.floor((CANVAS.height - 8) / ROW_HEIGHT);
/** Labels beside their dot stay between the two columns that are kept for those that find no room. */
const INSIDE: Box = { x: 222, y: 4, width: CANVAS.width - 444, height: CANVAS.height - 8 };

export interface Label {
  readonly placed: PlacedPerson;
  readonly name: string;
  readonly role: string;
  readonly box: Box;
  /** Whether a thin line leads from the dot to the label. */
  readonly led: boolean;
}

export interface SectorLabel {
  readonly text: string;
  readonly box: Box;
}

const around = (point: Point, radius: number): Box => ({
  x: point.x - radius,
  y: point.y - radius,
  width: radius * 2,
  height: radius * 2,
});

/** The names of the parts of life, just outside the rings and on no dot; one that finds no room moves outwards or along. */
export function sectorLabels(
  sectors: readonly Sector[],
  outer: number,
  people: readonly PlacedPerson[],
): readonly SectorLabel[] {
  const dots = people.map(({ at }) => around(at, DOT_RADIUS + 2));
  const placed: SectorLabel[] = [];
  for (const sector of sectors) {
    const text = fitted(sector.part, 176, SECTOR_SIZE, true);
    const width = textWidth(text, SECTOR_SIZE, true) + PADDING * 2;
    const boxes = sectorSpots(sector, outer).map((at) => ({
      x: clamp(at.x - width / 2, INSIDE.x, INSIDE.x + INSIDE.width - width),
      y: clamp(at.y - LINE_HEIGHT / 2, 2, CANVAS.height - LINE_HEIGHT - 2),
      width,
      height: LINE_HEIGHT,
    }));
    const free = boxes.find(
      (box) => ![...placed.map((other) => other.box), ...dots].some((other) => overlap(other, box)),
    );
    if (free !== undefined) placed.push({ text, box: free });
  }
  return placed;
}

const sectorSpots = (sector: Sector, outer: number): readonly Point[] =>
  [20, 44, 0].flatMap((further) =>
    [0.5, 0.35, 0.65, 0.2, 0.8].map((share) =>
      pointAt(sector.from + (sector.to - sector.from) * share, outer + further),
    ),
  );

/** A label for every dot, none on another, on a dot or on the middle: beside the dot, else in a column with a leader. */
export function labelsFor(people: readonly PlacedPerson[], taken: readonly Box[]): readonly Label[] {
  const obstacles: Box[] = [
    ...taken,
    around(CENTRE, CENTRE_RADIUS),
    ...people.map((p) => around(p.at, DOT_RADIUS + 1)),
  ];
  const freeRows = new Set(Array.from({ length: ROWS * 2 }, (_, slot) => slot));
  return people.map((placed) => {
    const texts = textsOf(placed);
    const beside = besideDot(placed.at, texts.width).find(
      (box) => within(box, INSIDE) && !obstacles.some((other) => overlap(other, box)),
    );
    const box = beside ?? takeRow(placed.at, texts.width, freeRows);
    obstacles.push(box);
    return { placed, name: texts.name, role: texts.role, box, led: beside === undefined };
  });
}

function textsOf({ person }: PlacedPerson): { name: string; role: string; width: number } {
  const name = fitted(person.name, LABEL_WIDTH_MAX - PADDING * 2, NAME_SIZE, true);
  const role = fitted(person.role, LABEL_WIDTH_MAX - PADDING * 2, ROLE_SIZE);
  const width = Math.max(textWidth(name, NAME_SIZE, true), textWidth(role, ROLE_SIZE)) + PADDING * 2;
  return { name, role, width: Math.min(width, LABEL_WIDTH_MAX) };
}

/** Right, left, below and above of the dot, then the corners. */
function besideDot({ x, y }: Point, width: number): readonly Box[] {
  const gap = DOT_RADIUS + 3;
  const middle = y - LABEL_HEIGHT / 2;
  const spots: readonly (readonly [number, number])[] = [
    [x + gap, middle], [x - gap - width, middle], [x - width / 2, y + gap], [x - width / 2, y - gap - LABEL_HEIGHT],
    [x + gap, y], [x - gap - width, y], [x + gap, y - LABEL_HEIGHT], [x - gap - width, y - LABEL_HEIGHT],
  ]; // prettier-ignore
  return spots.map(([left, top]) => ({ x: left, y: top, width, height: LABEL_HEIGHT }));
}

/** The nearest free row of the columns; there are as many rows as a picture takes people. */
function takeRow(at: Point, width: number, free: Set<number>): Box {
  const rows = [...free].map((slot) => ({ slot, box: rowBox(slot, width) }));
  const nearest = rows.sort((a, b) => distance(at, a.box) - distance(at, b.box) || a.slot - b.slot)[0];
  if (nearest === undefined) throw new RangeError('more people than the picture has room to name');
  free.delete(nearest.slot);
  return nearest.box;
}

function rowBox(slot: number, width: number): Box {
  const left = slot % 2 === 0;
  const y = 4 + Math.floor(slot / 2) * ROW_HEIGHT;
  return { x: left ? COLUMN_EDGE - width : CANVAS.width - COLUMN_EDGE, y, width, height: LABEL_HEIGHT };
}

const distance = (at: Point, box: Box): number =>
  Math.hypot(at.x - (box.x + box.width / 2), at.y - (box.y + box.height / 2));

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
