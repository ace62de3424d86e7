import type { Box } from './picture';
import { CENTRE, CENTRE_RADIUS, NOT_PLACED_RADIUS, pointAt, RING_RADII } from './sectors';
import { element, round } from './svg-text';
import { textWidth } from './text-box';

const FAINT = '#b1b4b6';
const MARK_SIZE = 12;

/** The four rings, and outside them a dotted one for those the young person has not placed, where it is needed. */
export function rings(outer: number): string[] {
  const circle = (r: number, dashes: string): string =>
    element('circle', { cx: CENTRE.x, cy: CENTRE.y, r, fill: 'none', stroke: FAINT, 'stroke-dasharray': dashes });
  return [...RING_RADII.map((r) => circle(r, 'none')), ...(outer === NOT_PLACED_RADIUS ? [circle(outer, '2 6')] : [])];
}

/** What each ring is, written on it straight below the middle. */
export function ringMarks(outer: number): readonly { text: string; box: Box }[] {
  const numbered = RING_RADII.map((radius, index) => ({ text: String(index + 1), radius }));
  const notPlaced = outer === NOT_PLACED_RADIUS ? [{ text: 'not placed', radius: outer }] : [];
  return [...numbered, ...notPlaced].map(({ text, radius }) => {
    const width = textWidth(text, MARK_SIZE) + 6;
    return { text, box: { x: CENTRE.x - width / 2, y: CENTRE.y + radius - 8, width, height: 16 } };
  });
}

/** Where one part of life ends and the next begins. */
export function spoke(angle: number, outer: number): string {
  const from = pointAt(angle, CENTRE_RADIUS);
  const to = pointAt(angle, outer);
  const ends = { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
  return element('line', { ...ends, stroke: FAINT, 'stroke-dasharray': '1 5' });
}
