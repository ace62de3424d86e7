import { DOT_RADIUS } from './dots';
import { LOOKS, type LineStyle, type Look } from './looks';
import type { TieState } from './picture';
import type { Point } from './shapes';
import { element, round } from './svg-text';

/** How far before its dot a line is cut or barred at most, half the gap of a cut, and half the length of the bars. */
const BREAK_BEFORE_DOT_MAX = 16;
const GAP_MAX = 5;
const BAR = 7;
const TOOTH = 4;
const TOOTH_EVERY = 8;

type Style = Readonly<Record<string, string | number>>;
type Drawer = (from: Point, to: Point, style: Style) => string;

const DRAWERS: Readonly<Record<LineStyle, Drawer>> = {
  whole: (from, to, style) => line(from, to, style),
  zigzag,
  barred: (from, to, style) => line(from, to, style) + across(near(from, to, -breakBefore(from, to) / 2), from, to, { style, lean: 0, width: 4 }),
  paused: (from, to, style) => broken(from, to, { style, lean: 0, width: 3 }),
  cut: (from, to, style) => broken(from, to, { style, lean: 4, width: 2 }),
}; // prettier-ignore

/** The line from `from`, at the edge of the young person's disc, to the dot of somebody. */
export function tie(state: TieState, from: Point, to: Point): string {
  const look: Look = LOOKS[state];
  const style = {
    stroke: look.colour,
    'stroke-width': look.width,
    'stroke-dasharray': look.dashes,
    ...(state === 'unknown' ? { 'stroke-linecap': 'round' } : {}),
  };
  return DRAWERS[look.line](from, near(from, to, -DOT_RADIUS), style);
}

const line: Drawer = (from, to, style) =>
  element('line', { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y), ...style });

const way = (from: Point, to: Point): { x: number; y: number; length: number } => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: dx / length, y: dy / length, length };
};

/** The point so far beyond the end of a line; before it when `beyond` is negative. */
function near(from: Point, to: Point, beyond: number): Point {
  const along = way(from, to);
  return { x: to.x + along.x * beyond, y: to.y + along.y * beyond };
}

/** Teeth along the line, on either side of it in turn. */
function zigzag(from: Point, to: Point, style: Style): string {
  const along = way(from, to);
  const teeth = Math.max(2, Math.floor(along.length / TOOTH_EVERY));
  const points = Array.from({ length: teeth + 1 }, (_, at) => {
    const side = at === 0 || at === teeth ? 0 : at % 2 === 0 ? TOOTH : -TOOTH;
    const far = (along.length * at) / teeth;
    return `${round(from.x + along.x * far - along.y * side)},${round(from.y + along.y * far + along.x * side)}`;
  });
  return element('polyline', { points: points.join(' '), fill: 'none', 'stroke-linejoin': 'round', ...style });
}

/** Half way on a short line. */
const breakBefore = (from: Point, to: Point): number => Math.min(BREAK_BEFORE_DOT_MAX, way(from, to).length / 2);

/** A gap with a bar on either side of it, shortly before the end. */
function broken(from: Point, to: Point, bars: { style: Style; lean: number; width: number }): string {
  const [at, gap] = [breakBefore(from, to), Math.min(GAP_MAX, way(from, to).length / 5)];
  const [first, second] = [near(from, to, -at - gap), near(from, to, -at + gap)];
  return (
    line(from, first, bars.style) + line(second, to, bars.style) + across(first, from, to, bars) + across(second, from, to, bars)
  ); // prettier-ignore
}

/** A bar across the line, leaning by so much. */
function across(at: Point, from: Point, to: Point, { style, lean, width }: { style: Style; lean: number; width: number }): string {
  const along = way(from, to);
  const [x, y] = [-along.y * BAR + along.x * lean, along.x * BAR + along.y * lean];
  const ends = { from: { x: at.x - x, y: at.y - y }, to: { x: at.x + x, y: at.y + y } };
  return line(ends.from, ends.to, { ...style, 'stroke-width': width });
} // prettier-ignore
