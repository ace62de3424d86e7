import type { TieState } from './picture';

/** How the line from the young person to somebody runs. Never colour alone: it must read in black and white. */
export type LineStyle = 'whole' | 'zigzag' | 'barred' | 'paused' | 'cut';
export type DotStyle = 'full' | 'half' | 'diamond' | 'open' | 'slashed' | 'square' | 'open-square';

export interface Look {
  /** For the legend, and for the table where nothing closer is known. */
  readonly words: string;
  readonly line: LineStyle;
  /** Lengths of strokes and gaps, `none` for an unbroken line. */
  readonly dashes: string;
  readonly width: number;
  readonly colour: string;
  readonly dot: DotStyle;
  /** A sign in the dot. */
  readonly sign: '' | '+' | '?' | '–' | '||';
}

const INK = '#0b0c0c';
const QUIET = '#505a5f';

/**
 * The look of every state, in the order of the legend. A state without a look does not compile; that no two lines and no two dots look
 * alike in black and white is a test: close to the middle there is little line to see. Zigzag and cut are how ecomaps have always drawn strain and a break (research/domain 4.1).
 */
export const LOOKS: Readonly<Record<TieState, Look>> = {
  kept: { words: 'Going on', line: 'whole', dashes: 'none', width: 2.5, colour: INK, dot: 'full', sign: '' },
  gained: { words: 'Gained', line: 'whole', dashes: 'none', width: 2.5, colour: '#00703c', dot: 'full', sign: '+' },
  drifting: { words: 'Drifting', line: 'whole', dashes: '11 6', width: 2, colour: '#84460a', dot: 'half', sign: '' },
  strained: {
    words: 'Strained',
    line: 'zigzag',
    dashes: 'none',
    width: 2,
    colour: '#84460a',
    dot: 'diamond',
    sign: '',
  },
  paused: { words: 'Paused', line: 'paused', dashes: 'none', width: 2, colour: '#1d70b8', dot: 'full', sign: '||' },
  'at-risk': { words: 'At risk', line: 'whole', dashes: '5 5', width: 3.5, colour: '#b10e1e', dot: 'square', sign: '' },
  lapsed: { words: 'Lapsed', line: 'whole', dashes: '6 7', width: 2, colour: '#b10e1e', dot: 'open', sign: '' },
  severed: { words: 'Cut off', line: 'cut', dashes: 'none', width: 2, colour: '#b10e1e', dot: 'slashed', sign: '' },
  restricted: { words: 'Restricted', line: 'barred', dashes: 'none', width: 2, colour: INK, dot: 'full', sign: '–' },
  ended: { words: 'Ended', line: 'whole', dashes: '14 4 2 4', width: 1.5, colour: QUIET, dot: 'open-square', sign: '' },
  unknown: { words: 'Not known', line: 'whole', dashes: '1.5 6', width: 2.5, colour: QUIET, dot: 'full', sign: '?' },
};

export const STATES = Object.keys(LOOKS) as readonly TieState[];
