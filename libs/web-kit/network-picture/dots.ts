import { LOOKS } from './looks';
import type { Mark, TieState } from './picture';
import type { Point } from './shapes';
import { element, round } from './svg-text';

export const DOT_RADIUS = 7.5;
const MARK_RADIUS = 11.5;

/** The dot of a person, with the sign of its state in it and the mark around it. */
export function dot(state: TieState, at: Point, mark?: Mark['shape']): string {
  const { dot: style, sign, colour } = LOOKS[state];
  const fill = style === 'open' ? '#ffffff' : colour;
  const drawn = { stroke: colour, 'stroke-width': 2, fill };
  const body = style === 'square' ? square(at, drawn) : circle(at, DOT_RADIUS - 1, drawn);
  const sealed = mark === undefined ? '' : marked(mark, at);
  return sealed + body + (sign === '' ? '' : signed(sign, at));
}

type Style = Readonly<Record<string, string | number>>;

const circle = (at: Point, r: number, style: Style): string =>
  element('circle', { cx: round(at.x), cy: round(at.y), r, ...style });

function square(at: Point, style: Style): string {
  const side = DOT_RADIUS * 2 - 3;
  return element('rect', { x: round(at.x - side / 2), y: round(at.y - side / 2), width: side, height: side, ...style });
}

/** A ring around the dot: whole for somebody new, dotted for somebody who is gone. White within, so that it stands out. */
function marked(mark: Mark['shape'], at: Point): string {
  const dashes = mark === 'gone' ? { 'stroke-dasharray': '2.5 2.5' } : {};
  return circle(at, MARK_RADIUS, { fill: '#ffffff', stroke: '#0b0c0c', 'stroke-width': 2, ...dashes });
}

function signed(sign: string, at: Point): string {
  if (sign !== '||') {
    const style = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 'bold', fill: '#ffffff' };
    return element('text', { x: round(at.x), y: round(at.y + 4.2), ...style }, sign);
  }
  const bar = (x: number): string =>
    element('rect', { x: round(at.x + x), y: round(at.y - 3.5), width: 2, height: 7, fill: '#ffffff' });
  return bar(-3) + bar(1);
}
