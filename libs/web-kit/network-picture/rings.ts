import type { Geometry } from './geometry';
import type { Heading } from './labels';
import type { Seating } from './seats';
import { CENTRE, pointAt } from './shapes';
import { element, round } from './svg-text';
import { textWidth } from './text-box';

const EDGE = '#b1b4b6';
/** From the closest ring outwards: lighter the further, so that they are told apart on paper too. */
const TINTS = ['#ececec', '#f3f3f3', '#f9f9f9', '#ffffff'];
const MARK = { size: 12, height: 14 };

/** The four rings, and outside them a dotted edge around those the young person has not placed, where there are any. */
export function rings({ rings: radii, outer }: Geometry): string {
  const circle = (r: number, fill: string, dashes: Readonly<Record<string, string>> = {}): string =>
    element('circle', { cx: CENTRE.x, cy: CENTRE.y, r: round(r), fill, stroke: EDGE, ...dashes });
  const outermost = outer > (radii.at(-1) ?? 0) ? [circle(outer, 'none', { 'stroke-dasharray': '2 6' })] : [];
  const bands = radii.map((r, at) => circle(r, TINTS[at] ?? '#ffffff')).reverse();
  return [...outermost, ...bands].join('');
}

/** What each ring is, written in it straight above the middle. */
export function ringMarks({ rings: radii, outer, band }: Geometry): readonly Heading[] {
  const numbered = radii.map((r, at) => ({ text: String(at + 1), y: -r + 10 }));
  const notPlaced = outer > (radii.at(-1) ?? 0) ? [{ text: 'not placed yet', y: -outer + band / 2 }] : [];
  return [...numbered, ...notPlaced].map(({ text, y }) => {
    const width = textWidth(text, MARK) + 6;
    return { line: { text, ...MARK }, box: { x: -width / 2, y: y - MARK.height / 2, width, height: MARK.height }, side: 'middle' };
  });
} // prettier-ignore

/** Where one part of life ends and the next begins. */
export function spokes({ sectors, divided }: Seating, { centre, outer }: Geometry): string {
  if (!divided) return '';
  return sectors
    .map(({ from }) => {
      const [near, far] = [pointAt(from, centre), pointAt(from, outer)];
      const ends = { x1: round(near.x), y1: round(near.y), x2: round(far.x), y2: round(far.y) };
      return element('line', { ...ends, stroke: EDGE, 'stroke-dasharray': '1 5' });
    })
    .join('');
}
