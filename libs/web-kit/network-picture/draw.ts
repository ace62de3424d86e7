import { labelsFor, LINE_HEIGHT, NAME_SIZE, ROLE_SIZE, SECTOR_SIZE, sectorLabels, type Label } from './labels';
import { legend, LEGEND_HEIGHT } from './legend';
import { ringInWords, STATE_IN_WORDS, type Box, type NetworkToDraw, type PersonInPicture } from './picture';
import {
  CANVAS,
  CENTRE,
  CENTRE_RADIUS,
  NOT_PLACED_RADIUS,
  placePeople,
  pointAt,
  RING_RADII,
  sectorsOf,
} from './sectors';
import { type attributes, element, escaped, round } from './svg-text';
import { dot, tie } from './ties';
import { fitted, textWidth } from './text-box';

const INK = '#0b0c0c';
const FAINT = '#b1b4b6';

/** The picture as SVG. `left` people are only in the table, and the picture says so. */
export function drawPicture(network: NetworkToDraw, left: number): string {
  const id = network.id ?? 'picture';
  const sectors = sectorsOf(network.people);
  const people = placePeople(network.people, sectors);
  const names = sectorLabels(sectors);
  const labels = labelsFor(people, [...names.map((name) => name.box), ...ringMarks().map((mark) => mark.box)]);
  const parts = [
    element('title', { id: `${id}-title` }, escaped(network.title)),
    element('desc', { id: `${id}-desc` }, escaped(described(network.people, left))),
    ...rings(),
    ...(sectors.length > 1 ? sectors.map((sector) => spoke(sector.from)) : []),
    ...people.map(({ person, at }) => tie(person.state, at)),
    ...labels.filter((label) => label.led).map(leader),
    centre(network.centre),
    ...people.map(({ person, at }) => dot(person.state, at)),
    ...ringMarks().map((mark) => text(mark.text, mark.box, { size: 12, fill: '#505a5f' })),
    ...names.map((name) => text(name.text, name.box, { size: SECTOR_SIZE, bold: true, fill: '#505a5f' })),
    ...labels.map(labelText),
    legend(),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${CANVAS.width} ${CANVAS.height + LEGEND_HEIGHT}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    parts.join(''),
  );
}

function described(people: readonly PersonInPicture[], left: number): string {
  const each = people.map(
    (person) => `${person.name}, ${person.role}: ${ringInWords(person.ring)}, ${STATE_IN_WORDS[person.state]}`,
  );
  const more = left > 0 ? [`${left} more in the table`] : [];
  return people.length === 0 ? 'Nobody has been recorded yet.' : `${[...each, ...more].join('. ')}.`;
}

function rings(): string[] {
  const circle = (r: number, dashes: string): string =>
    element('circle', { cx: CENTRE.x, cy: CENTRE.y, r, fill: 'none', stroke: FAINT, 'stroke-dasharray': dashes });
  return [...RING_RADII.map((r) => circle(r, 'none')), circle(NOT_PLACED_RADIUS, '2 6')];
}

/** What each ring is, at its top. */
function ringMarks(): readonly { text: string; box: Box }[] {
  const marks = [...RING_RADII.map((radius, index) => ({ text: String(index + 1), radius }))];
  return [...marks, { text: 'not placed', radius: NOT_PLACED_RADIUS }].map(({ text: words, radius }) => {
    const width = textWidth(words, 12) + 6;
    return { text: words, box: { x: CENTRE.x - width / 2, y: CENTRE.y + radius - 8, width, height: 16 } };
  });
}

function spoke(angle: number): string {
  const from = pointAt(angle, CENTRE_RADIUS);
  const to = pointAt(angle, NOT_PLACED_RADIUS);
  return element('line', {
    x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y), stroke: FAINT, 'stroke-dasharray': '1 5',
  }); // prettier-ignore
}

function centre(words: string): string {
  const shown = fitted(words, CENTRE_RADIUS * 2 - 8, 15, true);
  const box = { x: CENTRE.x - CENTRE_RADIUS, y: CENTRE.y - 10, width: CENTRE_RADIUS * 2, height: 20 };
  const disc = element('circle', { cx: CENTRE.x, cy: CENTRE.y, r: CENTRE_RADIUS, fill: INK });
  return disc + element('text', { ...placing(box, 15, true), fill: '#ffffff' }, escaped(shown));
}

/** A thin line from the dot to the nearest edge of its label. */
function leader({ placed: { at }, box }: Label): string {
  const x = at.x < box.x ? box.x : Math.min(at.x, box.x + box.width);
  const y = Math.min(Math.max(at.y, box.y), box.y + box.height);
  const line = { x1: round(at.x), y1: round(at.y), x2: round(x), y2: round(y), stroke: '#505a5f', 'stroke-width': 1 };
  return element('line', { ...line, opacity: 0.6 });
}

function labelText({ placed, name, role, box }: Label): string {
  const top = { ...box, height: LINE_HEIGHT };
  const bottom = { ...box, y: box.y + LINE_HEIGHT, height: LINE_HEIGHT };
  const side = sideOf(placed.at.x, box);
  const lines =
    text(name, top, { size: NAME_SIZE, bold: true, fill: INK, side }) +
    text(role, bottom, { size: ROLE_SIZE, fill: INK, side });
  const group = element('g', { 'data-person': placed.person.key }, lines);
  return placed.person.href === undefined ? group : element('a', { href: placed.person.href }, group);
}

type Side = 'start' | 'middle' | 'end';

/** Text stands against its dot: to the right of it from its start, to the left of it up to its end. */
const sideOf = (dotX: number, box: Box): Side =>
  dotX <= box.x ? 'start' : dotX >= box.x + box.width ? 'end' : 'middle';

interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: string;
  readonly side?: Side;
}

function text(words: string, box: Box, style: TextStyle): string {
  const halo = { stroke: '#ffffff', 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
  return element(
    'text',
    { ...placing(box, style.size, style.bold ?? false, style.side), fill: style.fill, ...halo },
    escaped(words),
  );
}

function placing(box: Box, size: number, bold: boolean, side: Side = 'middle'): Parameters<typeof attributes>[0] {
  const x = { start: box.x + 2, middle: box.x + box.width / 2, end: box.x + box.width - 2 }[side];
  return {
    x: round(x),
    y: round(box.y + box.height / 2 + size * 0.35),
    'text-anchor': side,
    'font-size': size,
    ...(bold ? { 'font-weight': 'bold' } : {}),
  };
}
