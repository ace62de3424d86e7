import { STATE_IN_WORDS, type Box, type TieState } from './picture';
import { element } from './svg-text';
import { dot, tie } from './ties';

const ROW_HEIGHT = 34;
const COLUMN_WIDTH = 220;
const COLUMNS = 3;
const SAMPLE = 60;
const SIZE = 14;
const STATES: readonly TieState[] = ['kept', 'strained', 'at-risk', 'gained', 'ended', 'unknown'];

/** Width and height of the strip below the picture that says what each line means. */
export const LEGEND_WIDTH = COLUMN_WIDTH * COLUMNS;
export const LEGEND_HEIGHT = (ROW_HEIGHT * STATES.length) / COLUMNS;

/** What each kind of line and dot means, drawn as they are drawn in the picture, below it and in its middle. */
export function legend(picture: Box): string {
  const left = picture.x + (picture.width - LEGEND_WIDTH) / 2 + 12;
  return STATES.map((state, at) => {
    const from = {
      x: left + (at % COLUMNS) * COLUMN_WIDTH,
      y: picture.y + picture.height + (Math.floor(at / COLUMNS) + 0.5) * ROW_HEIGHT,
    };
    const to = { x: from.x + SAMPLE, y: from.y };
    const words = { x: to.x + 14, y: to.y + 5, 'font-size': SIZE, fill: '#0b0c0c' };
    return tie(state, to, from) + dot(state, to) + element('text', words, STATE_IN_WORDS[state]);
  }).join('');
}
