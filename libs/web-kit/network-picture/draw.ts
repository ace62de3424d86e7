import { dot } from './dots';
import type { Label, Line, Side, Heading } from './labels';
import { PADDING } from './labels';
import type { Layout } from './layout';
import type { Legend } from './legend';
import { LOOKS } from './looks';
import { ringInWords, type NetworkToDraw, type PersonInPicture } from './picture';
import { ringMarks, rings, spokes } from './rings';
import { CENTRE, pointAt, type Box } from './shapes';
import { element, escaped, round } from './svg-text';
import { fitted } from './text-box';
import { tie } from './ties';

const INK = '#0b0c0c';
const QUIET = '#505a5f';
const CENTRE_FACE = { size: 14, bold: true };
/** Narrower than this share of its own width a picture scrolls instead of shrinking, in steps of fifty. */
const SHRINKS_TO = 0.62;
const STEP = 50;

export interface Drawing {
  readonly network: NetworkToDraw;
  readonly layout: Layout;
  /** The box that holds the rings and every label. */
  readonly frame: Box;
  readonly legend: Legend;
  /** Sentences for those who cannot see it, after everybody's. */
  readonly afterwards: readonly string[];
}

/** A picture as SVG. What is drawn later lies on top: rings, lines, leaders, the young person, dots, words. */
export function drawPicture({ network, layout, frame, legend, afterwards }: Drawing): string {
  const id = network.id ?? 'picture';
  const { geometry, people, labels, headings } = layout;
  const parts = [
    element('title', { id: `${id}-title` }, escaped(network.title)),
    element('desc', { id: `${id}-desc` }, escaped(described(network.people, afterwards))),
    rings(geometry),
    spokes(layout.seating, geometry),
    ...labels.map(leader),
    ...people.map(({ person, angle, at }) => tie(person.state, pointAt(angle, geometry.centre), at)),
    centre(network.centre, geometry.centre),
    ...people.map(({ person, at }) => dot(person.state, at, person.mark?.shape)),
    ...ringMarks(geometry).map(headingText),
    ...headings.map(headingText),
    ...labels.map(labelText),
    legend.draw(frame.y + frame.height + 10),
  ];
  return element('svg', { ...sized(frame, legend), ...named(id) }, parts.join(''));
}

const named = (id: string): Readonly<Record<string, string>> => ({
  role: 'img',
  'aria-labelledby': `${id}-title ${id}-desc`,
});

function sized(frame: Box, legend: Legend): Readonly<Record<string, string | number>> {
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height + legend.height)];
  const viewBox = [frame.x, frame.y, width, height].map(round).join(' ');
  const least = Math.floor((width * SHRINKS_TO) / STEP) * STEP;
  return { xmlns: 'http://www.w3.org/2000/svg', viewBox, width, height, class: `tl-picture__at-least-${least}` };
}

function described(people: readonly PersonInPicture[], afterwards: readonly string[]): string {
  if (people.length === 0) return 'Nobody has been recorded yet.';
  const each = people.map((person) => {
    const said = [
      `${person.name}, ${person.role}: ${ringInWords(person.ring)}`,
      stateInWords(person),
      person.mark?.words,
    ];
    return `${said.filter((words) => words !== undefined).join(', ')}.`;
  });
  return [...each, ...afterwards].join(' ');
}

export const stateInWords = ({ state, stateInWords: closer }: PersonInPicture): string => closer ?? LOOKS[state].words;

/** The young person in the middle; a name of several words stands on two lines. */
function centre(words: string, radius: number): string {
  const [first = '', ...rest] = words.split(' ');
  const lines = rest.length === 0 ? [first] : [first, rest.join(' ')];
  const disc = element('circle', { cx: CENTRE.x, cy: CENTRE.y, r: radius, fill: INK });
  const height = CENTRE_FACE.size + 4;
  const texts = lines.map((line, at) => {
    const box = { x: -radius, y: CENTRE.y + (at - lines.length / 2) * height, width: radius * 2, height };
    return text({ ...CENTRE_FACE, height, text: fitted(line, radius * 2 - 8, CENTRE_FACE) }, box, { side: 'middle', fill: '#ffffff' });
  });
  return disc + texts.join('');
} // prettier-ignore

/** A hair-thin line that goes on from the dot to its name. */
function leader({ leader: points }: Label): string {
  if (points.length === 0) return '';
  const along = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  return element('polyline', { points: along, fill: 'none', stroke: '#8f9598', 'stroke-width': 1 });
}

function labelText({ placed, lines, box, side }: Label): string {
  let y = box.y;
  const texts = lines.map((line) => {
    const own = { ...box, y, height: line.height };
    y += line.height;
    return text(line, own, { side, fill: INK });
  });
  return element('g', { 'data-person': placed.person.key }, texts.join(''));
}

const headingText = ({ line, box, side }: Heading): string => text(line, box, { side, fill: QUIET });

/** A white edge around the letters keeps them apart from whatever lies under them. */
const HALO = { stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };

function text({ text: words, size, bold = false }: Line, box: Box, style: { side: Side; fill: string }): string {
  const x = { start: box.x + PADDING, middle: box.x + box.width / 2, end: box.x + box.width - PADDING }[style.side];
  const at = { x: round(x), y: round(box.y + box.height / 2 + size * 0.35) };
  const weight = bold ? { 'font-weight': 'bold' } : {};
  const halo = style.fill === '#ffffff' ? {} : HALO;
  return element('text', { ...at, 'text-anchor': style.side, 'font-size': size, ...weight, fill: style.fill, ...halo }, escaped(words));
} // prettier-ignore
