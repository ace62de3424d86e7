import { DOT_RADIUS } from './labels';
import type { Point, TieState } from './picture';
import { CENTRE } from './sectors';
import { element, round } from './svg-text';

const INK = '#0b0c0c';

/** How the line is drawn. Never colour alone: it must read in black and white. */
const DASHES: Readonly<Record<TieState, string>> = {
  kept: 'none',
  gained: 'none',
  strained: '12 6',
  'at-risk': '2 6',
  ended: 'none',
  unknown: '12 4 2 4',
};
const COLOURS: Readonly<Record<TieState, string>> = {
  kept: INK,
  gained: '#00703c',
  strained: '#84460a',
  'at-risk': '#b10e1e',
  ended: '#505a5f',
  unknown: '#505a5f',
};

/** Where along the line a cut is made. */
const CUT_AT = 0.72;
const CUT_GAP = 9;

/** The line from the young person to somebody. An ended one is cut: a gap between two strokes. */
export function tie(state: TieState, to: Point, from: Point = CENTRE): string {
  const colour = COLOURS[state];
  const width = state === 'at-risk' ? 3 : 2;
  const style = { stroke: colour, 'stroke-width': width, 'stroke-dasharray': DASHES[state] };
  if (state !== 'ended') return line(from, to, style);
  const [near, far] = [along(from, to, -CUT_GAP), along(from, to, CUT_GAP)];
  const across = direction(from, to);
  return line(from, near, style) + line(far, to, style) + stroke(near, across, style) + stroke(far, across, style);
}

/** The dot of a person: filled; open when ended; with a plus when gained; a square when at risk; a ? when unknown. */
export function dot(state: TieState, at: Point): string {
  const [x, y] = [round(at.x), round(at.y)];
  const style = { stroke: COLOURS[state], 'stroke-width': 2, fill: state === 'ended' ? '#ffffff' : COLOURS[state] };
  if (state === 'at-risk') {
    const side = DOT_RADIUS * 2 - 2;
    return element('rect', {
      x: round(at.x - side / 2),
      y: round(at.y - side / 2),
      width: side,
      height: side,
      ...style,
    });
  }
  const circle = element('circle', { cx: x, cy: y, r: DOT_RADIUS - 1, ...style });
  const sign = {
    x,
    y: round(at.y + 4.5),
    'text-anchor': 'middle',
    'font-size': 13,
    'font-weight': 'bold',
    fill: '#ffffff',
  };
  if (state === 'gained') return circle + element('text', sign, '+');
  return state === 'unknown' ? circle + element('text', sign, '?') : circle;
}

type Style = Readonly<Record<string, string | number>>;

const line = (from: Point, to: Point, style: Style): string =>
  element('line', { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y), ...style });

function direction(from: Point, to: Point): Point & { readonly length: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  return { x: dx / length, y: dy / length, length };
}

function along(from: Point, to: Point, further: number): Point {
  const way = direction(from, to);
  const at = way.length * CUT_AT + further;
  return { x: from.x + way.x * at, y: from.y + way.y * at };
}

/** A short slanting stroke across a line that runs in the direction `way`. */
function stroke(at: Point, way: Point, style: Style): string {
  const [nx, ny] = [-way.y * 8 + way.x * 3, way.x * 8 + way.y * 3];
  return line({ x: at.x - nx, y: at.y - ny }, { x: at.x + nx, y: at.y + ny }, { ...style, 'stroke-dasharray': 'none' });
}
