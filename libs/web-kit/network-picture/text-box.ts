import type { Box } from './picture';

/**
 * Widths of Arial's letters in thousandths of the font size, by class and rounded up, so that a box is never too narrow.
 * The first class that holds the letter counts.
 */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[mwMW@%—…\u0300-\u{10ffff}]/u, 1_000],
  [/[iljtf.,;:'|!()[\]\- rI]/, 345],
  [/[GOQ\u0080-\u02ff]/, 780],
  [/[A-Z]/, 725],
];
const USUAL = 560;

const letterWidth = (letter: string): number => CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;

/** Widest a line can be drawn, in the picture's units. Bold letters are a tenth wider. */
export function textWidth(text: string, size: number, bold = false): number {
  const thousandths = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return (thousandths * size * (bold ? 1.1 : 1)) / 1_000;
}

/** The text, or as much of it as fits with "…" behind it. The whole of it stands in the table. */
export function fitted(text: string, widthMax: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= widthMax) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > widthMax) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Whether two boxes share any area. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether `inner` lies wholly in `outer`. */
export const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
