import { STATE_IN_WORDS, type TieState } from './picture';
import { CANVAS } from './sectors';
import { element } from './svg-text';
import { textWidth } from './text-box';
import { dot, tie } from './ties';

/** Height of the strip below the picture that says what each line means. */
export const LEGEND_HEIGHT = 48;

const SAMPLE = 54;
const SIZE = 14;
const STATES: readonly TieState[] = ['kept', 'gained', 'strained', 'at-risk', 'ended', 'unknown'];

/** What each kind of line and dot means, drawn as they are drawn in the picture. */
export function legend(): string {
  const y = CANVAS.height + LEGEND_HEIGHT / 2;
  let x = 24;
  return STATES.map((state) => {
    const words = STATE_IN_WORDS[state];
    const end = { x: x + SAMPLE, y };
    const sample = tie(state, end, { x, y }) + dot(state, end);
    const text = element('text', { x: end.x + 14, y: y + 5, 'font-size': SIZE, fill: '#0b0c0c' }, words);
    x = end.x + 14 + textWidth(words, SIZE) + 22;
    return sample + text;
  }).join('');
}
