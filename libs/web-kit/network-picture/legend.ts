import { dot } from './dots';
import { LOOKS, STATES } from './looks';
import type { Mark, NetworkToDraw, TieState } from './picture';
import { element, escaped, round } from './svg-text';
import { textWidth } from './text-box';
import { tie } from './ties';

const ROW_HEIGHT = 32;
const SAMPLE = 64;
const WORDS_AFTER = 16;
const BETWEEN = 26;
const COLUMNS_MAX = 4;
const FACE = { size: 14 };
const INK = '#0b0c0c';
const FOOT_HEIGHT = 22;

interface Entry {
  readonly state: TieState;
  readonly mark?: Mark['shape'];
  readonly words: string;
}

/** The strip below a picture that says what its lines, dots and rings mean: only of those that are in it. */
export interface Legend {
  readonly height: number;
  readonly widthMin: number;
  /** Drawn from `top`, in the middle. */
  draw(top: number): string;
}

/** One legend for pictures that belong together. `foot` are sentences below it. */
export function legendFor(pictures: readonly NetworkToDraw[], width: number, foot: readonly string[]): Legend {
  const entries = entriesOf(pictures);
  const column = SAMPLE + WORDS_AFTER + BETWEEN + Math.max(0, ...entries.map(({ words }) => textWidth(words, FACE)));
  const columns = Math.max(1, Math.min(COLUMNS_MAX, entries.length, Math.floor(width / column)));
  const rows = Math.ceil(entries.length / columns);
  const left = (BETWEEN - columns * column) / 2;
  return {
    height: rows * ROW_HEIGHT + foot.length * FOOT_HEIGHT + 14,
    widthMin: Math.max(columns * column, ...foot.map((text) => textWidth(text, FACE))),
    draw: (top) =>
      [
        ...entries.map((entry, at) =>
          sample(entry, left + (at % columns) * column, top + (Math.floor(at / columns) + 0.5) * ROW_HEIGHT),
        ),
        ...foot.map((text, at) => sentence(text, top + rows * ROW_HEIGHT + (at + 0.7) * FOOT_HEIGHT)),
      ].join(''),
  };
}

function entriesOf(pictures: readonly NetworkToDraw[]): readonly Entry[] {
  const people = pictures.flatMap((picture) => picture.people);
  const words = Object.assign({}, ...pictures.map(({ legend }) => legend ?? {})) as NonNullable<
    NetworkToDraw['legend']
  >;
  const states = STATES.filter((state) => people.some((person) => person.state === state));
  const marks = new Map(people.flatMap(({ mark }) => (mark === undefined ? [] : [[mark.shape, mark.words] as const])));
  return [
    ...states.map((state): Entry => ({ state, words: words[state] ?? LOOKS[state].words })),
    ...[...marks].map(([mark, words]): Entry => ({ state: 'kept', mark, words })),
  ];
}

function sample({ state, mark, words }: Entry, x: number, y: number): string {
  const to = { x: x + SAMPLE, y };
  const drawn = mark === undefined ? tie(state, { x, y }, to) + dot(state, to) : dot(state, to, mark);
  return (
    drawn +
    element(
      'text',
      { x: round(to.x + WORDS_AFTER), y: round(y + 5), 'font-size': FACE.size, fill: INK },
      escaped(words),
    )
  );
}

const sentence = (text: string, y: number): string =>
  element('text', { x: 0, y: round(y), 'text-anchor': 'middle', 'font-size': FACE.size, fill: INK }, escaped(text));
