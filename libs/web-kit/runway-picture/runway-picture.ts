import { element, escaped, round } from '../network-picture/svg-text';
import { AXIS_X, layoutOf, TEXT_X, type DayLabel, type RunwayLayout } from './layout';
import type { RunwayStretch, RunwayToDraw } from './picture';

const INK = '#0b0c0c';
const QUIET = '#505a5f';
const CLIFF = '#b10e1e';
const BAND_X = AXIS_X - 15;
const BAND_WIDTH = 30;
const BAND_HEIGHT_MIN = 16;

/** A line of time as SVG, from top to bottom. The table beside it says the same. */
export function runwayPicture(runway: RunwayToDraw): string {
  const { id, title, width } = runway;
  const layout = layoutOf(runway);
  const parts = [
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-desc` }, escaped(layout.labels.map(said).join(' '))),
    ...runway.cliffs.map((cliff) => band(cliff, layout)),
    stroke(AXIS_X, layout.yOf(runway.from), layout.yOf(runway.until), 4),
    ...runway.ages.map(({ age, on }) => ageMark(age, layout.yOf(on))),
    ...layout.labels.map(leader),
    ...layout.labels.map(sign),
    ...layout.labels.map(words),
  ];
  const size = { viewBox: `0 0 ${width} ${round(layout.height)}`, width, height: round(layout.height) };
  return element('svg', { ...size, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` }, parts.join(''));
}

const said = ({ lines }: DayLabel): string => `${lines.map(({ text }) => text).join(' ')}.`;

const stroke = (x: number, from: number, to: number, width: number): string =>
  element('line', { x1: x, x2: x, y1: round(from), y2: round(to), stroke: INK, 'stroke-width': width });

/** Where ends come together: striped across the line, so that it shows without colour, and said in words beside it. */
function band({ from, to }: RunwayStretch, { yOf }: RunwayLayout): string {
  const [top, bottom] = [yOf(from), yOf(to)];
  const height = Math.max(BAND_HEIGHT_MIN, bottom - top + BAND_HEIGHT_MIN / 2);
  const y = top - BAND_HEIGHT_MIN / 2;
  const box = { x: BAND_X, y: round(y), width: BAND_WIDTH, height: round(height) };
  const stripes = Array.from({ length: Math.max(1, Math.floor(height / 6)) }, (_, n) => {
    const at = round(y + 3 + n * 6);
    return element('line', { x1: BAND_X, x2: BAND_X + BAND_WIDTH, y1: at, y2: at, stroke: CLIFF, 'stroke-width': 1 });
  });
  return element('rect', { ...box, fill: '#f6d7d2', stroke: CLIFF, 'stroke-width': 2 }) + stripes.join('');
}

function ageMark(age: number, y: number): string {
  const tick = element('line', {
    x1: AXIS_X - 10,
    x2: AXIS_X + 10,
    y1: round(y),
    y2: round(y),
    stroke: INK,
    'stroke-width': 2,
  });
  const at = {
    x: BAND_X - 8,
    y: round(y + 6),
    'text-anchor': 'end',
    'font-size': 18,
    'font-weight': 'bold',
    fill: INK,
  };
  return tick + element('text', at, String(age));
}

function leader({ sign: kind, y }: DayLabel): string {
  const dashes = kind === 'today' ? { 'stroke-dasharray': '5 3', 'stroke-width': 2 } : { 'stroke-width': 1 };
  const ends = { x1: AXIS_X, x2: TEXT_X - 5, y1: round(y), y2: round(y), stroke: kind === 'today' ? INK : QUIET };
  return element('line', { ...ends, ...dashes });
}

/** A square ends, a hollow one is replaced, a circle changes, a small one has been, a wide bar is today. */
function sign({ sign: kind, y }: DayLabel): string {
  const box = { x: AXIS_X - 7, y: round(y - 7), width: 14, height: 14, stroke: INK, 'stroke-width': 2 };
  const circle = { cx: AXIS_X, cy: round(y), stroke: INK, 'stroke-width': 2 };
  switch (kind) {
    case 'end':
    case 'cliff':
      return element('rect', { ...box, fill: INK });
    case 'replaced':
      return element('rect', { ...box, fill: '#ffffff' });
    case 'change':
      return element('circle', { ...circle, r: 6, fill: '#ffffff' });
    case 'past':
      return element('circle', { ...circle, r: 4, fill: QUIET });
    case 'today':
      return element('rect', { x: AXIS_X - 16, y: round(y - 3), width: 32, height: 6, fill: INK });
  }
}

function words({ lines, top, sign: kind }: DayLabel): string {
  let y = top;
  return lines
    .map(({ text, size, bold = false, height }) => {
      y += height;
      const fill = kind === 'past' ? QUIET : INK;
      const face = { 'font-size': size, ...(bold ? { 'font-weight': 'bold' } : {}) };
      return element('text', { x: TEXT_X, y: round(y - 4), fill, ...face }, escaped(text));
    })
    .join('');
}
