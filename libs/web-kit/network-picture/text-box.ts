import type { Box } from './picture';

/** Widths of Arial's letters in thousandths of the font size, rounded up by class, so that a box is never too narrow. */
const WIDE = 1_000;
const ROUND_CAPITAL = 780;
const CAPITAL = 725;
const USUAL = 560;
const NARROW = 345;

function letterWidth(letter: string): number {
  if ('mwMW@%—…'.includes(letter) || letter > '\u02ff') return WIDE;
  if ('GOQ'.includes(letter)) return ROUND_CAPITAL;
  if (letter >= 'A' && letter <= 'Z') return letter === 'I' ? NARROW : CAPITAL;
  if ("iljtf.,;:'|!()[]- rI".includes(letter)) return NARROW;
  return letter > '\u007f' ? ROUND_CAPITAL : USUAL;
}

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
