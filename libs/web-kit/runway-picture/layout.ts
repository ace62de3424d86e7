import { dayInWords, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { wrapped, type Face } from '../network-picture/text-box';
import type { RunwayItem, RunwayToDraw } from './picture';

/** One line of a label. */
export interface TextLine extends Face {
  readonly text: string;
  readonly height: number;
}

/** Everything of one day: where its sign stands on the line, and where its words stand beside it. */
export interface DayLabel {
  readonly on: CivilDate;
  readonly sign: RunwayItem['sign'] | 'cliff' | 'today';
  readonly y: number;
  readonly top: number;
  readonly lines: readonly TextLine[];
  readonly height: number;
}

export interface RunwayLayout {
  readonly height: number;
  readonly yOf: (day: CivilDate) => number;
  readonly labels: readonly DayLabel[];
}

export const AXIS_X = 64;
export const TEXT_X = 104;
const TOP = 16;
const GAP = 7;
const YEAR_HEIGHT_MIN = 56;
const DATE: Face & { height: number } = { size: 14, bold: true, height: 18 };
const WORDS: Face & { height: number } = { size: 15, height: 19 };
const LOUD: Face & { height: number } = { size: 15, bold: true, height: 19 };
const WORD_LINES_MAX = 3;

/** What is said first on a day, where several things are: the cliff, then ends, then what changes, then what has been. */
const SIGNS: readonly DayLabel['sign'][] = ['cliff', 'end', 'replaced', 'today', 'change', 'past'];

interface Said {
  readonly on: CivilDate;
  readonly sign: DayLabel['sign'];
  readonly words: string;
}

/** Lays the line out from top to bottom: a label for each day, none over another, the line as long as they need. */
export function layoutOf(runway: RunwayToDraw): RunwayLayout {
  const { from, until } = runway;
  const days = daysOf(runway).map((said) => ({ said, lines: linesOf(said, runway.width - TEXT_X - 4) }));
  const needed = days.reduce((sum, { lines }) => sum + heightOf(lines) + GAP, 0);
  const years = daysBetween(from, until) / 365.25;
  const length = Math.max(years * YEAR_HEIGHT_MIN, needed);
  const yOf = (day: CivilDate): number => TOP + (length * daysBetween(from, day)) / daysBetween(from, until);
  const labels = days.map(({ said, lines }): DayLabel => {
    const [first] = said;
    const y = yOf(first.on);
    return { on: first.on, sign: first.sign, y, top: y - DATE.height / 2, lines, height: heightOf(lines) };
  });
  const height = TOP * 2 + length;
  return { height, yOf, labels: apart(labels, height - TOP / 2) };
}

const heightOf = (lines: readonly TextLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

/** What is said of each day, in order of the days; of what is outside the line nothing is drawn. */
function daysOf({ items, cliffs, today, from, until }: RunwayToDraw): readonly (readonly [Said, ...Said[]])[] {
  const said: Said[] = [
    ...cliffs.map((cliff): Said => ({ on: cliff.from, sign: 'cliff', words: cliff.words })),
    ...items,
    { on: today, sign: 'today', words: 'Today' },
  ];
  const byDay = new Map<CivilDate, [Said, ...Said[]]>();
  for (const one of said) {
    if (one.on < from || one.on > until) continue;
    const there = byDay.get(one.on);
    if (there === undefined) byDay.set(one.on, [one]);
    else there.push(one);
  }
  const inOrder = [...byDay.values()].sort(([a], [b]) => a.on.localeCompare(b.on));
  for (const day of inOrder) day.sort((a, b) => SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign));
  return inOrder;
}

function linesOf(said: readonly [Said, ...Said[]], width: number): readonly TextLine[] {
  const words = said.flatMap(({ sign, words: text }) => {
    const face = sign === 'cliff' || sign === 'today' ? LOUD : WORDS;
    return wrapped(text, width, WORD_LINES_MAX, face).map((line): TextLine => ({ text: line, ...face }));
  });
  return [{ text: dayInWords(said[0].on), ...DATE }, ...words];
}

/** Labels pushed down from above, then up from below, so that none lies over another and none leaves the picture. */
function apart(labels: readonly DayLabel[], bottom: number): readonly DayLabel[] {
  const down: DayLabel[] = [];
  let free = 0;
  for (const label of labels) {
    const top = Math.max(label.top, free);
    down.push({ ...label, top });
    free = top + label.height + GAP;
  }
  const up: DayLabel[] = [];
  let limit = bottom;
  for (const label of down.reverse()) {
    const top = Math.min(label.top, limit - label.height);
    up.push({ ...label, top });
    limit = top - GAP;
  }
  return up.reverse();
}
