import type { PersonInPicture } from './picture';
import type { PlacedPerson } from './places';
import type { Box, Point } from './shapes';
import { textWidth, wrapped, type Face } from './text-box';

/** One line of text and the room it takes. */
export interface Line extends Face {
  readonly text: string;
  readonly height: number;
}

/** A name and a role on as many lines as they need. */
export interface LabelText {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly placed: PlacedPerson;
  readonly lines: readonly Line[];
  readonly box: Box;
  /** Which end of the text stands against the dot or its leader. */
  readonly side: Side;
  /** A thin line from the dot to the label, through these points; none where the label stands at its dot. */
  readonly leader: readonly Point[];
}

/** Words that name a part of life or a ring. */
export interface Heading {
  readonly line: Line;
  readonly box: Box;
  readonly side: Side;
}

export type Side = 'start' | 'middle' | 'end';

const NAME: Face & { height: number } = { size: 16, bold: true, height: 19 };
const ROLE: Face & { height: number } = { size: 13, height: 16 };
const MARK: Face & { height: number } = { size: 13, bold: true, height: 17 };
const HEADING: Face & { height: number } = { size: 14, bold: true, height: 20 };
const NAME_LINES_MAX = 3;
const ROLE_LINES_MAX = 2;
/** A label grows up to here rather than break a long name within a word. */
const WORD_WIDTH_MAX = 190;
/** On either side of the text, within its box. */
export const PADDING = 3;

/** A label no wider than so much, but for a long word. What finds no room on three lines and two ends in "…" and stands whole in the table. */
export function labelText({ name, role, mark }: PersonInPicture, widthMax: number): LabelText {
  const width = Math.max(widthMax - PADDING * 2, Math.min(longestWord(name), WORD_WIDTH_MAX));
  const lines = [
    ...wrapped(name, width, NAME_LINES_MAX, NAME).map((text) => ({ text, ...NAME })),
    ...wrapped(role, width, ROLE_LINES_MAX, ROLE).map((text) => ({ text, ...ROLE })),
    ...(mark === undefined ? [] : wrapped(mark.words, width, 1, MARK).map((text) => ({ text, ...MARK }))),
  ];
  return { lines, width: widest(lines), height: lines.reduce((sum, line) => sum + line.height, 0) };
}

const longestWord = (name: string): number =>
  Math.max(0, ...name.split(/(?<=[\s-])/).map((word) => textWidth(word.trimEnd(), NAME)));

export function headingLine(text: string, widthMax: number): Line & { readonly width: number } {
  const line = { text: wrapped(text, widthMax - PADDING * 2, 1, HEADING)[0] ?? '', ...HEADING };
  return { ...line, width: widest([line]) };
}

const widest = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.map((line) => textWidth(line.text, line))) + PADDING * 2;
