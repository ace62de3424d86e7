import { DOT_RADIUS } from './dots';
import type { Geometry } from './geometry';
import { headingLine, labelText, PADDING, type Heading, type Label } from './labels';
import type { PlacedPerson } from './places';
import type { Seating } from './seats';
import { pointAt, type Point } from './shapes';
import { stacked, type Stackable } from './stack';

const HEADING_WIDTH = 200;
/** Between the rings and the columns: room for the leaders to bend. */
const TO_COLUMN = 32;
const RIM = 8;
const BETWEEN = 6;
const BEFORE_HEADING = 8;

/** Names in two columns, one on either side of the rings, under the parts of life they belong to. */
export interface AtSides {
  readonly labels: readonly Label[];
  readonly headings: readonly Heading[];
}

interface Column {
  readonly side: 'start' | 'end';
  readonly geometry: Geometry;
  readonly widthMax: number;
  readonly withHeadings: boolean;
}

/**
 * Every name at the side its dot is on, from top to bottom as the dots are, so that no leader crosses another. A leader goes on
 * along the line of the relationship to the edge of the rings, and from there to the name.
 */
export function namesAtSides(
  people: readonly PlacedPerson[],
  { divided }: Seating,
  geometry: Geometry,
  widthMax: number,
): AtSides {
  const right = people.filter(({ angle }) => Math.cos(angle) >= 0).sort((a, b) => a.angle - b.angle);
  const left = people.filter(({ angle }) => Math.cos(angle) < 0).sort((a, b) => b.angle - a.angle);
  const columns = [
    inColumn(right, { side: 'start', geometry, widthMax, withHeadings: divided }),
    inColumn(left, { side: 'end', geometry, widthMax, withHeadings: divided }),
  ];
  const labels = new Map(columns.flatMap((one) => one.labels).map((label) => [label.placed.person.key, label]));
  return {
    labels: people.flatMap(({ person }) => labels.get(person.key) ?? []),
    headings: columns.flatMap((one) => one.headings),
  };
}

/** Something that stands in a column: a name, or the part of life above it. */
type Entry = Stackable & ({ readonly placed: PlacedPerson } | { readonly part: string });

function inColumn(people: readonly PlacedPerson[], column: Column): AtSides {
  const entries = people.flatMap((placed, at) => entriesFor(placed, people[at - 1], column));
  const tops = stacked(entries);
  const labels: Label[] = [];
  const headings: Heading[] = [];
  entries.forEach((entry, at) => {
    const top = tops[at] ?? 0;
    if ('part' in entry) headings.push(headingAt(entry.part, top, column));
    else labels.push(labelAt(entry.placed, top, column));
  });
  return { labels, headings };
}

function entriesFor(placed: PlacedPerson, before: PlacedPerson | undefined, column: Column): readonly Entry[] {
  const { height } = labelText(placed.person, column.widthMax);
  const wanted = pointAt(placed.angle, column.geometry.outer + RIM).y;
  const own = { height: height + BETWEEN, wanted, placed };
  const { part } = placed.person;
  if (!column.withHeadings || before?.person.part === part) return [own];
  return [{ height: headingLine(part, HEADING_WIDTH).height + BEFORE_HEADING, wanted, part }, own];
}

const edgeOf = ({ side, geometry }: Column): number => (side === 'start' ? 1 : -1) * (geometry.outer + TO_COLUMN);

function labelAt(placed: PlacedPerson, top: number, column: Column): Label {
  const { geometry, side } = column;
  const edge = edgeOf(column);
  const { lines, width, height } = labelText(placed.person, column.widthMax);
  const box = { x: side === 'start' ? edge : edge - width, y: top + BETWEEN / 2, width, height };
  const attached: Point = { x: side === 'start' ? edge - 2 : edge + 2, y: box.y + (lines[0]?.height ?? 0) / 2 };
  const begins = pointAt(placed.angle, Math.hypot(placed.at.x, placed.at.y) + DOT_RADIUS);
  return { placed, lines, box, side, leader: [begins, pointAt(placed.angle, geometry.outer + RIM), attached] };
}

function headingAt(part: string, top: number, column: Column): Heading {
  const { side } = column;
  const { width, ...line } = headingLine(part, HEADING_WIDTH);
  const inwards = side === 'start' ? edgeOf(column) - PADDING : edgeOf(column) - width + PADDING;
  return { line, box: { x: inwards, y: top + BEFORE_HEADING, width, height: line.height }, side };
}
