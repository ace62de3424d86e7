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

/** How text is set: its size in the picture's units, and whether bold. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
}

/** Widest a line can be drawn, in the picture's units. Bold letters are a tenth wider. */
export function textWidth(text: string, { size, bold = false }: Face): number {
  const thousandths = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return (thousandths * size * (bold ? 1.1 : 1)) / 1_000;
}

/** The text, or as much of it as fits with "…" behind it. The whole of it stands in the table. */
export function fitted(text: string, widthMax: number, face: Face): string {
  if (textWidth(text, face) <= widthMax) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, face) > widthMax) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text on at most so many lines, broken between words and after hyphens; what does not fit ends in "…". */
export function wrapped(text: string, widthMax: number, linesMax: number, face: Face): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < linesMax - 1) {
    const head = headOf(rest, widthMax, face);
    lines.push(head.trimEnd());
    rest = rest.slice(head.length).trimStart();
  }
  return rest === '' ? lines : [...lines, fitted(rest, widthMax, face)];
}

/** As many whole words as fit on a line; as many letters, where not even one word does. */
function headOf(text: string, widthMax: number, face: Face): string {
  const words = text.split(/(?<=[\s-])/);
  let head = '';
  for (const word of words) {
    if (textWidth((head + word).trimEnd(), face) > widthMax) break;
    head += word;
  }
  if (head !== '') return head;
  const letters = [...text];
  let count = letters.length;
  while (count > 1 && textWidth(letters.slice(0, count).join(''), face) > widthMax) count -= 1;
  return letters.slice(0, count).join('');
}
