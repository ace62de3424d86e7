import { LOOKS, type DotStyle } from './looks';
import type { Mark, TieState } from './picture';
import type { Point } from './shapes';
import { element, round } from './svg-text';

export const DOT_RADIUS = 7.5;
const MARK_RADIUS = 11.5;
/** Of what is drawn: half of the stroke lies outside it. */
const R = DOT_RADIUS - 1;
const SIDE = R * 2 - 1;
const WHITE = '#ffffff';

type Style = Readonly<Record<string, string | number>>;
type Drawer = (at: Point, colour: string) => string;

const DRAWERS: Readonly<Record<DotStyle, Drawer>> = {
  full: (at, colour) => circle(at, R, inked(colour, colour)),
  open: (at, colour) => circle(at, R, inked(colour, WHITE)),
  half: (at, colour) =>
    circle(at, R, inked(colour, WHITE)) +
    element('path', { d: `M${round(at.x)} ${round(at.y - R)}a${R} ${R} 0 0 0 0 ${R * 2}z`, fill: colour }),
  slashed: (at, colour) => circle(at, R, inked(colour, WHITE)) + slash(at, colour),
  diamond: (at, colour) => polygon(at, [[0, -R - 1], [R + 1, 0], [0, R + 1], [-R - 1, 0]], inked(colour, colour)),
  square: (at, colour) => square(at, inked(colour, colour)),
  'open-square': (at, colour) => square(at, inked(colour, WHITE)),
}; // prettier-ignore

/** The dot of a person, with the sign of its state in it and the mark around it. */
export function dot(state: TieState, at: Point, mark?: Mark['shape']): string {
  const { dot: style, sign, colour } = LOOKS[state];
  const ring = mark === undefined ? '' : marked(mark, at);
  return ring + DRAWERS[style](at, colour) + (sign === '' ? '' : signed(sign, at));
}

const inked = (stroke: string, fill: string): Style => ({ stroke, 'stroke-width': 2, fill });

const circle = (at: Point, r: number, style: Style): string =>
  element('circle', { cx: round(at.x), cy: round(at.y), r, ...style });

const square = (at: Point, style: Style): string =>
  element('rect', { x: round(at.x - SIDE / 2), y: round(at.y - SIDE / 2), width: SIDE, height: SIDE, ...style });

const polygon = (at: Point, corners: readonly (readonly [number, number])[], style: Style): string =>
  element('polygon', { points: corners.map(([x, y]) => `${round(at.x + x)},${round(at.y + y)}`).join(' '), ...style });

function slash(at: Point, colour: string): string {
  const reach = R * 0.7;
  const ends = { x1: round(at.x - reach), y1: round(at.y + reach), x2: round(at.x + reach), y2: round(at.y - reach) };
  return element('line', { ...ends, stroke: colour, 'stroke-width': 2 });
}

/** A ring around the dot: whole for somebody new, dotted for somebody who is gone. White within, so that it stands out. */
function marked(mark: Mark['shape'], at: Point): string {
  const dashes = mark === 'gone' ? { 'stroke-dasharray': '2.5 2.5' } : {};
  return circle(at, MARK_RADIUS, { ...inked('#0b0c0c', WHITE), ...dashes });
}

function signed(sign: string, at: Point): string {
  if (sign !== '||') {
    const style = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 'bold', fill: WHITE };
    return element('text', { x: round(at.x), y: round(at.y + 4.2), ...style }, sign);
  }
  const bar = (x: number): string =>
    element('rect', { x: round(at.x + x), y: round(at.y - 3.5), width: 2, height: 7, fill: WHITE });
  return bar(-3) + bar(1);
}
