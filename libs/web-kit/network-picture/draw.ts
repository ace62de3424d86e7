import { labelsFor, LINE_HEIGHT, NAME_SIZE, ROLE_SIZE, SECTOR_SIZE, sectorLabels, type Label } from './labels';
import { legend, LEGEND_HEIGHT, LEGEND_WIDTH } from './legend';
import { ringMarks, rings, spoke } from './rings';
import { ringInWords, STATE_IN_WORDS, type Box, type NetworkToDraw, type PersonInPicture } from './picture';
import { CENTRE, CENTRE_RADIUS, outerRadius, placePeople, sectorsOf } from './sectors';
import { type attributes, element, escaped, round } from './svg-text';
import { dot, tie } from './ties';
import { fitted } from './text-box';

const INK = '#0b0c0c';
const MARGIN = 6;
const CENTRE_SIZE = 14;

/** The picture as SVG, no wider than what is in it. `left` people are only in the table, and the picture says so. */
export function drawPicture(network: NetworkToDraw, left: number): string {
  const id = network.id ?? 'picture';
  const outer = outerRadius(network.people);
  const sectors = sectorsOf(network.people);
  const people = placePeople(network.people, sectors);
  const names = sectorLabels(sectors, outer, people);
  const marks = ringMarks(outer);
  const labels = labelsFor(people, [...names.map((name) => name.box), ...marks.map((mark) => mark.box)]);
  const frame = frameAround(
    outer,
    [...names, ...labels].map(({ box }) => box),
  );
  const parts = [
    element('title', { id: `${id}-title` }, escaped(network.title)),
    element('desc', { id: `${id}-desc` }, escaped(described(network.people, left))),
    ...rings(outer),
    ...(sectors.length > 1 ? sectors.map((sector) => spoke(sector.from, outer)) : []),
    ...people.map(({ person, at }) => tie(person.state, at)),
    ...labels.filter((label) => label.led).map(leader),
    centre(network.centre),
    ...people.map(({ person, at }) => dot(person.state, at)),
    ...marks.map((mark) => text(mark.text, mark.box, { size: 12, fill: '#505a5f' })),
    ...names.map((name) => text(name.text, name.box, { size: SECTOR_SIZE, bold: true, fill: '#505a5f' })),
    ...labels.map(labelText),
    legend(frame),
  ];
  const viewBox = [frame.x, frame.y, frame.width, frame.height + LEGEND_HEIGHT].map(round).join(' ');
  const wide = labels.some((label) => label.led) ? { class: 'tl-picture__wide' } : {};
  const named = { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox, ...named, ...wide }, parts.join(''));
}

/** The box that holds the rings, every label and the legend. */
function frameAround(outer: number, boxes: readonly Box[]): Box {
  const half = Math.max(outer, LEGEND_WIDTH / 2);
  const left = Math.min(CENTRE.x - half, ...boxes.map((box) => box.x)) - MARGIN;
  const right = Math.max(CENTRE.x + half, ...boxes.map((box) => box.x + box.width)) + MARGIN;
  const top = Math.min(CENTRE.y - outer, ...boxes.map((box) => box.y)) - MARGIN;
  const bottom = Math.max(CENTRE.y + outer + MARGIN, ...boxes.map((box) => box.y + box.height)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function described(people: readonly PersonInPicture[], left: number): string {
  const each = people.map(
    (person) => `${person.name}, ${person.role}: ${ringInWords(person.ring)}, ${STATE_IN_WORDS[person.state]}`,
  );
  const more = left > 0 ? [`${left} more in the table`] : [];
  return people.length === 0 ? 'Nobody has been recorded yet.' : `${[...each, ...more].join('. ')}.`;
}

/** The young person in the middle; a name of several words stands on two lines. */
function centre(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  const lines = rest.length === 0 ? [first] : [first, rest.join(' ')];
  const disc = element('circle', { cx: CENTRE.x, cy: CENTRE.y, r: CENTRE_RADIUS, fill: INK });
  const height = CENTRE_SIZE + 4;
  const texts = lines.map((line, at) => {
    const y = CENTRE.y + (at - lines.length / 2) * height;
    const box = { x: CENTRE.x - CENTRE_RADIUS, y, width: CENTRE_RADIUS * 2, height };
    const shown = fitted(line, CENTRE_RADIUS * 2 - 8, CENTRE_SIZE, true);
    return element('text', { ...placing(box, CENTRE_SIZE, true), fill: '#ffffff' }, escaped(shown));
  });
  return disc + texts.join('');
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
  return element('g', { 'data-person': placed.person.key }, lines);
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
